"""What a change of the files would add to what the checks signal, before it is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from diagdemo.checks import run
from diagdemo.issues import Issue
from diagdemo.workspace.workspace import Workspace


def new_issues(before: Workspace, after: Workspace, moved: Callable[[str], str] = str) -> list[Issue]:
    """The issues of `after` that `before` has not; two are the same by code, file and line.

    Args:
        before: the repository as it is.
        after: the repository as it would be.
        moved: the path after of a path before.
    """
    known = Counter(_key(issue, moved(issue.location.file)) for issue in run(before).issues)
    found: list[Issue] = []
    for issue in run(after).issues:
        key = _key(issue, issue.location.file)
        known[key] -= 1
        if known[key] < 0:
            found.append(issue)
    return found


def _key(issue: Issue, path: str) -> tuple[str, str, int]:
    return issue.code, path, issue.location.line
