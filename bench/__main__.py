"""Print the cost of the main commands, in CPU time, against `python -c pass` and against bare parsing.

    python -m bench [--tours 7]

Each figure is the least of several runs: what else the machine does only ever adds. The targets are those the
project sets itself; the exit code is 1 when one is missed.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from bench.documents import document_costs
from bench.processes import cpu, peak
from bench.reading import reading_ratio
from bench.territory import write_territory
from bench.versions import version_costs

ROOT = Path(__file__).resolve().parents[1]
REAL = ROOT / "examples" / "territoires-reels"

_COMMANDS: list[tuple[str, list[str], float | None]] = [
    ("diagdemo --help", ["--help"], 8),
    ("validate, sept territoires réels", ["validate", "--depot", str(REAL)], 25),
    ("status, sept territoires réels", ["status", "--depot", str(REAL)], None),
    (
        "report --compare, sept territoires réels",
        ["report", "--compare", "--depot", str(REAL), "--sortie", "-"],
        None,
    ),
]


_DIAGNOSIS = 1.0
"""Seconds that reading and diagnosing one territory may take, start-up not counted."""


def main() -> int:
    """Measure and print; 1 when a target is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--tours", type=int, default=7, help="runs of each measure")
    rounds = parser.parse_args().tours
    nothing = cpu([sys.executable, "-c", "pass"], rounds)
    print(f"python -c pass : {nothing * 1000:.1f} ms")
    missed = False
    for label, words, target in _COMMANDS:
        command = [sys.executable, "-m", "diagdemo", *words]
        ratio = cpu(command, rounds) / nothing
        missed |= target is not None and ratio > target
        goal = f" (visé : moins de {target:g})" if target else ""
        print(f"{label} : {ratio:.1f} fois python -c pass{goal}, {peak(command):.0f} Mo au plus")
    missed |= _over_start_up(rounds)
    missed |= _documents(rounds)
    missed |= _versions(rounds)
    ratio = reading_ratio(REAL, rounds)
    print(f"lecture et liaison des fiches : {ratio:.1f} fois les événements de l’analyseur seuls")
    return int(missed)


def _over_start_up(rounds: int) -> bool:
    """What the diagnosis of a large territory costs beyond start-up, and whether it is too much."""
    start = cpu([sys.executable, "-m", "diagdemo", "--help"], rounds)
    missed = False
    with tempfile.TemporaryDirectory() as folder:
        root = write_territory(Path(folder))
        for words in (["constats"], ["graph", "brumeval"]):
            command = [sys.executable, "-m", "diagdemo", *words, "--depot", str(root), "--date", "2026-06-01"]
            seconds = cpu(command, min(rounds, 3)) - start
            missed |= seconds > _DIAGNOSIS
            print(
                f"{words[0]}, carte de 120 nœuds et 240 liens : {seconds:.2f} s au-delà du démarrage "
                f"(visé : moins de {_DIAGNOSIS:g} s), {peak(command):.0f} Mo au plus"
            )
    return missed


def _documents(rounds: int) -> bool:
    """What documents cost, and whether one of them costs too much."""
    with tempfile.TemporaryDirectory() as folder:
        costs = document_costs(ROOT / "examples", Path(folder), min(rounds, 3))
    for cost in costs:
        print(cost)
    return any(cost.missed for cost in costs)


def _versions(rounds: int) -> bool:
    """What past versions cost, and whether it is too much."""
    with tempfile.TemporaryDirectory() as folder:
        costs = version_costs(Path(folder), min(rounds, 3))
    print(costs)
    return costs.missed


if __name__ == "__main__":
    raise SystemExit(main())
