"""The reference date of what is computed: the one asked for, else that of the data's revision."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

from diagdemo.workspace.plumbing import ask, find_git, inside_git

_COMMITTER = re.compile(r"committer .* (\d+) ([+-])(\d{2})(\d{2})\Z")


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
