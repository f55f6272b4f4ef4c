"""Since when each edition of a device is closed.

An edition is closed once its end is past. When its end is not known, it is closed all the same once its
device is over, once a later edition has begun, or once the year after the one it is named after is past.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from diagdemo.model.device import Device
from diagdemo.study.datum import Datum
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.round import Round, rounds
from diagdemo.study.span import Span
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested
from diagdemo.study.time import has_ended

_ONE_DAY = datetime.timedelta(days=1)


def closed_editions(study: Study, device: Entity[Device]) -> tuple[Round, ...]:
    """The editions of a device that are surely closed on the reference day, oldest first."""
    return tuple(each for each in rounds(device) if is_closed(study, each).value)


def is_closed(study: Study, edition: Round) -> Tested:
    """Whether an edition is closed on the reference day."""
    return closing_of(study, edition).before(study.day)


def closed_for(study: Study, edition: Round, months: float) -> Tested:
    """Whether an edition has been closed for more than `months`."""
    return closing_of(study, edition).before(study.day, months)


def closing_of(study: Study, edition: Round) -> Span:
    """Between which days an edition closed, from its end or, failing that, from what surely came after it."""
    end = edition.look("fin")
    ask = (end.missing,)
    if end.values:
        first, last = min(day.first_day for day in end.values), max(day.last_day for day in end.values)
        return Span(first, last, (end.datum,), ask)
    begun, to_come = edition.begins, _planned(edition)
    if to_come is not None and to_come >= study.day:
        return Span(to_come, None, (end.datum,), ask)
    latest, evidence = min(_limits(study, edition), default=(None, ()), key=lambda limit: limit[0])
    return Span(begun.first_day if begun else None, latest, evidence or (edition.datum,), ask)


def _planned(edition: Round) -> datetime.date | None:
    """The first day on which the end of an edition was planned."""
    planned = edition.edition.fin.planned if edition.edition.fin else ()
    return min((value.prevu.first_day for value in planned if value.prevu is not None), default=None)


def _limits(study: Study, edition: Round) -> Iterator[tuple[datetime.date, tuple[Datum, ...]]]:
    """The days by which an edition was surely closed, each with what tells it."""
    begun = edition.begins
    for other in rounds(edition.device):
        if begun is not None and other.begins is not None and other.begins.surely_after(begun):
            yield other.begins.last_day, (other.datum,)
    over = has_ended(study, edition.device)
    if over.value:
        yield _end(edition.device, study.day), over.evidence
    if edition.last_year is not None:
        yield datetime.date(edition.last_year.year + 1, 12, 31), (edition.datum,)


def _end(device: Entity[Device], day: datetime.date) -> datetime.date:
    """The last day on which a device that is over may have stopped: the eve of the reference day at most."""
    ends = [date.last_day for date in look(device, "fin").values]
    return min(max(ends, default=day), day - _ONE_DAY)
