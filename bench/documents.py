"""What documents cost beyond start-up: a diagnostic in each format, a comparison."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from bench.processes import cpu, peak

MARKDOWN = 1.5
"""Seconds that a diagnostic in Markdown with its pictures may take, start-up not counted."""
COMPARISON = 3.0
"""The same for the comparison of seven territories."""
PDF = 3.0
"""Seconds that a PDF may take more than Markdown."""

_FORMATS = (("html", None, "jinja2"), ("pdf", PDF, "typst"), ("docx", None, "docx"))
"""A format, what it may take more than Markdown, and what must be installed to write it."""


class Cost(NamedTuple):
    """What a document costs, and what it may cost."""

    label: str
    seconds: float
    limit: float | None
    """None when no target is set."""
    ratio: float
    """How many times the start-up of the tool."""
    memory: float
    """In megabytes, at most."""

    @property
    def missed(self) -> bool:
        """Whether it costs more than it may."""
        return self.limit is not None and self.seconds > self.limit

    def __str__(self) -> str:
        goal = f" (visé : moins de {self.limit:g} s)" if self.limit else ""
        return (
            f"{self.label} : {self.seconds:.2f} s{goal}, {self.ratio:.0f} fois le démarrage, "
            f"{self.memory:.0f} Mo au plus"
        )


def document_costs(examples: Path, output: Path, rounds: int) -> list[Cost]:
    """The costs of the documents of the examples, which are written in the folder `output`."""
    network = ["--depot", str(examples / "reseau-fictif"), "--date", "2026-06-30", "--sortie", str(output)]
    real = ["--depot", str(examples / "territoires-reels"), "--sortie", str(output)]
    tool = [sys.executable, "-m", "diagdemo"]
    start = cpu([*tool, "--help"], rounds)
    markdown = [*tool, "report", "brumeval", *network]
    whole = cpu(markdown, rounds)

    def cost(label: str, spent: float, limit: float | None, command: list[str]) -> Cost:
        return Cost(label, spent, limit, spent / start, peak(command))

    compared = [*tool, "report", "--compare", *real]
    costs = [
        cost("diagnostic en Markdown, au-delà du démarrage", whole - start, MARKDOWN, markdown),
        cost(
            "comparaison de sept territoires, au-delà du démarrage",
            cpu(compared, rounds) - start,
            COMPARISON,
            compared,
        ),
    ]
    for code, limit, needed in _FORMATS:
        if find_spec(needed):
            command = [*markdown, "--format", code]
            label = f"le même diagnostic en {code.upper()}, au-delà du Markdown"
            costs.append(cost(label, cpu(command, rounds) - whole, limit, command))
    return costs
