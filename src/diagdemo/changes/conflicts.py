"""The records in which Git left two versions of one passage: neither is what people say."""

from __future__ import annotations

from diagdemo.checks.reading.conflict_markers import CODE
from diagdemo.workspace.record import Record


def in_conflict(record: Record) -> bool:
    """Whether someone must choose between two versions of a passage before the record says anything."""
    return any(issue.code == CODE for issue in record.document.issues)
