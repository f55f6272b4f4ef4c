"""The value of an indicator as it is told first: never without its bounds when little is known."""

from __future__ import annotations

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Measure
from diagdemo.indicators.core.told import bounds_text, is_partly_known, known_text, value_text


def is_little_known(measure: Measure, indicator: Indicator) -> bool:
    """Whether a percentage is that of fewer than half of what it is counted among."""
    return is_partly_known(measure, indicator) and 2 * measure.taken < measure.collected


def headline(measure: Measure, indicator: Indicator) -> str:
    """« 62 % »; « 100 % des 2 cas connus, sur 20\u00a0; entre 15 et 100 % si tout était connu »."""
    if not is_little_known(measure, indicator):
        return value_text(measure.value, indicator)
    return f"{known_text(measure, indicator)}\u00a0; {bounds_text(measure, indicator)}"
