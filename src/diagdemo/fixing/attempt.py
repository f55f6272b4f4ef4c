"""Corrections tried together on one text: as many as go well, found by halves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from diagdemo.fixing.splices import apart, content
from diagdemo.issues import Issue
from diagdemo.workspace.reader import read_again
from diagdemo.workspace.record import Record
from diagdemo.workspace.workspace import Workspace

Judge = Callable[[Record, Record, Sequence[Issue]], bool]
"""Whether a record is well as it is after, once these faults are corrected."""

_EFFORT = 2_000_000
"""Bytes of one file that are read again in search of what can be corrected."""


class Page(NamedTuple):
    """One text of a file, and what was read of it."""

    record: Record
    content: bytes


class Reading:
    """Reads files again, each as long as that is worth the effort: the longer it is, the less often."""

    def __init__(self, workspace: Workspace, spent: Counter[str]) -> None:
        self._workspace = workspace
        self._spent = spent

    def page(self, record: Record, content: bytes) -> Page:
        """The same file with another content."""
        self._spent[record.path] += len(content) + 1
        return Page(read_again(record, content, self._workspace.plan, self._workspace.words), content)

    def is_over(self, record: Record) -> bool:
        """Whether a file was read often enough."""
        return self._spent[record.path] >= _EFFORT


class Attempt:
    """Keeps the corrections that go well together; when some do not, looks for them by halves.

    Those that the effort did not allow are neither kept nor withdrawn.
    """

    def __init__(self, page: Page, issues: Sequence[Issue], reading: Reading, judge: Judge) -> None:
        self._first = page
        self._reading = reading
        self._judge = judge
        self.page = page
        """What the corrections that are kept make of the text."""
        self.kept: list[Issue] = []
        self.withdrawn: list[Issue] = []
        self._add(apart(issues))

    def _add(self, issues: Sequence[Issue]) -> None:
        if not issues or self._reading.is_over(self._first.record):
            return
        record, together = self._first.record, [*self.kept, *issues]
        text = content(record.document, [issue.correction for issue in together])
        page = self._reading.page(record, text)
        if self._judge(self.page.record, page.record, issues):
            self.page, self.kept = page, together
        elif len(issues) > 1:
            half = len(issues) // 2
            self._add(issues[:half])
            self._add(issues[half:])
        else:
            self.withdrawn += issues
