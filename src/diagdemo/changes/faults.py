"""The faults that one version has and not the other, told without what people said in interviews."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from diagdemo.checks import pages
from diagdemo.checks.compared import beyond
from diagdemo.issues import Issue
from diagdemo.workspace.workspace import Workspace


def only_in(here: Sequence[Issue], there: Sequence[Issue], former: Mapping[str, str]) -> list[Issue]:
    """The faults of one version that the other does not have, wherever the line moved or the file went."""
    return beyond(here, (_same(issue, former) for issue in there), lambda issue: _same(issue, former))


def without_words(issue: Issue, workspace: Workspace) -> Issue:
    """The same fault; of one of an interview, only of which kind it is: its message quotes the file."""
    record = workspace.record(issue.location.file)
    if record is None or record.kind != "interview":
        return issue
    page = pages().get(issue.code)
    kind = (page.__doc__ or "").strip().partition("\n")[0].rstrip(".") if page else ""
    return Issue(
        issue.location,
        issue.code,
        kind or "Un entretien est à corriger",
        "diagdemo validate dit quoi, là où sont les entretiens",
        issue.severity,
    )


def _same(issue: Issue, former: Mapping[str, str]) -> tuple[str, str, str]:
    """What tells a fault from another, in both versions."""
    file = issue.location.file
    return issue.code, former.get(file, file), issue.message
