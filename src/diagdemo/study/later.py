"""What is cited although it dates from after the reference day.

A datum has the date of the value written there, else that of the nearest block that holds it: its `date`, its
`debut`, the year that names an edition. Failing all of these it has that of the sources it names, or of all
the sources of the record. What has no date at all is never later, and neither is what is only planned:
ambitions, and what a record says is still to come.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

from diagdemo.issues import Route
from diagdemo.model.fact import Fact
from diagdemo.model.partial_date import PartialDate
from diagdemo.study.datum import Datum
from diagdemo.study.round import years_in
from diagdemo.study.study import Study
from diagdemo.workspace.record import Record

_DATING = ("date", "debut")
_PLANNED = ("prevue", "souhaitee", "a_venir", "en_projet")


def later_than_day(study: Study, evidence: Iterable[Datum]) -> tuple[Datum, ...]:
    """The data that date from after the reference day, each once."""
    return tuple(each for each in dict.fromkeys(evidence) if _is_later(study, each))


def _is_later(study: Study, datum: Datum) -> bool:
    record = study.workspace.record(datum.path)
    if record is None or record.kind == "ambition" or (record.kind, record.id) != (datum.kind, datum.id):
        return False
    blocks = _blocks(record, datum.route)
    day = _day_of(record, blocks)
    return day is not None and day > study.day and not any(map(_is_planned, blocks))


def _blocks(record: Record, route: Route) -> list[Any]:
    """What holds the value at a route, from the whole record to the value itself."""
    at: Any = record.data
    blocks = [at]
    for step in route:
        at = _inside(at, step)
        blocks.append(at)
    return blocks


def _is_planned(block: Any) -> bool:
    status = block.get("statut") if isinstance(block, dict) else None
    said = [value.valeur for value in status.values] if isinstance(status, Fact) else [status]
    return any(word in _PLANNED for word in said)


def _day_of(record: Record, blocks: list[Any]) -> datetime.date | None:
    """The earliest day on which the innermost of these blocks may have been known."""
    for block in reversed(blocks):
        found = _dates(block)
        if found:
            return min(date.first_day for date in found)
    return _sourced(record, blocks)


def _inside(value: Any, step: str | int) -> Any:
    if isinstance(step, int):
        return value[step] if isinstance(value, list | tuple) and step < len(value) else None
    return value.get(step) if isinstance(value, dict) else None


def _dates(block: Any) -> list[PartialDate]:
    """The dates of a fact, of a block, or the year in the id of an edition."""
    if isinstance(block, Fact):
        return [value.date for value in block.values if value.date is not None]
    if not isinstance(block, dict):
        return []
    for key in _DATING:
        held = block.get(key)
        values = [value.valeur for value in held.current] if isinstance(held, Fact) else [held]
        dates = [value for value in values if isinstance(value, PartialDate)]
        if dates:
            return dates
    return years_in(str(block.get("id", "")))


def _sourced(record: Record, blocks: list[Any]) -> datetime.date | None:
    """The day of the earliest source named, or of the earliest of the record."""
    sources = record.data.get("sources") or {}
    named = next((keys for keys in map(_named, reversed(blocks)) if keys), tuple(sources))
    dates = [(sources.get(key) or {}).get("date") for key in named]
    return min((date.first_day for date in dates if isinstance(date, PartialDate)), default=None)


def _named(block: Any) -> tuple[str, ...]:
    if isinstance(block, Fact):
        return tuple(key for value in block.values for key in value.source)
    held = block.get("source") if isinstance(block, dict) else None
    return (held,) if isinstance(held, str) else tuple(held or ())
