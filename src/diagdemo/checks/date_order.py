"""The dates that a field holds, and what surely comes before what: for the checks that compare dates."""

from __future__ import annotations

from typing import Any

from diagdemo.model.fact import Fact
from diagdemo.model.partial_date import PartialDate


def dates(value: Any, planned: bool = False) -> list[PartialDate]:
    """The dates held by a field, or those that had been planned."""
    if isinstance(value, PartialDate):
        return [] if planned else [value]
    if not isinstance(value, Fact):
        return []
    found = [item.prevu if planned else item.valeur for item in value.values]
    return [date for date in found if isinstance(date, PartialDate)]


def every_date(value: Any) -> list[PartialDate]:
    """The dates held by a field, then those that had been planned."""
    if type(value) is PartialDate:
        return [value]
    if type(value) is not Fact:
        return []
    values = value.values
    # Nearly all facts hold one value: no list has to be made of what it says.
    told = values[0][:2] if len(values) == 1 else (*(v.valeur for v in values), *(v.prevu for v in values))
    return [date for date in told if type(date) is PartialDate]


def precede(ends: list[PartialDate], starts: list[PartialDate]) -> bool:
    """Whether all of these dates surely come before all of those."""
    if not ends or not starts or ends[0].year > starts[0].year:
        return False
    return max(date.last_day for date in ends) < min(date.first_day for date in starts)
