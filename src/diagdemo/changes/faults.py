"""The faults that one version has and not the other, told without what people said in interviews."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from diagdemo.checks import pages
from diagdemo.issues import Issue
from diagdemo.workspace.workspace import Workspace


def only_in(here: Sequence[Issue], there: Sequence[Issue], former: Mapping[str, str]) -> list[Issue]:
    """The faults of one version that the other does not have, wherever the line moved or the file went."""
    known = Counter(_same(issue, former) for issue in there)
    only = []
    for issue in here:
        key = _same(issue, former)
        known[key] -= 1
        if known[key] < 0:
            only.append(issue)
    return only


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
