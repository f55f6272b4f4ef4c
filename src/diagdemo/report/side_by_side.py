"""What templates receive of territories compared: frozen values, every text still raw."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.report.context import Frame
from diagdemo.report.telling import Cell


@dataclass(frozen=True)
class Column:
    """A territory in a comparison."""

    name: str
    slug: str
    type: str
    stratum: str
    population: Cell


@dataclass(frozen=True)
class Matrix:
    """Rows across territories: each cell is a short text; None is not known."""

    label: str
    cells: tuple[str | None, ...]


@dataclass(frozen=True)
class ComparisonContext:
    """The comparison of several territories, in the order of their strata then of their names."""

    frame: Frame
    columns: tuple[Column, ...]
    inventory: tuple[Matrix, ...]
    cycle: tuple[Matrix, ...]
    actors: tuple[Matrix, ...]
    links: tuple[Matrix, ...]
    completeness: tuple[Matrix, ...]
    only_here: tuple[tuple[str, str], ...]
    """Types of device present in one compared territory only, with its name."""
    reserves: tuple[str, ...]
