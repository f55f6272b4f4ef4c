"""The corrections of one repository, as far as they have come: one round mends what can be read now."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable
from pathlib import PurePosixPath

from diagdemo.checks import run
from diagdemo.checks.idle_waiver import is_waivable
from diagdemo.fixing.attempt import Attempt, Page, Reading
from diagdemo.fixing.draft import Drafts
from diagdemo.fixing.judge import is_harmless
from diagdemo.fixing.one_file import mend
from diagdemo.fixing.splices import content
from diagdemo.fixing.stages import Key, Stage, key, stage
from diagdemo.fixing.tried import Tried
from diagdemo.fixing.wanted import Wanted, is_left_alone
from diagdemo.issues import Issue
from diagdemo.workspace.layout import SETTINGS


class Rounds:
    """What is known so far."""

    def __init__(self, drafts: Drafts, wanted: Wanted, today: datetime.date | None = None) -> None:
        self.drafts = drafts
        self.wanted = wanted
        self.today = today
        self.done: list[Issue] = []
        self.withdrawn: dict[tuple[str, Key], Issue] = {}
        self._tried: dict[str, Tried] = {}
        self._spent = Counter[str]()
        self._known = 0
        """How many corrections had been made when all that was withdrawn was last tried again."""
        self._read()

    def _read(self) -> None:
        self.workspace = self.drafts.load()
        self._reading = Reading(self.workspace, self._spent)
        self.result = run(self.workspace, self.today)
        self._issues: dict[str, list[Issue]] = {}
        for issue in self.result.issues:
            self._issues.setdefault(issue.location.file, []).append(issue)

    def go_on(self) -> bool:
        """Make the corrections of one round; whether anything changed."""
        settings = [path for path in self._issues if PurePosixPath(path).name == SETTINGS]
        # What rules the others comes before them, and what a file says alone before what others say of it.
        changed = [path for path in settings if self._file(path)]
        changed = changed or [path for path in self._issues if self._file(path)]
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
        page = self._page(path)
        if page is None or all(stage(issue, record) is Stage.CHECKS for issue in issues):
            return False
        mended = mend(page, self._reading, self._wished)
        self._withdraw(path, mended.withdrawn)
        self.done += mended.done
        if mended.done:
            self.drafts.write(path, mended.page.content)
        return bool(mended.done)

    def _checks(self, path: str) -> bool:
        """Try what only the whole repository can judge."""
        page, issues = self._page(path), self._candidates(path)
        if page is None or not issues or page.content != content(page.record.document):
            return False
        tried = Attempt(page, issues, self._reading, is_harmless)
        self._withdraw(path, tried.withdrawn)
        if tried.kept:
            self._tried[path] = Tried(page.content, tuple(tried.kept), tuple(self._issues[path]))
            self.drafts.write(path, tried.page.content)
        return bool(tried.kept or tried.withdrawn)

    def _judged(self) -> bool:
        """Keep what was tried where it is better so; whether something had to be taken back."""
        tried, self._tried = self._tried, {}
        back = {path: each for path, each in tried.items() if not each.is_better(self._issues.get(path, []))}
        self.done += [issue for path, each in tried.items() if path not in back for issue in each.issues]
        for path, each in back.items():
            self.drafts.write(path, each.before)
            self._withdraw(path, each.blamed(path, self._issues.get(path, [])))
        return bool(back)

    def _withdraw(self, path: str, issues: Iterable[Issue]) -> None:
        self.withdrawn |= {(path, key(issue)): issue for issue in issues}

    def _candidates(self, path: str) -> list[Issue]:
        if not self.wanted.covers(path) or is_left_alone(self.workspace, path):
            return []
        known = (each for each in self._issues[path] if (path, key(each)) not in self.withdrawn)
        return [issue for issue in known if self.wanted.keeps(issue, self.workspace)]

    def _wished(self, issue: Issue) -> bool:
        """Whether a fault is corrected, wherever it shows."""
        aside = is_waivable(issue.code) and (issue.code, issue.location.file) in self.result.waivers
        return not aside and self.wanted.keeps(issue, self.workspace)

    def _moved(self, issue: Issue) -> bool:
        draft, path = self.drafts.at(issue.location.file)
        _, new = self.drafts.at(issue.correction.renamed)
        if draft.move(path, new):
            self.done.append(issue)
        else:
            self._withdraw(issue.location.file, [issue])
        return True

    def _page(self, path: str) -> Page | None:
        record, raw = self.workspace.record(path), self.drafts.content(path)
        return Page(record, raw) if record and isinstance(raw, bytes) else None
