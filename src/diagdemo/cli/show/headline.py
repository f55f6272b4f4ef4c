"""The value of an indicator as it is told first: never without its bounds when little is known."""

from __future__ import annotations

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Measure
from diagdemo.indicators.core.told import bounds_text, value_text
from diagdemo.study.quantity import Quantity
from diagdemo.wording import number


def is_little_known(measure: Measure, indicator: Indicator) -> bool:
    """Whether a percentage is that of fewer than half of what it is counted among."""
    return (
        isinstance(measure.value, Quantity)
        and indicator.unit == "%"
        and measure.bounds is not None
        and 0 < 2 * measure.taken < measure.collected
    )


def headline(measure: Measure, indicator: Indicator) -> str:
    """« 62 % »; « 100 % des 2 cas connus, sur 20\u00a0; entre 15 et 100 % si tout était connu »."""
    value = value_text(measure.value, indicator)
    if not is_little_known(measure, indicator):
        return value
    known = "du seul cas connu" if measure.taken == 1 else f"des {number(measure.taken)} cas connus"
    among = f"{value} {known}, sur {number(measure.collected)}"
    return f"{among}\u00a0; {bounds_text(measure, indicator)}"
