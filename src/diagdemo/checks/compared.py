"""What the checks signal in a state of the files and not in another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable

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
    known = (_key(issue, moved(issue.location.file)) for issue in run(before).issues)
    return beyond(run(after).issues, known, lambda issue: _key(issue, issue.location.file))


def beyond(
    found: Iterable[Issue], known: Iterable[Hashable], key: Callable[[Issue], Hashable]
) -> list[Issue]:
    """The issues that are not known, as many times as they are; `key` is what they are known by."""
    left = Counter(known)
    more: list[Issue] = []
    for issue in found:
        same = key(issue)
        left[same] -= 1
        if left[same] < 0:
            more.append(issue)
    return more


def _key(issue: Issue, path: str) -> tuple[str, str, int]:
    return issue.code, path, issue.location.line
