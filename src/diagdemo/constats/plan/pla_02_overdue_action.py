"""Une action dont l’échéance est passée

## Ce qui est regardé
Chaque action du plan : son échéance, et le dernier point de son suivi au jour de référence.

## Ce qui le déclenche
L’échéance est passée et le dernier point dit l’action non commencée ou d’un avancement limité. Sans
suivi, ou si l’échéance tombe dans le mois ou l’année en cours, le constat reste indéterminé.

## Pourquoi
Un plan se tient en le regardant. Une échéance passée appelle une décision : aider, reporter, ou renoncer
en le disant.

## Ce qu’il ne dit pas
Rien de ce qui a empêché l’action, ni du travail déjà fait.

## Appui
Territoires hautement citoyens (tableau de bord public).
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.declare import Constat, Thresholds
from diagdemo.constats.outcome import Outcome
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.model.action import Action
from diagdemo.model.vocabulary.devices import Enjeu
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.commitments import Point, ambition_step, deadline, last_point, overdue
from diagdemo.study.entity import Entity
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, sure, unsure
from diagdemo.wording import date, quoted

CODE = "PLA-02"

CONSTAT = Constat(
    name="Une action dont l’échéance est passée",
    nature=NatureConstat.POINT_A_TRAVAILLER,
    importance=3,
    question=Question.RESULTATS,
    pillar=Pilier.TRANSPARENCE,
    framework="Territoires hautement citoyens",
    enjeu=Enjeu.CONFIANCE,
)


def observe(study: Study, thresholds: Thresholds, found: dict[str, Outcome]) -> Iterator[Verdict]:
    """One verdict for each action."""
    if not study.actions:
        yield nothing_recorded(
            "action", "Aucune action n’est recensée\u00a0: il n’y a pas encore de plan à suivre."
        )
    for action in study.actions.values():
        yield _verdict(study, action, study.derive(ambition_step))


def _verdict(study: Study, action: Entity[Action], step: Tested) -> Verdict:
    point = last_point(action, study.day)
    name = quoted(action.name)
    return decide(
        every([step, overdue(action, study.day), _little_done(action, point)]),
        Target(action.id, action.name),
        found=f"{name}\u00a0: {_told(action, point)}.",
        change="Noter où en est l’action, ou lui donner une nouvelle échéance en disant pourquoi.",
        unknown=f"{name}\u00a0: il n’est pas établi que l’action ait avancé comme prévu.",
    )


def _little_done(action: Entity[Action], point: Point | None) -> Tested:
    return unsure(action.lacks("suivi")) if point is None else sure(not point.high, point.datum)


def _told(action: Entity[Action], point: Point | None) -> str:
    due = deadline(action)
    if due is None or point is None:
        return ""
    state = point.progress.avancement.label.lower()
    return (
        f"l’échéance était {date(due)}, et le dernier point de suivi ({date(point.progress.date)}) "
        f"note {quoted(state)}"
    )
