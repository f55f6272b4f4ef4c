"""The table of what was measured, and of what the project demands, as values."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from typing import Any, NamedTuple

from bench.lines import Line, Part, ratio
from bench.sampling import Results
from bench.targets import Verdict


class Table(NamedTuple):
    """All that a run of the bench says."""

    rounds: int
    parts: Sequence[Part]
    results: Results
    failed: dict[str, str]
    """Why a measure has no figures, by key."""
    verdicts: Sequence[Verdict]


def values(table: Table) -> dict[str, Any]:
    """The table for a program."""
    return {
        "version": 1,
        "tours": table.rounds,
        "machine": machine(),
        "mesures": [_line(table, part, line) for part in table.parts for line in part.lines],
        "non_mesure": [part.note for part in table.parts if part.note],
        "cibles": [_goal(verdict) for verdict in table.verdicts],
    }


def compared(table: Table, line: Line) -> float | None:
    """How many times the CPU time of the line it is compared with; None when one of them has no figures."""
    mine, other = table.results.get(line.key), table.results.get(line.against or "")
    return ratio(mine.median.cpu, other.median.cpu) if mine and other else None


def _line(table: Table, part: Part, line: Line) -> dict[str, Any]:
    common = {"cle": line.key, "partie": part.title, "mesure": line.label}
    found = table.results.get(line.key)
    if not found:
        return {**common, "echec": table.failed.get(line.key, "ce dont elle dépend n’a pas été mesuré")}
    return {
        **common,
        "mediane": found.median._asdict(),
        "moindre": found.least._asdict(),
        "rapport": compared(table, line),
        "rapport_a": line.against,
    }


def _goal(verdict: Verdict) -> dict[str, Any]:
    target = verdict.target
    return {
        "ligne": target.line,
        "rapport_a": target.against,
        "grandeur": target.quantity.value,
        "au_plus": target.most,
        "trouve": verdict.found,
        "manquee": verdict.missed,
        "source": target.source,
    }


def machine() -> dict[str, Any]:
    """What the figures depend on."""
    return {
        "systeme": platform.system(),
        "python": platform.python_version(),
        "processeurs": os.cpu_count(),
    }
