"""The reference date of a document, in words."""

from __future__ import annotations

import datetime
from pathlib import Path

from diagdemo.model.partial_date import PartialDate
from diagdemo.study.day import Basis, ReferenceDay
from diagdemo.wording import date
from diagdemo.workspace.revision import revision_date


def reference_date(root: Path, asked: datetime.date | None) -> str:
    """The reference date in words, or why there is none."""
    if asked is not None:
        return _words(asked)
    day = revision_date(root)
    return (
        f"{_words(day)} (dernière version enregistrée dans Git)"
        if day
        else "non fixée (ces données ne sont pas dans Git)"
    )


def told_day(reference: ReferenceDay) -> str:
    """A reference date in words, with where it comes from when nobody asked for it."""
    words = _words(reference.day)
    return words if reference.basis is Basis.ASKED else f"{words} ({reference.basis})"


def _words(day: datetime.date) -> str:
    return date(PartialDate(day.year, day.month, day.day))
