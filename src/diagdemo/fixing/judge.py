"""Whether corrections make a file better: their faults are gone, and no other one appears."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable

from diagdemo.fixing.stages import UNKNOWN_KEY
from diagdemo.issues import Issue
from diagdemo.workspace.record import Record
from diagdemo.yaml.causes.faults import LAYOUT

Wish = Callable[[Issue], bool]
"""Whether the correction of a fault is to be made."""

_COVERS = LAYOUT - {"D104"}
"""How far a tab sets a line in is for the correction to choose: what shows then may be its doing."""
_NUMBER = re.compile(r"\d+")


def _never(issue: Issue) -> bool:
    return False


def is_better(before: Record, after: Record, mended: Collection[Issue]) -> bool:
    """Whether a record is better as it is after, whatever comes next.

    What is better is nearer to a file without fault, in an order that cannot go round: going from better
    to better comes to an end.
    """
    more = len(after.document.issues) > len(before.document.issues)
    return not more and is_harmless(before, after, mended) and _rank(after) < _rank(before)


def is_promising(before: Record, after: Record, mended: Collection[Issue], goes_on: Wish) -> bool:
    """Whether the faults that were corrected are gone, and those that appear will be mended in their turn."""
    return gone(mended, _all(before), _all(after)) and is_harmless(before, after, mended, goes_on)


def mends(before: Record, after: Record, mended: Collection[Issue]) -> bool:
    """Whether the faults that were corrected are gone, and the record is better whatever comes next."""
    return gone(mended, _all(before), _all(after)) and is_better(before, after, mended)


def is_harmless(
    before: Record, after: Record, mended: Collection[Issue] = (), goes_on: Wish = _never
) -> bool:
    """Whether nothing is lost: what could be read still can, and there are no more faults of one kind.

    Args:
        before: the record as it was.
        after: the record once corrected.
        mended: the faults that were corrected.
        goes_on: whether a fault does not count, since it will be mended in its turn.
    """
    if after.document.unreadable and not before.document.unreadable:
        return False
    if len(after.document.lines) != len(before.document.lines):
        return False
    lines = _uncovered(before, after)
    text = before.document.issues, after.document.issues
    if grown(*text, lambda issue: issue.location.line in lines or goes_on(issue)):
        return False
    return _shows_more(before, mended) or not grown(before.bound.issues, after.bound.issues, goes_on)


def gone(mended: Iterable[Issue], before: Iterable[Issue], after: Iterable[Issue]) -> bool:
    """Whether the faults that were corrected are not there any more, not even by another amount."""
    old, new = Counter(map(_kind, before)), Counter(map(_kind, after))
    wanted = Counter(map(_kind, mended))
    return all(new[each] <= old[each] - count for each, count in wanted.items())


def grown(before: Iterable[Issue], after: Iterable[Issue], goes_on: Wish = _never) -> bool:
    """Whether there are more faults of one kind."""
    old, new = Counter(issue.code for issue in before), Counter(issue.code for issue in after)
    more = {code for code, count in new.items() if count > old[code]}
    settled = Counter(issue.code for issue in after if issue.code in more and goes_on(issue))
    return any(new[code] - settled[code] > old[code] for code in more)


def _kind(issue: Issue) -> tuple[str, int, str]:
    return issue.code, issue.location.line, _NUMBER.sub("", issue.message)


def _uncovered(before: Record, after: Record) -> set[int]:
    """The lines that had a fault of layout: it alone was told, and what it covered shows once it is gone."""
    old, new = (
        {issue.location.line for issue in record.document.issues if issue.code in _COVERS}
        for record in (before, after)
    )
    return old - new


def _shows_more(before: Record, mended: Collection[Issue]) -> bool:
    """Whether faults may appear that were there and could not be seen.

    What a whole file says could not be read; nor what stands under a key that the model does not know.
    """
    if before.document.unreadable:
        return True
    return bool(mended) and all(issue.code == UNKNOWN_KEY and issue.correction.sure for issue in mended)


def _rank(record: Record) -> tuple[int, ...]:
    """How far a record is from being sound: what hides other faults first."""
    text, bound = record.document.issues, record.bound.issues
    layout = sum(issue.code in _COVERS for issue in text)
    unknown = sum(issue.code == UNKNOWN_KEY for issue in bound)
    return record.document.unreadable, len(text), layout, unknown, len(bound)


def _all(record: Record) -> tuple[Issue, ...]:
    return (*record.document.issues, *record.bound.issues)
