"""The reference date of a document, in words, by the rule of every command."""

from __future__ import annotations

import datetime

from diagdemo.errors import UsageError
from diagdemo.study.day import Basis, ReferenceDay, reference_day
from diagdemo.wording import day
from diagdemo.workspace.workspace import Workspace

_NONE = "non fixée (ces données ne sont pas dans Git et ne portent aucune date)"


def reference_date(workspace: Workspace, asked: datetime.date | None) -> str:
    """The reference date in words, or why there is none."""
    try:
        return told_day(reference_day(workspace, asked))
    except UsageError:
        return _NONE


def told_day(reference: ReferenceDay) -> str:
    """A reference date in words, with where it comes from when nobody asked for it."""
    words = day(reference.day)
    return words if reference.basis is Basis.ASKED else f"{words} ({reference.basis})"
