"""What templates receive of territories compared: frozen values, every text still raw."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.report.context import Frame
from diagdemo.report.proof import Proof
from diagdemo.report.telling import Cell


@dataclass(frozen=True)
class Column:
    """A territory in a comparison."""

    name: str
    slug: str
    type: str
    stratum: str
    people: str
    """The range of its size, « de 3 500 à moins de 10 000 habitants »; empty for kinds that are not sized."""
    population: Cell


@dataclass(frozen=True)
class Matrix:
    """A row across territories: each cell is a short text; None is not known."""

    label: str
    cells: tuple[str | None, ...]


@dataclass(frozen=True)
class Side:
    """The territories of one kind: their figures stand in one table, and no other kind is in it."""

    kind: str
    """« Communes »."""
    columns: tuple[Column, ...]
    rows: tuple[Matrix, ...]
    notes: tuple[str, ...] = ()
    """What there is to say of rows that are not to be compared."""


@dataclass(frozen=True)
class Figures:
    """Figures kind by kind, and what there is to say of those that are not shown at all."""

    sides: tuple[Side, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """Some rows, and what there is to say of those that are not shown or not to be compared."""

    rows: tuple[Matrix, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class SpecificRow:
    """A practice recorded in one territory only."""

    practice: str
    territory: str
    devices: Cell
    elsewhere: str
    """Whether the other inventories allow to say so."""


@dataclass(frozen=True)
class InspirationCell:
    """What a territory has on a subject: a question, an experience, both or none of them."""

    question: bool
    devices: Cell | None
    """The devices that carry an experience."""


@dataclass(frozen=True)
class InspirationRow:
    """A subject on which territories could talk with each other."""

    subject: str
    cells: tuple[InspirationCell, ...]


@dataclass(frozen=True)
class CombinationRow:
    """A combination observed, and the territories where it is."""

    presence: tuple[str, ...]
    territories: str
    contradictory: bool


@dataclass(frozen=True)
class Combinations:
    """The combinations observed."""

    conditions: tuple[str, ...]
    outcome: str
    rows: tuple[CombinationRow, ...]


@dataclass(frozen=True)
class PolicyRow:
    """A policy followed: at each stage, which devices came in; None when the stage is not told."""

    territory: str
    name: str
    proof: Proof
    steps: tuple[str | None, ...]


@dataclass(frozen=True)
class Policies:
    """The policies followed, under the stages in force."""

    stages: tuple[str, ...]
    rows: tuple[PolicyRow, ...]


@dataclass(frozen=True)
class ComparisonContext:
    """The comparison of several territories, in the order of their strata then of their names."""

    frame: Frame
    columns: tuple[Column, ...]
    inventory: tuple[Side, ...]
    cycle: tuple[Side, ...]
    policies: Policies
    actors: tuple[Side, ...]
    links: tuple[Side, ...]
    indicators: Figures
    constats: Table
    specific: tuple[SpecificRow, ...]
    inspirations: tuple[InspirationRow, ...]
    combinations: Combinations
    completeness: tuple[Side, ...]
    reserves: tuple[str, ...]
