"""Shares in words, as sources give them: « 26 % », « entre 20 % et 26 % », « environ 26 % »."""

from __future__ import annotations

import math

from diagdemo.study.quantity import Quantity
from diagdemo.wording import number


def percent(share: Quantity) -> str:
    """A share from 0 to 1, as a percentage."""
    low, high = round(100 * share.low, 1), round(100 * share.high, 1)
    if math.isinf(high):
        return f"au moins {number(low)}\u00a0%"
    near = "environ " if share.about else ""
    return (
        f"{near}{number(low)}\u00a0%"
        if low == high
        else f"entre {number(low)}\u00a0% et {number(high)}\u00a0%"
    )
