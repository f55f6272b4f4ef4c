"""Of when the data are: the field work of a diagnosis, and the latest source or interview of a territory."""

from __future__ import annotations

from typing import Any

from diagdemo.issues import Route
from diagdemo.model.partial_date import PartialDate
from diagdemo.study.datum import Datum
from diagdemo.study.study import Study
from diagdemo.study.time import date_of
from diagdemo.workspace.record import Record

_FIELDWORK = ("etapes", "etat_des_lieux", "fin")


def fieldwork(study: Study) -> tuple[PartialDate, Datum] | None:
    """When the people of a territory had been met, and the line that says so."""
    if study.diagnostic is None:
        return None
    end = date_of(study.diagnostic, *_FIELDWORK)
    return (end, study.diagnostic.at(*_FIELDWORK)) if end else None


def latest(study: Study) -> tuple[PartialDate, Datum] | None:
    """The latest date of the sources and of the interviews of a territory, and the line that says so."""
    records = study.workspace.of(study.slug)
    dates = [
        (record, (*route, "date")) for record in records for route, _ in record.bound.parts.get("Source", ())
    ]
    dates += [(record, ("date",)) for record in records if record.kind == "interview"]
    held = ((_at(record, route), record, route) for record, route in dates)
    found = [(day, record, route) for day, record, route in held if isinstance(day, PartialDate)]
    if not found:
        return None
    day, record, route = max(found, key=lambda each: each[0])
    return day, Datum(record.path, record.locate(route).line, record.kind, record.id, route, str(day))


def _at(record: Record, route: Route) -> Any:
    """The value of a record at a route."""
    value: Any = record.data
    for step in route:
        value = value.get(step) if isinstance(value, dict) else None
    return value
