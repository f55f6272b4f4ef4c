"""What an indicator gives: a value or the reason for none, always with what it was counted on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from diagdemo.study.datum import Datum
from diagdemo.study.missing import Missing
from diagdemo.study.quantity import Quantity


class Aside(NamedTuple):
    """Something collected that was not taken into account, and why."""

    what: str
    why: str
    datum: Datum | None = None


class Row(NamedTuple):
    """One line of a breakdown or of a history: a label, its value, and people counted when it counts some.

    Lines of one `group` add up to a whole that may be known: none of them may be hidden alone.
    """

    label: str
    value: Quantity | str | None
    people: Quantity | None = None
    """How many people it rests on: what small cells are judged by."""
    evidence: tuple[Datum, ...] = ()
    out_of: Quantity | None = None
    """The people among whom they are counted, when `value` is what they make of these."""
    group: str = ""
    unit: str | None = None
    """That of the line when it is not that of the indicator; empty for a mere count."""
    decimals: int = 0
    """Those of a line that has its own unit."""


@dataclass(frozen=True)
class Measure:
    """An indicator on a territory.

    `value` is a number (an interval when sources disagree), words for an ordinal, or None, and then
    `reason` says why in a French sentence. `taken` were counted out of `collected`; `aside` says what
    became of the others. `bounds` are the values it would have were all unknowns no, then all yes.
    """

    value: Quantity | str | None
    taken: int
    collected: int
    reason: str = ""
    what: str = ""
    """What is counted, in the plural, without a figure: « dispositifs actifs », « éditions closes »."""
    base: str = ""
    """What a rate is given for: « population municipale 2023 », « personnes inscrites 2024 »."""
    bounds: tuple[float, float] | None = None
    aside: tuple[Aside, ...] = ()
    rows: tuple[Row, ...] = ()
    """A breakdown."""
    history: tuple[Row, ...] = ()
    """The same value at earlier dates, oldest first."""
    people: Quantity | None = None
    """The people counted, for the rule of small cells; None when no people are."""
    out_of: Quantity | None = None
    """The people among whom they are counted, when the value is what they make of these."""
    evidence: tuple[Datum, ...] = ()
    missing: tuple[Missing, ...] = ()
    notes: tuple[str, ...] = field(default=())
    """Reserves that go with the figure, each a French sentence."""
