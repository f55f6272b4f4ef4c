"""Propositions accepted with a date: how many of those that are due are done."""

from __future__ import annotations

import math
from typing import NamedTuple

from diagdemo.model.vocabulary.devices import StatutRealisation, StatutReponse
from diagdemo.study.datum import Datum
from diagdemo.study.missing import Missing
from diagdemo.study.propositions import ACCEPTED, NONE, Propositions
from diagdemo.study.quantity import Quantity
from diagdemo.study.round import Round
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every
from diagdemo.study.time import is_past


class Promises(NamedTuple):
    """The accepted propositions of an edition whose date is past, and those of them that are done.

    `due` and `done` count what is surely due; `share` holds the share of done whatever the unknown ones are,
    and is None when it cannot be told; `nothing` says that none is due, for sure.
    """

    due: Quantity
    done: Quantity
    share: Quantity | None
    nothing: bool
    evidence: tuple[Datum, ...]
    missing: tuple[Missing, ...]
    maybe_done: int = 0
    maybe_undone: int = 0
    """How many propositions that may be due, without its being known, may be done, and may not be."""
    besides: int = 0
    """How many other accepted propositions are done, that are not surely due."""


def promises_of(study: Study, found: Propositions) -> Promises:
    """The promises of an edition, from its list of propositions or from its totals."""
    return _of_list(study, found.edition) if found.loose else _of_totals(found)


def _of_list(study: Study, edition: Round) -> Promises:
    items = [_item(study, edition, rank) for rank in range(len(edition.look("suites").value))]
    held = [(due, done) for due, done in items if due.value is not False]
    sure = [done for due, done in held if due.value]
    maybe = [done for due, done in held if due.value is None]
    fewest, most = _sum(sure, True), _sum(sure, True, None)
    kind, unkind = _sum(maybe, True, None), _sum(maybe, False, None)
    least = fewest / (len(sure) + unkind) if sure or unkind else 1.0
    best = (most + kind) / (len(sure) + kind) if sure or kind else 1.0
    told = [test for pair in held for test in pair if pair[0].value]
    return Promises(
        Quantity(len(sure), len(sure)),
        Quantity(fewest, most),
        Quantity(least, best) if sure else None,
        not held,
        tuple(dict.fromkeys(datum for test in told for datum in test.evidence)),
        tuple(dict.fromkeys(lack for pair in held for test in pair for lack in test.missing)),
        kind,
        unkind,
        _besides(edition, items),
    )


def _besides(edition: Round, items: list[tuple[Tested, Tested]]) -> int:
    answers = [edition.look("suites", rank, "reponse").among(*ACCEPTED) for rank in range(len(items))]
    return sum(
        bool(answer.value and done.value and not due.value)
        for answer, (due, done) in zip(answers, items, strict=True)
    )


def _item(study: Study, edition: Round, rank: int) -> tuple[Tested, Tested]:
    """Whether a proposition is due, and whether it is done."""
    answer = edition.look("suites", rank, "reponse").among(*ACCEPTED)
    passed = edition.look("suites", rank, "echeance").test(lambda day: is_past(day, study.day))
    done = edition.look("suites", rank, "realisation").among(StatutRealisation.REALISEE)
    return every([answer, passed]), done


def _sum(tests: list[Tested], *values: bool | None) -> int:
    return sum(test.value in values for test in tests)


def _of_totals(found: Propositions) -> Promises:
    """From totals: `realisees` are among all that is accepted, so some may be done that are not due."""
    keys = {key: found.edition.look("suites", key) for key in ("echues", "realisees", "acceptees")}
    due, done, accepted = (each.quantity for each in keys.values())
    missing = tuple(each.missing for each in keys.values() if each.quantity is None)
    evidence = tuple(each.datum for each in keys.values() if each.quantity is not None)
    if due is None or done is None:
        nothing = accepted is not None and accepted.high == 0
        return Promises(NONE, NONE, None, nothing, evidence, missing)
    partly = found.counts.get(StatutReponse.ACCEPTEE_EN_PARTIE, NONE)
    most = accepted.plus(partly).high if accepted else math.inf
    if due.low > most:  # more are due than were accepted: one of these numbers is wrong
        return Promises(NONE, NONE, None, False, evidence, missing)
    undone = Quantity(max(0.0, due.low - done.high), max(0.0, most - done.low))
    kept = Quantity(max(0.0, due.low - undone.high), max(0.0, due.high - undone.low))
    return Promises(
        due,
        kept,
        kept.out_of(due),
        due.high == 0,
        evidence,
        missing,
    )
