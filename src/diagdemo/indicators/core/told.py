"""An indicator in words: its value, what it was counted on, its bounds."""

from __future__ import annotations

import math
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Measure, Row
from diagdemo.study.quantity import Quantity
from diagdemo.wording import agreed, number, share


def value_text(value: Quantity | str | None, indicator: Indicator) -> str:
    """« 62 % », « entre 40 et 60 % », « au moins 200 », words as they are; empty when there is none."""
    if value is None or isinstance(value, str):
        return value or ""
    low, high = rounded(value.low, indicator), rounded(value.high, indicator)
    near = "environ " if value.about else ""
    if math.isinf(high):
        return f"au moins {_with_unit(low, indicator)}"
    if low == high:
        return near + _with_unit(low, indicator)
    return f"{near}entre {_figure(low, indicator)} et {_with_unit(high, indicator)}"


def row_text(row: Row, indicator: Indicator) -> str:
    """The value of a line of an indicator, in the unit of the line when it has its own."""
    if row.unit is None:
        return value_text(row.value, indicator)
    return value_text(row.value, replace(indicator, unit=row.unit, decimals=row.decimals, signed=False))


def count_text(measure: Measure) -> str:
    """« 8 dispositifs actifs sur 12 »: what was taken into account among what was collected."""
    what = f" {agreed(measure.what, measure.collected)}" if measure.what else ""
    return f"{share(measure.taken, measure.collected)}{what}"


def is_partly_known(measure: Measure, indicator: Indicator) -> bool:
    """Whether a percentage is that of some only of what it is counted among, the others being unknown."""
    return (
        isinstance(measure.value, Quantity)
        and indicator.unit == "%"
        and measure.bounds is not None
        and 0 < measure.taken < measure.collected
    )


def known_text(measure: Measure, indicator: Indicator) -> str:
    """« 40 % des 5 cas connus, sur 8 »: a percentage with the cases that it is of."""
    known = "du seul cas connu" if measure.taken == 1 else f"des {number(measure.taken)} cas connus"
    return f"{value_text(measure.value, indicator)} {known}, sur {number(measure.collected)}"


def bounds_text(measure: Measure, indicator: Indicator) -> str:
    """« entre 40 et 80 % si tout était connu »; empty without bounds."""
    if measure.bounds is None:
        return ""
    low, high = (rounded(bound, indicator) for bound in measure.bounds)
    if low != high and value_text(measure.value, indicator) == value_text(Quantity(low, high), indicator):
        return ""  # the value is that interval already
    if low == high:
        return f"{_with_unit(high, indicator)} même si tout était connu"
    return f"entre {_figure(low, indicator)} et {_with_unit(high, indicator)} si tout était connu"


def rounded(value: float, indicator: Indicator) -> float:
    """With the decimals of the indicator, and at most those; a half goes up, as people round: 12.5 is 13."""
    if math.isinf(value):
        return value
    step = Decimal(1).scaleb(-indicator.decimals)
    exact = Decimal(repr(round(value, 9)))
    return float(exact.quantize(step, rounding=ROUND_HALF_UP)) + 0.0


def _figure(value: float, indicator: Indicator) -> str:
    sign = "−" if value < 0 else "+" if indicator.signed and value > 0 else ""
    return f"{sign}{number(abs(value))}"


def _with_unit(value: float, indicator: Indicator) -> str:
    unit = f"\u00a0{agreed(indicator.unit, value)}" if indicator.unit else ""
    return _figure(value, indicator) + unit
