"""In what order the faults of a file are corrected, and what tells one from the others."""

from __future__ import annotations

from enum import IntEnum

from diagdemo.issues import Issue
from diagdemo.workspace.record import Record

Key = tuple[str, int, str]
"""What tells a fault of a file from the others, wherever it is on its line."""

UNKNOWN_KEY = "D120"
"""What stands under a key that the model does not know is not read."""


class Stage(IntEnum):
    """In what order faults are mended: what one hides shows only once it is."""

    ENCODING = 0
    TEXT = 1
    KEYS = 2
    VALUES = 3
    CHECKS = 4


def key(issue: Issue) -> Key:
    """What to look for once a file has been read again."""
    return issue.code, issue.location.line, issue.message


def stage(issue: Issue, record: Record) -> Stage:
    """When a fault of a record is mended."""
    if issue.correction.recoded:
        return Stage.ENCODING
    if issue in record.document.issues:
        return Stage.TEXT
    if issue in record.bound.issues:
        return Stage.KEYS if issue.code == UNKNOWN_KEY else Stage.VALUES
    return Stage.CHECKS
