"""Whether corrections make a file better: their faults are gone, and no other one appears."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from enum import IntEnum

from diagdemo.issues import Issue
from diagdemo.workspace.record import Record

Key = tuple[str, int, str]
"""What tells a fault of a file from the others, wherever it is on its line."""


class Stage(IntEnum):
    """In what order faults are mended: what one hides shows only once it is."""

    ENCODING = 0
    TEXT = 1
    KEYS = 2
    VALUES = 3
    CHECKS = 4


def key(issue: Issue) -> Key:
    """What to look for once a file has been read again."""
    return issue.code, issue.location.line, issue.message


def stage(issue: Issue, record: Record) -> Stage:
    """When a fault of a record is mended."""
    if issue.correction.recoded:
        return Stage.ENCODING
    if issue in record.document.issues:
        return Stage.TEXT
    if issue in record.bound.issues:
        return Stage.KEYS if issue.code == "D120" else Stage.VALUES
    return Stage.CHECKS


def is_better(
    before: Record, after: Record, mended: Collection[Issue], step: Stage, goes_on: Callable[[Issue], bool]
) -> bool:
    """Whether a record is better after than before.

    Args:
        before: the record as it was.
        after: the record once corrected.
        mended: the faults that were corrected.
        step: their stage.
        goes_on: whether the correction of a fault will be made in its turn.
    """
    if not before.document.unreadable and after.document.unreadable:
        return False
    old, new = _all(before), _all(after)
    if step is not Stage.CHECKS and not gone(mended, old, new):
        return False
    if _grown(before.document.issues, after.document.issues, goes_on):
        return False
    return _shows_more(before, mended, step) or not _grown(before.bound.issues, after.bound.issues, goes_on)


def gone(mended: Iterable[Issue], before: Iterable[Issue], after: Iterable[Issue]) -> bool:
    """Whether the faults that were corrected are not there any more."""
    old, new = Counter(map(key, before)), Counter(map(key, after))
    wanted = Counter(map(key, mended))
    return all(new[each] <= old[each] - count for each, count in wanted.items())


def grown(before: Iterable[Issue], after: Iterable[Issue]) -> bool:
    """Whether there are more faults of one kind."""
    return _grown(before, after, lambda issue: False)


def _shows_more(before: Record, mended: Collection[Issue], step: Stage) -> bool:
    """Whether faults may appear that were there and could not be seen.

    What a whole file says could not be read; nor what stands under a key that the model does not know.
    """
    if before.document.unreadable:
        return True
    return step is Stage.KEYS and all(issue.correction.sure for issue in mended)


def _grown(before: Iterable[Issue], after: Iterable[Issue], goes_on: Callable[[Issue], bool]) -> bool:
    old, new = Counter(issue.code for issue in before), Counter(issue.code for issue in after)
    more = {code for code, count in new.items() if count > old[code]}
    settled = Counter(issue.code for issue in after if issue.code in more and goes_on(issue))
    return any(new[code] - settled[code] > old[code] for code in more)


def _all(record: Record) -> tuple[Issue, ...]:
    return (*record.document.issues, *record.bound.issues)
