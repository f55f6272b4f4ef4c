"""What is wrong in the data: one module is one check, found by itself, and its docstring is its page.

A check declares its `CODE`, such as `D140`, and `check(workspace)`, which yields an issue for each fault.
It is named by the pattern that it signals. Its docstring, in French, says what is signalled and why, with
an example to mend and a right one; both are run by the tests. What is found while files are read has its
page in `reading`. When the advice gives the text to write, the issue carries it as its correction.

Two of them are called with more than the workspace: the retention dates, which need a day to be compared
with, and the waivers, which need to know what was set aside.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple

from diagdemo.issues import Issue, Location

if TYPE_CHECKING:
    from diagdemo.checks.idle_waiver import Waivers
    from diagdemo.workspace.part import Part
    from diagdemo.workspace.record import Record
    from diagdemo.workspace.workspace import Workspace


class Result(NamedTuple):
    """What the checks found, sorted by file, line and column."""

    issues: tuple[Issue, ...]
    waived: tuple[Issue, ...]
    """Those that a waiver of `diagdemo.yaml` sets aside; they are counted, never hidden."""
    waivers: Waivers
    """What sets them aside, by code and file."""


def run(workspace: Workspace, today: datetime.date | None = None) -> Result:
    """Run every check on a repository.

    Args:
        workspace: the repository, once read; what was found while reading it is in the result too.
        today: the day with which retention dates are compared; the current one by default.
    """
    from diagdemo.checks.idle_waiver import waivers
    from diagdemo.workspace.part import parts
    from diagdemo.workspace.reader import is_unread

    day = today or datetime.date.today()
    found = [issue for part in parts(workspace) for issue in find(part, day)]

    def looked_at(path: str) -> bool:
        record = workspace.record(path)
        return record is None or not is_unread(record)

    return conclude(found, waivers(workspace.records), looked_at)


def conclude(found: Iterable[Issue], waivers: Waivers, looked_at: Callable[[str], bool]) -> Result:
    """What is left of what was found once waivers are applied, sorted.

    Args:
        found: all that was found.
        waivers: those of the repository.
        looked_at: whether a file was verified.
    """
    found = list(found)
    if not waivers:
        return Result(tuple(sorted(found)), (), waivers)
    from diagdemo.checks import idle_waiver

    aside = {key for key in waivers if idle_waiver.is_waivable(key[0])}
    waived = [issue for issue in found if (issue.code, issue.location.file) in aside]
    issues = [issue for issue in found if (issue.code, issue.location.file) not in aside]
    used = {(issue.code, issue.location.file) for issue in waived}
    issues += idle_waiver.idle(waivers, used, looked_at, pages)
    return Result(tuple(sorted(issues)), tuple(sorted(waived)), waivers)


def find(part: Part, day: datetime.date) -> Iterator[Issue]:
    """What is wrong in one part of a repository on a day, with which retention dates are compared."""
    from diagdemo.checks import expired_retention

    yield from _read(part)
    for check in _checks():
        yield from check(part)
    yield from expired_retention.past(part, day)


@cache
def _checks() -> tuple[Callable[[Workspace], Iterator[Issue]], ...]:
    from diagdemo.registry import discover

    return tuple(module.check for module in discover(__name__).values() if hasattr(module, "check"))


def _read(workspace: Workspace) -> Iterator[Issue]:
    for record in workspace.records:
        yield from told(record)


def told(record: Record) -> Iterator[Issue]:
    """What was found while a record was read, one issue a cause.

    A fault of the text explains the value it spoils.
    """
    if not record.document.issues:
        yield from record.bound.issues
        return
    explained = {issue.location for issue in record.document.issues} - {Location(record.path)}
    yield from record.document.issues
    yield from (issue for issue in record.bound.issues if issue.location not in explained)


def pages() -> dict[str, ModuleType]:
    """The module whose docstring is the page of each code, in the order of the codes."""
    from diagdemo.registry import discover

    return dict(sorted({**discover(__name__), **discover(f"{__name__}.reading")}.items()))
