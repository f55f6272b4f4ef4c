"""The corrections of one file: from a text to a better one, until none is left that makes it better.

Corrections that show a fault are made on the promise that it will be mended in its turn. A promise that is
not kept is taken back as a whole; what is better by itself is then looked for alone.
"""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from diagdemo.checks import told
from diagdemo.fixing.attempt import Attempt, Page, Reading
from diagdemo.fixing.judge import Wish, is_better, is_promising, mends
from diagdemo.fixing.splices import content
from diagdemo.fixing.stages import Key, Stage, key, stage
from diagdemo.issues import Issue


class Mended(NamedTuple):
    """What became of a file."""

    page: Page
    done: tuple[Issue, ...]
    withdrawn: tuple[Issue, ...]
    """The faults of the page whose correction would not make it better."""


def mend(page: Page, reading: Reading, wish: Wish) -> Mended:
    """Make the corrections that are wished as long as they make the file better.

    What comes out only depends on the page: mended again, it stays the same.
    """
    done: list[Issue] = []
    while True:
        found = _search(page, reading, wish, promised=True)
        if not found.done:
            found = _search(page, reading, wish, promised=False)
        done += found.done
        if not found.done:
            return found._replace(done=tuple(done))
        page = found.page


def _search(first: Page, reading: Reading, wish: Wish, promised: bool) -> Mended:
    """The next page that is better than the first one; that one when there is none.

    Args:
        first: where to start.
        reading: what reads the file again.
        wish: which corrections are made.
        promised: pages that are not better themselves may lead there.
    """
    page, done, left = first, list[Issue](), set[bytes]()
    withdrawn: dict[Key, Issue] = {}

    def goes_on(issue: Issue) -> bool:
        return wish(issue) and key(issue) not in withdrawn

    judge = partial(is_promising, goes_on=goes_on) if promised else mends
    while issues := _first_ones(page, goes_on):
        tried = Attempt(page, issues, reading, judge)
        withdrawn |= {key(issue): issue for issue in tried.withdrawn}
        if tried.page.content in left or not (tried.kept or tried.withdrawn):
            break
        if tried.kept:
            left.add(page.content)
            page = tried.page
            done += tried.kept
            if is_better(first.record, page.record, done):
                return Mended(page, tuple(done), ())
    return Mended(first, (), tuple(withdrawn.values()))


def _first_ones(page: Page, goes_on: Wish) -> list[Issue]:
    """The faults to correct now: all of the first stage that has some.

    Only what is corrected may change: a text that is not in UTF-8 has to become it before anything else.
    """
    record = page.record
    steps = {issue: stage(issue, record) for issue in told(record) if goes_on(issue)}
    first = min(steps.values(), default=Stage.CHECKS)
    if first is not Stage.ENCODING and page.content != content(record.document):
        return []
    return [issue for issue, step in steps.items() if step is first]
