"""Answers in three values, with their proof: yes, no, not known."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from diagdemo.study.datum import Datum
from diagdemo.study.missing import Missing


class Tested(NamedTuple):
    """The answer to a yes-or-no question on the data.

    `value` is None when it is not known; `missing` then holds what would settle it. `choice` is the reason
    given by a record that says that the question does not apply: the answer is no, whatever is asked.
    """

    value: bool | None
    evidence: tuple[Datum, ...] = ()
    missing: tuple[Missing, ...] = ()
    choice: str = ""


def every(tests: Iterable[Tested]) -> Tested:
    """Yes when all are; no as soon as one is no, on the proof of that one alone; true of no test at all."""
    found = tuple(tests)
    no = next((test for test in found if test.choice), None) or next(
        (test for test in found if test.value is False), None
    )
    if no is not None:
        return no
    return _joined(found, None if any(test.value is None for test in found) else True)


def some(tests: Iterable[Tested]) -> Tested:
    """Yes as soon as one is, on the proof of all those that are; no when all are; false of no test at all."""
    found = tuple(tests)
    yes = tuple(test for test in found if test.value is True)
    if yes:
        return _joined(yes, True)
    return _joined(found, None if any(test.value is None for test in found) else False)


def opposite(test: Tested) -> Tested:
    """The other answer; what does not apply still does not."""
    if test.value is None or test.choice:
        return test
    return test._replace(value=not test.value)


def one_of_many(test: Tested) -> Tested:
    """The same answer about one thing among others: what does not apply to it is a plain no, for it alone."""
    return test._replace(choice="")


def sure(value: bool, *evidence: Datum) -> Tested:
    """An answer that is known."""
    return Tested(value, evidence)


def unsure(*missing: Missing, evidence: tuple[Datum, ...] = ()) -> Tested:
    """An answer that waits for some data."""
    return Tested(None, evidence, missing)


def _joined(tests: tuple[Tested, ...], value: bool | None) -> Tested:
    evidence = dict.fromkeys(datum for test in tests for datum in test.evidence)
    missing = dict.fromkeys(datum for test in tests if test.value is None for datum in test.missing)
    choices = [test.choice for test in tests if test.choice]
    choice = choices[0] if value is False and choices else ""
    return Tested(value, tuple(evidence), tuple(missing) if value is None else (), choice)
