"""What it costs to diagnose some territories of a corpus: one, and seven that compare well."""

from __future__ import annotations

from pathlib import Path

from bench.corpus.files import alike
from bench.lines import Line
from bench.parts.commands import tool
from bench.sampling import Measure

_SEVEN = 7


def diagnosing(root: Path, territories: int, written: Path) -> list[Line]:
    """The measures on the corpus of so many territories at `root`; documents go to the folder `written`."""
    seven = alike(territories, _SEVEN)
    here = ("--depot", root, "--date", "2026-06-01")
    kept = (*here, "--sortie", written)

    def line(key: str, label: str, *words: str | Path) -> Measure:
        return Measure(key, label, [tool(*words)], "validate")

    return [
        line("constats-one", "constats, un territoire", "constats", seven[0], *here),
        line("constats", "constats, sept territoires", "constats", *seven, *here),
        line("report", "report, sept diagnostics", "report", *seven, *kept),
        line("compare", "report --compare, sept territoires", "report", "--compare", *seven, *kept),
    ]
