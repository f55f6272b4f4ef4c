"""What ambitions and actions say of themselves, and whether the diagnosis has come to writing them.

An ambition or an action is what its record says: a means that is not in it is not written, which is known. It
is unknown only when the record says « inconnu ».
"""

from __future__ import annotations

import datetime
from typing import Any, NamedTuple

from diagdemo.model.action import Action, Progress
from diagdemo.model.fact import Fact, State
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.vocabulary.plan import Avancement
from diagdemo.model.vocabulary.territory import Statut, StatutEtape
from diagdemo.study.datum import Datum
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.missing import Missing
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, some, sure, unsure
from diagdemo.study.time import is_past

_BEGUN = (StatutEtape.EN_COURS, StatutEtape.TERMINEE)
_HIGH = (Avancement.SUBSTANTIEL, Avancement.ACHEVE)


class Point(NamedTuple):
    """The last point of the follow-up of an action, by its rank in the record."""

    rank: int
    progress: Progress
    datum: Datum

    @property
    def high(self) -> bool:
        """Whether it says the action well advanced or done."""
        return self.progress.avancement in _HIGH


def ambition_step(study: Study) -> Tested:
    """Whether the diagnosis has come to the ambition: its step has begun, or it is handed over.

    Failing that, an ambition or an action on record says so, unless the diagnosis is only being prepared: a
    press cutting is no ambition of the territory.
    """
    diagnostic = study.diagnostic
    if diagnostic is None:
        return unsure(Missing("diagnostic"))
    if diagnostic.model.statut in (Statut.RESTITUE, Statut.SUIVI):
        return sure(True, diagnostic.at("statut"))
    begun = look(diagnostic, "etapes", "ambition", "statut").among(*_BEGUN)
    if begun.value:
        return begun
    if diagnostic.model.statut is not Statut.PREPARATION:
        for entity in (*study.ambitions.values(), *study.actions.values()):
            return sure(True, entity.at())
    return unsure(diagnostic.lacks("etapes", "ambition", "statut"))


def written(entity: Entity[Any], *route: str | int) -> Tested:
    """Whether an ambition or an action says something at `route`, be it a plan."""
    held = look(entity, *route)
    planned = isinstance(value := _at(entity, route), Fact) and bool(value.values)
    if held.state is State.RENSEIGNE or planned:
        return sure(True, held.datum)
    if held.state is State.INCONNU:
        return unsure(held.missing, evidence=(held.datum,))
    if held.state is State.SANS_OBJET:
        return held.test(bool)
    return sure(False, held.datum if held.state is State.AUCUN else entity.at())


def has_means(action: Entity[Action]) -> Tested:
    """Whether an action says with what means it will be done: money, time, or words."""
    return some(written(action, "moyens", key) for key in ("cout", "etp", "note"))


def deadline(action: Entity[Action]) -> PartialDate | None:
    """For when an action is: the date that holds, else the one planned; None when sources disagree."""
    fact = action.model.echeance
    planned = {value.prevu for value in fact.planned}
    return fact.one if fact.known else planned.pop() if len(planned) == 1 else None


def overdue(action: Entity[Action], day: datetime.date) -> Tested:
    """Whether the time given to an action is surely over."""
    date = deadline(action)
    if date is None or date.first_day <= day <= date.last_day:
        return unsure(action.lacks("echeance"))
    return sure(is_past(date, day), action.at("echeance"))


def last_point(action: Entity[Action], day: datetime.date) -> Point | None:
    """The latest point of the follow-up of an action; of two of the same day, the last written."""
    points = [
        Point(rank, progress, action.at("suivi", rank, "avancement"))
        for rank, progress in enumerate(action.model.suivi or ())
        if progress.date.first_day <= day
    ]
    return max(points, key=lambda point: (str(point.progress.date), point.rank), default=None)


def proven(action: Entity[Action], point: Point) -> Tested:
    """Whether a point of the follow-up comes with a proof."""
    return written(action, "suivi", point.rank, "preuves")


def _at(entity: Entity[Any], route: tuple[str | int, ...]) -> Any:
    at = entity.model
    for step in route:
        at = at[step] if isinstance(step, int) else getattr(at, step, None)
    return at
