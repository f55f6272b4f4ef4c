"""The reference date of a document: the one asked for, else that of the data's revision; never today."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

from diagdemo.model.partial_date import PartialDate
from diagdemo.report.wording import date
from diagdemo.workspace.plumbing import ask, find_git, inside_git

_COMMITTER = re.compile(r"committer .* (\d+) ([+-])(\d{2})(\d{2})\Z")


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


def revision_date(root: Path) -> datetime.date | None:
    """The day of the last commit, where its author was; None outside Git."""
    git = find_git() if inside_git(root) else None
    lines = ask(git, root, "cat-file", "commit", "HEAD") if git else None
    for line in lines or ():
        if match := _COMMITTER.match(line):
            seconds, sign, hours, minutes = match.groups()
            shift = datetime.timedelta(hours=int(hours), minutes=int(minutes)) * (-1 if sign == "-" else 1)
            return datetime.datetime.fromtimestamp(int(seconds), datetime.timezone(shift)).date()
    return None


def _words(day: datetime.date) -> str:
    return date(PartialDate(day.year, day.month, day.day))
