"""One issue, as programs read it beside other results."""

from __future__ import annotations

from typing import Any

from diagdemo.issues import Issue


def issue_json(issue: Issue) -> dict[str, Any]:
    """What is wrong, where, and what to do."""
    return {
        "code": issue.code,
        "gravite": issue.severity.value,
        "fichier": issue.location.file,
        "ligne": issue.location.line,
        "fait": issue.message,
        "conseil": issue.advice,
    }
