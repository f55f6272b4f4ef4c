"""A line of a dot strip: the values of territories on a scale of their own."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Value:
    """The value of a territory: a number, or an interval."""

    low: float
    high: float
    """The same as `low` for a number; infinite when only the least is known."""
    text: str
    """The value in words."""


@dataclass(frozen=True)
class Strip:
    """An indicator."""

    label: str
    values: tuple[Value | None, ...]
    """One for each territory, in their order; None when it is not known."""
    unit: str = ""
    """What the ends of the scale count: « % »."""
    scale: tuple[float, float] | None = None
    """The ends of the scale; by default, the least and the most of its values."""

    @property
    def unknown(self) -> list[int]:
        """The ranks of the territories without a value."""
        return [rank for rank, value in enumerate(self.values) if value is None]

    @property
    def ends(self) -> tuple[float, float]:
        """The ends of the scale: what is said of them, else the least and the most of the values."""
        if self.scale is not None:
            return self.scale
        held = [value for value in self.values if value is not None]
        bounds = [bound for value in held for bound in (value.low, value.high) if math.isfinite(bound)]
        return min(bounds, default=0.0), max(bounds, default=0.0)

    def part(self, value: float) -> float:
        """Where a value is on the scale, from 0 to 1; in the middle of one that has no length."""
        low, high = self.ends
        return (min(max(value, low), high) - low) / (high - low) if high > low else 0.5

    @property
    def signs(self) -> dict[Value, list[str]]:
        """The values that differ, each with the letters of the territories that have it."""
        held: dict[Value, list[str]] = {}
        for rank, value in enumerate(self.values):
            if value is not None:
                held.setdefault(value, []).append(sign(rank))
        return held


def sign(rank: int) -> str:
    """The letter that stands for a territory; after Z come A1, B1…"""
    turn, letter = divmod(rank, 26)
    return chr(ord("A") + letter) + (str(turn) if turn else "")
