"""The corrections of one repository, as far as they have come: one round mends what can be read now."""

from __future__ import annotations

import datetime

from diagdemo.checks import run
from diagdemo.fixing.draft import Drafts
from diagdemo.fixing.judge import Key, Stage, key, stage
from diagdemo.fixing.one_file import Mended, mend
from diagdemo.fixing.splices import content
from diagdemo.fixing.tried import Tried
from diagdemo.fixing.wanted import Wanted, is_left_alone
from diagdemo.issues import Issue
from diagdemo.workspace.record import Record

_EFFORT = 2_000_000
"""Bytes of one file that are read again in search of what can be corrected."""


class Rounds:
    """What is known so far."""

    def __init__(self, drafts: Drafts, wanted: Wanted, today: datetime.date | None = None) -> None:
        self.drafts = drafts
        self.wanted = wanted
        self.today = today
        self.done: list[Issue] = []
        self.withdrawn: dict[tuple[str, Key], Issue] = {}
        self._tried: dict[str, Tried] = {}
        self._spent: dict[str, int] = {}
        self._known = 0
        """How many corrections had been made when all that was withdrawn was last tried again."""
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

    def try_again(self) -> bool:
        """Forget what was withdrawn, when other corrections may have made it possible; whether that is so."""
        if not self.withdrawn or len(self.done) == self._known:
            return False
        self._known = len(self.done)
        self.withdrawn.clear()
        return True

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
        mended = self._mended(record, found, first)
        self.done += mended.done
        if mended.done:
            self._write(path, mended.content)
        return bool(mended.done or mended.withdrawn)

    def _checks(self, path: str) -> bool:
        """Try what only the whole repository can judge."""
        record, issues = self.workspace.record(path), self._candidates(path)
        if record is None or not issues or not self._writable(record, Stage.CHECKS):
            return False
        mended = self._mended(record, issues, Stage.CHECKS)
        if mended.done:
            before = content(record.document)
            self._tried[path] = Tried(before, mended.done, tuple(self._issues[path]))
            self._write(path, mended.content)
        return bool(mended.done or mended.withdrawn)

    def _mended(self, record: Record, issues: list[Issue], step: Stage) -> Mended:
        """The file with the corrections that make it better; the longer it is, the less often it is read."""
        size = len(record.document.text) + 1
        spent = self._spent.get(record.path, 0)
        mended = mend(self.workspace, record, issues, step, self._goes_on, (_EFFORT - spent) // size)
        self._spent[record.path] = spent + (mended.tries + 1) * size
        self.withdrawn |= {(record.path, key(issue)): issue for issue in mended.withdrawn}
        return mended

    def _judged(self) -> bool:
        """Keep what was tried where it is better so; whether something had to be taken back."""
        tried, self._tried = self._tried, {}
        back = {path: each for path, each in tried.items() if not each.is_better(self._issues.get(path, []))}
        self.done += [issue for path, each in tried.items() if path not in back for issue in each.issues]
        for path, each in back.items():
            self._write(path, each.before)
            blamed = each.blamed(path, self._issues.get(path, []))
            self.withdrawn |= {(path, key(issue)): issue for issue in blamed}
        return bool(back)

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
