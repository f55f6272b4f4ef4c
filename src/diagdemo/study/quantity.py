"""Numbers as sources give them: a value, an interval when they disagree, open when they say « au moins »."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

from diagdemo.model.fact import Fact
from diagdemo.wording import number


class Quantity(NamedTuple):
    """What is known of a number: it lies between `low` and `high`, which are equal when it is known.

    `high` may be infinite (« au moins 200 »). `about` says that one of the values is only near
    (« environ », « presque »).
    """

    low: float
    high: float
    about: bool = False

    @property
    def exact(self) -> bool:
        """Whether it is one number."""
        return self.low == self.high

    @property
    def told(self) -> str:
        """In words: « 45 », « environ 45 », « au moins 45 », « 45 à 60 »."""
        if self.exact:
            return f"environ {number(self.low)}" if self.about else number(self.low)
        if math.isinf(self.high):
            return f"au moins {number(self.low)}"
        return f"{number(self.low)} à {number(self.high)}"

    def over(self, limit: float) -> bool | None:
        """Whether it is more than `limit`; None when the interval holds both answers."""
        return True if self.low > limit else False if self.high <= limit else None

    def under(self, limit: float) -> bool | None:
        """Whether it is less than `limit`; None when the interval holds both answers."""
        return True if self.high < limit else False if self.low >= limit else None

    def plus(self, other: Quantity) -> Quantity:
        """Both together, as intervals add up."""
        return Quantity(self.low + other.low, self.high + other.high, self.about or other.about)

    def by(self, other: Quantity) -> Quantity | None:
        """This divided by `other`, as intervals divide; None when `other` may be zero."""
        if other.low <= 0:
            return None
        high = math.inf if math.isinf(self.high) else self.high / other.low
        low = 0.0 if math.isinf(other.high) else self.low / other.high
        return Quantity(low, high, self.about or other.about)

    def out_of(self, whole: Quantity) -> Quantity | None:
        """The share of a whole that this is, from 0 to 1; None when the whole may be zero."""
        found = self.by(whole)
        return found._replace(high=min(found.high, 1.0)) if found else None

    def times(self, factor: float) -> Quantity:
        """This multiplied by a number above zero."""
        return Quantity(self.low * factor, self.high * factor, self.about)


_OPEN_ABOVE = ("au_moins", "plus_de")
_OPEN_BELOW = ("au_plus", "moins_de")
_NEAR = ("environ", "presque")


def quantity_of(fact: Fact[int] | Fact[float]) -> Quantity | None:
    """The current values of a fact, as one interval; None when it has none."""
    lows, highs, about = [], [], False
    for value in fact.current:
        held = float(value.valeur) if value.valeur is not None else 0.0
        lows.append(0.0 if value.precision in _OPEN_BELOW else held)
        highs.append(math.inf if value.precision in _OPEN_ABOVE else held)
        about |= value.precision in _NEAR
    return Quantity(min(lows), max(highs), about) if lows else None


def total(quantities: Iterable[Quantity]) -> Quantity:
    """All of them together; zero of none."""
    result = Quantity(0.0, 0.0)
    for quantity in quantities:
        result = result.plus(quantity)
    return result
