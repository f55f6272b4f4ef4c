"""A figure in a cell: its value, what it was counted on, and between what it must be."""

from __future__ import annotations

from diagdemo.indicators.completude_des_donnees import counted
from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Measure
from diagdemo.indicators.core.told import value_text
from diagdemo.study.quantity import Quantity
from diagdemo.wording import NOT_KNOWN

_FEW = 3
"""A value known in fewer than one case out of three…"""
_WIDE = 0.75
"""… is not told when its bounds hold so much of all that it could be: it would be that of a few cases."""


def is_told(measure: Measure, indicator: Indicator) -> bool:
    """Whether there is a value, which is not that of a few cases among many that could be nearly anything."""
    return measure.value is not None and not _open(measure, indicator)


def figure(measure: Measure, indicator: Indicator) -> str:
    """« 50 % (4 sur 8 ; entre 25 et 75 %) »: a value, what it was counted on, and between what it must be.

    It is not told when it is that of a few cases among many and could be nearly anything.
    """
    if not measure.collected:
        return NOT_KNOWN if measure.value is None else value_text(measure.value, indicator)
    value = value_text(measure.value, indicator) if is_told(measure, indicator) else NOT_KNOWN
    within = _within(measure, indicator)
    base = counted(measure, indicator)
    return f"{value} ({base} ; {within})" if within else f"{value} ({base})"


def _open(measure: Measure, indicator: Indicator) -> bool:
    """Whether a value rests on so few cases that it may still be nearly anything."""
    if measure.bounds is None or _FEW * measure.taken >= measure.collected:
        return False
    whole = {"%": 100, "": measure.collected}.get(indicator.unit)
    low, high = measure.bounds
    return whole is not None and high - low >= _WIDE * whole


def _within(measure: Measure, indicator: Indicator) -> str:
    """The bounds, when some cases are known and others are not, and when the value does not say them."""
    if measure.bounds is None or not measure.taken or measure.bounds[0] == measure.bounds[1]:
        return ""
    told = value_text(Quantity(*measure.bounds), indicator)
    return "" if told == value_text(measure.value, indicator) else told
