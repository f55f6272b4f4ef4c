"""The day with which dates are compared: asked for, or that of the data; never that of today.

A date of which only the year or the month is known counts from its first day: nothing is read on a day that
may not have come yet.
"""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import Any, NamedTuple

from diagdemo.errors import UsageError
from diagdemo.model.partial_date import PartialDate
from diagdemo.workspace.workspace import Workspace


class Basis(StrEnum):
    """Where the reference date comes from, as it is printed."""

    ASKED = "date demandée"
    REVISION = "dernière version enregistrée dans Git"
    PAST = "jour de la version lue"
    RECORDS = "date la plus récente des sources et des entretiens"


class ReferenceDay(NamedTuple):
    """The reference date, and where it comes from."""

    day: datetime.date
    basis: Basis


def reference_day(workspace: Workspace, asked: datetime.date | None = None) -> ReferenceDay:
    """The day asked for; else that of the last commit; else, outside Git, the latest one the records hold.

    Raises:
        UsageError: nothing says which day it is.
    """
    if asked is not None:
        return ReferenceDay(asked, Basis.ASKED)
    if workspace.revision is not None:
        basis = Basis.PAST if workspace.read_at else Basis.REVISION
        return ReferenceDay(workspace.revision.day, basis)
    latest = max(_read(workspace), default=None)
    if latest is None:
        raise UsageError(
            "ces données ne sont pas dans Git et ne portent aucune date",
            "donnez le jour auquel les lire : --date 2026-01-31",
        )
    return ReferenceDay(latest, Basis.RECORDS)


def _read(workspace: Workspace) -> list[datetime.date]:
    """The days when sources were read or published and people were met."""
    held: list[Any] = []
    for record in workspace.every_record():
        sources = (part for _, part in record.bound.parts.get("Source", ()))
        held += [part.get(key) for part in sources for key in ("consulte_le", "date")]
        held += [record.data.get("date")] if record.kind == "interview" else []
    return [date.first_day for date in held if isinstance(date, PartialDate)]
