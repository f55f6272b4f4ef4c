"""The revision of the data: its name in Git, and its day."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

from diagdemo.workspace.plumbing import ask, find_git, inside_git

_COMMITTER = re.compile(r"committer .* (\d+) ([+-])(\d{2})(\d{2})\Z")
_NAME = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_SIGNS = 10


def revision_name(root: Path) -> str:
    """The first signs of the name of the last commit; empty outside Git, or before the first one."""
    git = find_git() if inside_git(root) else None
    lines = ask(git, root, "rev-parse", "--verify", "--quiet", "HEAD") if git else None
    return lines[0][:_SIGNS] if lines and _NAME.fullmatch(lines[0]) else ""


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
