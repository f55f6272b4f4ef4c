"""An indicator in words: its value, what it was counted on, its bounds."""

from __future__ import annotations

import math

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Measure
from diagdemo.study.quantity import Quantity
from diagdemo.wording import number, plain, share


def value_text(value: Quantity | str | None, indicator: Indicator) -> str:
    """« 62 % », « entre 40 et 60 % », « au moins 200 », words as they are; empty when there is none."""
    if value is None or isinstance(value, str):
        return value or ""
    unit = indicator.unit or None
    low, high = rounded(value.low, indicator), rounded(value.high, indicator)
    near = "environ " if value.about else ""
    if math.isinf(high):
        return f"au moins {plain(low, unit)}"
    if low == high:
        return near + plain(low, unit)
    return f"{near}entre {number(low)} et {plain(high, unit)}"


def count_text(measure: Measure) -> str:
    """« 8 dispositifs actifs sur 12 »: what was taken into account among what was collected."""
    return f"{share(measure.taken, measure.collected)}{f' {measure.what}' if measure.what else ''}"


def bounds_text(measure: Measure, indicator: Indicator) -> str:
    """« entre 40 et 80 % si tout était connu »; empty without bounds."""
    if measure.bounds is None:
        return ""
    low, high = (rounded(bound, indicator) for bound in measure.bounds)
    return f"entre {number(low)} et {plain(high, indicator.unit or None)} si tout était connu"


def rounded(value: float, indicator: Indicator) -> float:
    """With the decimals of the indicator, and at most those: what is shown is what was measured."""
    return value if math.isinf(value) else round(value, indicator.decimals)
