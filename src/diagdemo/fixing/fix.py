"""The whole repository, round after round, until no correction is left to make."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from diagdemo.checks import Result, run
from diagdemo.fixing.draft import Drafts
from diagdemo.fixing.judge import Key, Stage, gone, grown, key, stage
from diagdemo.fixing.one_file import mend
from diagdemo.fixing.splices import content
from diagdemo.fixing.wanted import Wanted, is_left_alone
from diagdemo.issues import Issue
from diagdemo.workspace.record import Record
from diagdemo.workspace.rewrite import Edit, Move
from diagdemo.workspace.workspace import Workspace

_ROUNDS = 60
"""Readings of the whole repository; a file of a thousand faults takes a few of them."""


class Fixed(NamedTuple):
    """What the corrections change, and what they leave."""

    edits: tuple[Edit, ...]
    moves: tuple[Move, ...]
    done: tuple[Issue, ...]
    """The faults that were mended, where they were."""
    withdrawn: tuple[Issue, ...]
    """Those whose correction would have left them there, or made another one appear."""
    workspace: Workspace
    """The repository as it would be."""
    result: Result
    """What is still to mend in it, by a person."""


def fix(drafts: Drafts, wanted: Wanted, today: datetime.date | None = None) -> Fixed:
    """Make the corrections that are wanted, in memory.

    Args:
        drafts: the repository, as nothing has changed it yet.
        wanted: which corrections.
        today: the day with which retention dates are compared; the current one by default.
    """
    fixing = _Fixing(drafts, wanted, today)
    for _ in range(_ROUNDS):
        if not fixing.go_on():
            break
    return Fixed(
        tuple(edit for draft in drafts.all() for edit in draft.edits()),
        tuple(move for draft in drafts.all() for move in draft.moves()),
        tuple(sorted(fixing.done)),
        tuple(sorted(fixing.withdrawn.values())),
        fixing.workspace,
        fixing.result,
    )


class _Tried(NamedTuple):
    """Corrections that only a reading of the whole repository can judge."""

    before: bytes
    issues: tuple[Issue, ...]
    there: tuple[Issue, ...]
    """All that was wrong in the file."""


class _Fixing:
    """What is known so far."""

    def __init__(self, drafts: Drafts, wanted: Wanted, today: datetime.date | None) -> None:
        self.drafts = drafts
        self.wanted = wanted
        self.today = today
        self.done: list[Issue] = []
        self.withdrawn: dict[tuple[str, Key], Issue] = {}
        self._tried: dict[str, _Tried] = {}
        self._one_by_one: set[str] = set()
        self._read()

    def _read(self) -> None:
        self.workspace = self.drafts.load()
        self.result = run(self.workspace, self.today)
        self._issues: dict[str, list[Issue]] = {}
        for issue in self.result.issues:
            self._issues.setdefault(issue.location.file, []).append(issue)

    def go_on(self) -> bool:
        """Make the corrections of one round; whether anything changed."""
        changed = [path for path in self._issues if self._file(path)]
        changed = changed or [path for path in self._issues if self._checks(path)]
        if changed:
            self._read()
            if self._judged():
                self._read()
        return bool(changed)

    def _file(self, path: str) -> bool:
        """Mend what a reading of the file alone can judge."""
        record, issues = self.workspace.record(path), self._candidates(path)
        if record is None:
            return bool([issue for issue in issues if self._moved(issue)])
        steps = {issue: stage(issue, record) for issue in issues}
        first = min(steps.values(), default=Stage.CHECKS)
        if first is Stage.CHECKS or not self._writable(record, first):
            return False
        found = [issue for issue in issues if steps[issue] is first]
        mended = mend(self.workspace, record, found, first, self._goes_on)
        self.withdrawn |= {(path, key(issue)): issue for issue in mended.withdrawn}
        self.done += mended.done
        if mended.done:
            self._write(path, mended.content)
        return bool(mended.done or mended.withdrawn)

    def _checks(self, path: str) -> bool:
        """Try what only the whole repository can judge."""
        record, issues = self.workspace.record(path), self._candidates(path)
        if record is None or not issues or not self._writable(record, Stage.CHECKS):
            return False
        if path in self._one_by_one:
            issues = issues[:1]
        mended = mend(self.workspace, record, issues, Stage.CHECKS, self._goes_on)
        self.withdrawn |= {(path, key(issue)): issue for issue in mended.withdrawn}
        if mended.done:
            before = content(record.document)
            self._tried[path] = _Tried(before, mended.done, tuple(self._issues[path]))
            self._write(path, mended.content)
        return bool(mended.done or mended.withdrawn)

    def _judged(self) -> bool:
        """Keep what was tried where it is better so; whether something had to be taken back."""
        tried, self._tried = self._tried, {}
        back = [path for path, each in tried.items() if not self._is_better(path, each)]
        for path, each in tried.items():
            if path not in back:
                self.done += each.issues
                continue
            self._write(path, each.before)
            if len(each.issues) == 1:
                self.withdrawn[path, key(each.issues[0])] = each.issues[0]
            self._one_by_one.add(path)
        return bool(back)

    def _is_better(self, path: str, tried: _Tried) -> bool:
        now = self._issues.get(path, [])
        return gone(tried.issues, tried.there, now) and not grown(tried.there, now)

    def _candidates(self, path: str) -> list[Issue]:
        if not self.wanted.covers(path) or is_left_alone(self.workspace, path):
            return []
        return [issue for issue in self._issues[path] if self._goes_on(issue)]

    def _goes_on(self, issue: Issue) -> bool:
        known = (issue.location.file, key(issue)) in self.withdrawn
        return not known and self.wanted.keeps(issue, self.workspace)

    def _moved(self, issue: Issue) -> bool:
        draft, path = self.drafts.at(issue.location.file)
        _, new = self.drafts.at(issue.correction.renamed)
        if draft.move(path, new):
            self.done.append(issue)
        else:
            self.withdrawn[issue.location.file, key(issue)] = issue
        return True

    def _writable(self, record: Record, step: Stage) -> bool:
        """Whether only what is corrected would change: a text that is not UTF-8 has to become it first."""
        draft, path = self.drafts.at(record.path)
        return step is Stage.ENCODING or draft.content(path) == content(record.document)

    def _write(self, path: str, new: bytes) -> None:
        draft, inner = self.drafts.at(path)
        draft.write(inner, new)
