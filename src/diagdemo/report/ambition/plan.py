"""The plan of action: who answers for each action, for when, with what, and how far it has come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from diagdemo.model.action import Action
from diagdemo.model.fields import marks_of
from diagdemo.model.vocabulary.plan import Avancement
from diagdemo.perceptions.telling import figure
from diagdemo.pictures.picture import Picture
from diagdemo.report.claim import Claim, claim
from diagdemo.report.drawn import progress
from diagdemo.report.reading import Reading
from diagdemo.report.stated import UNKNOWN, lower, stated, together
from diagdemo.report.table import Table, row, table
from diagdemo.study.commitments import deadline, last_point, overdue, proven
from diagdemo.study.datum import Datum
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.quantity import Quantity
from diagdemo.study.study import Study
from diagdemo.wording import agree, date, listed, out_of, quoted

_TITLES = ("Action", "Pilote", "Échéance", "Moyens", "Avancement")
_WITHOUT_PROOF = "sans preuve"
_NO_POINT = "sans point de suivi"
_COUNTED = {
    "achevée": ("achevée", "achevées"),
    "achevée, sans preuve": ("dite achevée (sans preuve)", "dites achevées (sans preuve)"),
    "avancement substantiel": ("à l’avancement substantiel",) * 2,
    "avancement substantiel, sans preuve": ("à l’avancement dit substantiel (sans preuve)",) * 2,
    "avancement limité": ("à l’avancement limité",) * 2,
    "non commencée": ("non commencée", "non commencées"),
}
"""How progress is said of one action and of several."""


@dataclass(frozen=True)
class PlanSection:
    """Le plan d’action et son avancement."""

    image: Picture | None
    """L’avancement des actions, en image."""
    bilan: Claim | None
    """Combien d’actions, et où elles en sont ; rien sans action."""
    moyens: Claim | None
    """Ce que le plan coûte, pour les actions dont le coût est écrit."""
    actions: Table
    """Les actions, par échéance."""
    echues: tuple[Claim, ...]
    """Les actions dont l’échéance est passée et qui ne sont pas dites achevées."""


def plan(reading: Reading) -> PlanSection:
    """The plan of a territory; empty when it has no action."""
    actions = sorted(reading.study.actions.values(), key=_term)
    return PlanSection(
        progress.plan(reading),
        _summary(reading, actions),
        _cost(reading, actions),
        table(_TITLES, [row(_name(each), _cells(reading, each)) for each in actions]),
        tuple(_past(reading, actions)),
    )


def progress_of(study: Study, action: Entity[Action]) -> str:
    """How far an action has come, as its last point says; a high progress that nothing proves says so."""
    point = last_point(action, study.day)
    if point is None:
        return _NO_POINT
    unproven = point.high and proven(action, point).value is False
    said = point.progress.avancement.label.lower()
    return f"{said}, {_WITHOUT_PROOF}" if unproven else said


def _term(action: Entity[Action]) -> tuple[bool, str, str]:
    due = deadline(action)
    return due is None, str(due.last_day) if due else "", action.id


def _name(action: Entity[Action]) -> Claim:
    datum = action.at()
    return claim(action.name, [datum], within=True)


def _cells(reading: Reading, action: Entity[Action]) -> tuple[Claim, ...]:
    pilot: str | None = action.model.pilote
    said = reading.names.say(pilot, marks_of(Action.model_fields["pilote"]), action.record) if pilot else ""
    due, point = deadline(action), last_point(action, reading.study.day)
    return (
        claim(said, [action.at("pilote")], reading.within) if said else UNKNOWN,
        claim(date(due), [action.at("echeance")], reading.within) if due else UNKNOWN,
        together(
            (
                stated(action, "moyens", "cout", unit="€"),
                stated(action, "moyens", "etp", unit="ETP"),
                _note(action),
            )
        ),
        claim(_dated(reading, action), [point.datum] if point else (), reading.within),
    )


def _note(action: Entity[Action]) -> Claim:
    said = stated(action, "moyens", "note")
    return Claim(lower(said).text.rstrip("."), said.proofs)


def _dated(reading: Reading, action: Entity[Action]) -> str:
    point = last_point(action, reading.study.day)
    when = f" ({date(point.progress.date)})" if point else ""
    return f"{progress_of(reading.study, action)}{when}"


def _summary(reading: Reading, actions: list[Entity[Action]]) -> Claim | None:
    """How many actions are at each point; those whose progress nothing proves are counted apart."""
    if not actions:
        return None
    study = reading.study
    said = Counter(progress_of(study, each) for each in actions)
    told = [
        f"{said[words]} {_COUNTED.get(words, (words, words))[said[words] > 1]}"
        for words in (*_COUNTED, _NO_POINT)
        if said[words]
    ]
    points = (last_point(each, study.day) for each in actions)
    lines = [*(each.at() for each in actions), *(point.datum for point in points if point)]
    return claim(f"{agree(len(actions), 'action', 'actions')}\u00a0: {listed(told)}.", lines, reading.within)


def _cost(reading: Reading, actions: list[Entity[Action]]) -> Claim | None:
    """What the actions cost in all, among those that say so: never what the plan costs."""
    costs = [look(each, "moyens", "cout") for each in actions]
    known = [cost for cost in costs if cost.quantity is not None]
    if not known:
        return None
    low, high = (
        sum(ends) for ends in zip(*(cost.quantity[:2] for cost in known if cost.quantity), strict=True)
    )
    total = f"{figure(Quantity(low, high))}\u00a0€"
    counted = out_of(len(known), len(actions), "action", "actions")
    return claim(
        f"Coût écrit pour {counted}\u00a0: {total} en tout.", [cost.datum for cost in known], reading.within
    )


def _past(reading: Reading, actions: list[Entity[Action]]) -> Iterator[Claim]:
    """The terms that are over, with what the last point says: a new date, or an end, is left to settle."""
    for action in actions:
        point, late = last_point(action, reading.study.day), overdue(action, reading.study.day)
        if late.value is not True or (point and point.progress.avancement is Avancement.ACHEVE):
            continue
        due = deadline(action)
        lines: list[Datum] = [action.at("echeance"), *([point.datum] if point else [])]
        said = f"{quoted(action.name)}\u00a0: échéance {date(due) if due else ''}, {_dated(reading, action)}"
        note = (point.progress.note or "").strip().rstrip(".") if point else ""
        yield claim(f"{said}. {note}." if note else f"{said}.", lines, reading.within)
