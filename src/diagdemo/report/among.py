"""« 6 des 11 dispositifs en place »: a count among others, in words that agree."""

from __future__ import annotations

from diagdemo.wording import agreed, number


def among(count: int, total: int, what: str) -> str:
    """How many of a whole: « 6 des 11 dispositifs recensés », « les 11 dispositifs recensés ».

    Args:
        count: how many, one at least.
        total: out of how many.
        what: what is counted, in the plural, without a figure.
    """
    if total == 1:
        return f"le seul {agreed(what, 1)}"
    if count == total:
        return f"les {number(total)} {what}"
    return f"{number(count)} des {number(total)} {what}"
