"""The corrections of one file: as many at a time as make it better."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from diagdemo.fixing.judge import Stage, is_better
from diagdemo.fixing.splices import apart, content
from diagdemo.issues import Issue
from diagdemo.workspace.reader import read_again
from diagdemo.workspace.record import Record
from diagdemo.workspace.workspace import Workspace


class Mended(NamedTuple):
    """What became of a file."""

    content: bytes
    done: tuple[Issue, ...]
    withdrawn: tuple[Issue, ...]
    tries: int
    """How many times it was read."""


def mend(
    workspace: Workspace,
    record: Record,
    issues: Sequence[Issue],
    step: Stage,
    goes_on: Callable[[Issue], bool],
    most: int,
) -> Mended:
    """Make the corrections of `issues`, all of the stage `step`, that make the record better.

    The record is read `most` times at the most: corrections that could not be tried are neither made nor
    withdrawn.
    """
    trial = _Trial(workspace, record, step, goes_on, most)
    trial.add(apart(issues))
    return Mended(trial.content(trial.kept), tuple(trial.kept), tuple(trial.withdrawn), trial.tries)


class _Trial:
    """Keeps the corrections that go well together; when some do not, looks for them by halves."""

    def __init__(
        self,
        workspace: Workspace,
        record: Record,
        step: Stage,
        goes_on: Callable[[Issue], bool],
        most: int,
    ) -> None:
        self._workspace = workspace
        self._record = record
        self._step = step
        self._goes_on = goes_on
        self._most = most
        self.tries = 0
        self.kept: list[Issue] = []
        self.withdrawn: list[Issue] = []

    def add(self, issues: Sequence[Issue]) -> None:
        if not issues or self.tries >= self._most:
            return
        if self._works([*self.kept, *issues]):
            self.kept += issues
        elif len(issues) > 1:
            half = len(issues) // 2
            self.add(issues[:half])
            self.add(issues[half:])
        else:
            self.withdrawn += issues

    def content(self, issues: Sequence[Issue]) -> bytes:
        return content(self._record.document, [issue.correction for issue in issues])

    def _works(self, issues: Sequence[Issue]) -> bool:
        self.tries += 1
        record, workspace = self._record, self._workspace
        after = read_again(record, self.content(issues), workspace.plan, workspace.words)
        return is_better(record, after, issues, self._step, self._goes_on)
