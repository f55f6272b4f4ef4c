"""Shares counted in three values: what is known, out of what was collected, and the bounds of the rest."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from diagdemo.indicators.core.measure import Aside, Measure
from diagdemo.study.quantity import Quantity
from diagdemo.study.tested import Tested


class Case(NamedTuple):
    """One thing of which a yes-or-no question is asked: a device, an edition, an action."""

    name: str
    test: Tested


def percent(count: Quantity, among: Quantity) -> Quantity | None:
    """What a count makes of what it is counted among, 100 at most; None when there may be nothing."""
    found = count.out_of(among)
    return found.times(100) if found else None


def share(
    cases: Iterable[Case], what: str, nothing: str, factor: float = 100.0, perhaps: Iterable[Case] = ()
) -> Measure:
    """The share of yes among the cases whose answer is known.

    Args:
        cases: the things asked; those to which the question does not apply are set aside with their reason.
        what: what they are, in the plural: « dispositifs actifs ».
        nothing: the French sentence to say when no answer is known.
        factor: 100 for a percentage, 1 for a share from 0 to 1.
        perhaps: the things of which it is not known whether they are asked: only bounds hold them. The caller
            collects them and sets them aside.
    """
    collected = list(cases)
    asked = [case for case in collected if not case.test.choice]
    known = [case for case in asked if case.test.value is not None]
    yes = sum(case.test.value is True for case in known)
    aside = tuple(
        Aside(case.name, f"sans objet\u00a0: {case.test.choice}", next(iter(case.test.evidence), None))
        for case in collected
        if case.test.choice
    ) + tuple(Aside(case.name, "non renseigné") for case in asked if case.test.value is None)
    return Measure(
        Quantity(factor * yes / len(known), factor * yes / len(known)) if known else None,
        len(known),
        len(collected),
        "" if known else nothing,
        what,
        bounds=_bounds(asked, [case for case in perhaps if not case.test.choice], factor),
        aside=aside,
        evidence=tuple(dict.fromkeys(datum for case in known for datum in case.test.evidence)),
        missing=tuple(dict.fromkeys(lack for case in asked for lack in case.test.missing)),
    )


def _bounds(asked: list[Case], perhaps: list[Case], factor: float) -> tuple[float, float] | None:
    """The share were all unknowns against, then all in favour; None when nothing is unknown.

    What may be asked counts against unless it is a yes, and in favour unless it is a no.
    """
    sure, may = ([case.test.value for case in cases] for cases in (asked, perhaps))
    against, favour = sum(each is not True for each in may), sum(each is not False for each in may)
    if not (None in sure or may) or not len(sure) + min(against, favour):
        return None
    yes = sum(each is True for each in sure)
    return (
        factor * yes / (len(sure) + against),
        factor * (yes + sure.count(None) + favour) / (len(sure) + favour),
    )
