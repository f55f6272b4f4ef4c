"""Of when the data are: the field work of a diagnosis, and the latest source or interview of a territory."""

from __future__ import annotations

from diagdemo.model.partial_date import PartialDate
from diagdemo.study.datum import Datum
from diagdemo.study.study import Study
from diagdemo.study.time import date_of

_FIELDWORK = ("etapes", "etat_des_lieux", "fin")


def fieldwork(study: Study) -> tuple[PartialDate, Datum] | None:
    """When the people of a territory had been met, and the line that says so."""
    if study.diagnostic is None:
        return None
    end = date_of(study.diagnostic, *_FIELDWORK)
    return (end, study.diagnostic.at(*_FIELDWORK)) if end else None


def latest(study: Study) -> PartialDate | None:
    """The latest date of the sources and of the interviews of a territory."""
    records = study.workspace.of(study.slug)
    dates = [part.get("date") for record in records for _, part in record.bound.parts.get("Source", ())] + [
        record.data.get("date") for record in records if record.kind == "interview"
    ]
    return max((day for day in dates if isinstance(day, PartialDate)), default=None)
