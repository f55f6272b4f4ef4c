"""Dates of devices against the reference day: over or not, how old, under which mandate (mandature)."""

from __future__ import annotations

import datetime
from typing import Any

from diagdemo.model.device import Device
from diagdemo.model.fact import Fact
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.vocabulary.devices import StatutDispositif
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, some, sure, unsure

_MONTH = 365.2425 / 12
_OVER = (StatutDispositif.ARRETE, StatutDispositif.TERMINE)


def is_active(study: Study, device: Entity[Device]) -> Tested:
    """Whether a device is active on the reference day: its status says so; a past end says that it is not."""
    status = look(device, "statut").among(StatutDispositif.ACTIF)
    if status.value is not None:
        return status
    ended = has_ended(study, device)
    return sure(False, *ended.evidence) if ended.value else status


def has_ended(study: Study, device: Entity[Device]) -> Tested:
    """Whether a device is over: stopped or finished, or its end is past."""
    said = look(device, "statut").among(*_OVER)
    if said.value is not None:
        return said
    end = look(device, "fin")
    if not end.values:
        return unsure(*said.missing)
    return some([said, end.test(lambda day: is_past(day, study.day))])


def is_past(date: PartialDate, day: datetime.date) -> bool:
    """Whether a date is surely before the day."""
    return date.last_day < day


def months_between(start: datetime.date, end: datetime.date) -> float:
    """How many months lie between two days; negative when the second comes first."""
    return (end - start).days / _MONTH


def months_since(date: PartialDate, day: datetime.date) -> tuple[float, float]:
    """The fewest and the most months between a partial date and the day; negative when it is to come."""
    return months_between(date.last_day, day), months_between(date.first_day, day)


def elapsed(date: Fact[PartialDate] | PartialDate | None, day: datetime.date, months: float) -> bool | None:
    """Whether more than `months` have passed since a date; None when it is not known, or not to the month."""
    dates = [date] if isinstance(date, PartialDate) else [v.valeur for v in date.current] if date else []
    spans = [months_since(each, day) for each in dates if each is not None]
    if not spans:
        return None
    if min(least for least, _ in spans) > months:
        return True
    return False if max(most for _, most in spans) <= months else None


def mandate_of(study: Study, date: PartialDate | None) -> str:
    """The mandate (mandature) in which a date surely falls, such as « mandature 2020-2026 »; else empty."""
    if date is None or study.territory is None:
        return ""
    for term in study.territory.model.mandatures or ():
        start, end = term.debut.one, term.fin.one if term.fin else None
        if start and start.first_day <= date.first_day and (end is None or date.last_day <= end.last_day):
            return f"mandature {start.year}-{end.year}" if end else f"mandature ouverte en {start.year}"
    return ""


def date_of(entity: Entity[Any], *route: str | int) -> PartialDate | None:
    """The date on which sources agree at a route, or None."""
    found = look(entity, *route).one
    return found if isinstance(found, PartialDate) else None
