"""Few territories: under eight, a middle value would say what the cases cannot."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

FEWEST = 8
"""No correlation, no mean and no median under this number of territories."""


def middle(values: Sequence[float]) -> float | None:
    """The median of values of as many territories; None when there are too few of them."""
    return median(values) if len(values) >= FEWEST else None
