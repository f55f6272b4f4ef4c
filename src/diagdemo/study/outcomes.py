"""What became of the propositions of an edition, written one by one or as totals, read in one way."""

from __future__ import annotations

import math
from collections.abc import Callable

from diagdemo.model.edition import OutcomeTotals
from diagdemo.study.propositions import NONE, REFUSED, TOTALS, Propositions
from diagdemo.study.quantity import Quantity, total
from diagdemo.study.round import Round
from diagdemo.study.tested import Tested


def ask(edition: Round, question: Callable[[Propositions], Tested]) -> Tested:
    """The answer to a question on what became of the propositions; none of them is a no."""
    held = edition.look("suites")
    found = outcomes_of(edition)
    return held.test(lambda _: False) if found is None else question(found)


def outcomes_of(edition: Round) -> Propositions | None:
    """What became of the propositions of an edition; None when its record does not say, or says none."""
    held = edition.look("suites")
    if not held.values:
        return None
    return _of_totals(edition) if isinstance(held.value, OutcomeTotals) else _of_list(edition)


def _of_totals(edition: Round) -> Propositions:
    looks = {answer: edition.look("suites", key) for answer, key in TOTALS.items()}
    counts = {answer: each.quantity for answer, each in looks.items() if each.quantity is not None}
    received, refused = edition.look("suites", "recues"), edition.look("suites", "refusees").quantity or NONE
    explained = total(counts[each] for each in REFUSED if each in counts)
    base = received if received.quantity else edition.look("propositions")
    return Propositions(
        edition,
        counts,
        Quantity(max(0.0, refused.low - explained.high), max(0.0, refused.high - explained.low)),
        base.quantity or Quantity(total(counts.values()).low, math.inf),
        False,
        {answer: (looks[answer].datum,) for answer in counts},
        (base.datum,) if base.quantity else (),
        (received.missing,),
    )


def _of_list(edition: Round) -> Propositions:
    said = [edition.look("suites", rank, "reponse") for rank in range(len(edition.look("suites").value))]
    counts = {
        answer: Quantity(found, found)
        for answer in TOTALS
        for found in [float(sum(each.one == answer for each in said))]
    }
    adopted = edition.look("propositions").quantity or NONE
    beyond = adopted.high > len(said)
    unsaid = tuple(each.missing for each in said if each.one is None)
    return Propositions(
        edition,
        counts,
        NONE,
        Quantity(max(len(said), adopted.low), max(len(said), adopted.high), adopted.about),
        True,
        {answer: tuple(each.datum for each in said if each.one == answer) for answer in TOTALS},
        (edition.look("suites").datum, *([edition.look("propositions").datum] if beyond else [])),
        (*unsaid, *([edition.look("suites").missing] if beyond else [])),
    )
