"""Whether a share reaches a limit, when some of what it is counted on is not known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from diagdemo.study.tested import Tested


def at_least(members: Sequence[tuple[Tested, Tested]], limit: float, fewest: int = 1) -> Tested:
    """Whether the share of members that are so is `limit` or more, out of `fewest` members at least.

    Each member is told by two answers: whether it counts, and whether it is so. The answer is known when it
    is the same whatever the unknown ones are.
    """
    counted = [(member, so) for member, so in members if member.value is not False]
    evidence = dict.fromkeys(datum for pair in members for test in pair for datum in test.evidence)
    missing = dict.fromkeys(lack for pair in counted for test in pair for lack in test.missing)
    answers = {size >= fewest and yes >= limit * size for yes, size in _outcomes(counted)}
    if len(answers) == 1:
        return Tested(answers.pop(), tuple(evidence))
    return Tested(None, tuple(evidence), tuple(missing))


def _outcomes(counted: Sequence[tuple[Tested, Tested]]) -> Iterator[tuple[int, int]]:
    """The fewest and the most that are so, with how many count, for each number that might count."""
    sure = [so.value for member, so in counted if member.value]
    maybe = [so.value for member, so in counted if member.value is None]
    for more in range(len(maybe) + 1):
        size = len(sure) + more
        yield sure.count(True) + max(0, more - maybe.count(False) - maybe.count(None)), size
        yield size - sure.count(False) - max(0, more - maybe.count(True) - maybe.count(None)), size
