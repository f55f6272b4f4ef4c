"""Avancement du plan

## Formule
Actions dont le dernier point de suivi dit l’avancement substantiel ou l’action achevée, avec une preuve,
divisées par les actions dont l’avancement est connu.

## Unité
Pourcentage, toujours donné avec le nombre d’actions sur lequel il repose, et avec le nombre d’actions à
chaque degré d’avancement.

## Conditions
Au moins une action dont l’avancement est connu au jour de référence. Une action dite bien avancée sans
preuve est comptée à part, « sans preuve » : elle n’est ni dans le haut ni dans le bas. Les bornes disent
ce que vaudrait la part si toutes ces actions, et celles qui n’ont pas de suivi, étaient peu avancées,
puis toutes bien avancées.

## Pièges
Une action achevée n’a pas toujours changé quelque chose : c’est ce que dit son résultat, non son
avancement.

## Source
Partenariat pour un gouvernement ouvert (avancement substantiel ou complet).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Aside, Measure, Row
from diagdemo.indicators.core.shares import Case, share
from diagdemo.model.action import Action
from diagdemo.model.vocabulary.plan import Avancement
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.commitments import Point, last_point, proven
from diagdemo.study.entity import Entity
from diagdemo.study.quantity import Quantity
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, sure, unsure

CODE = "plan_avancement"

INDICATOR = Indicator(37, "Avancement du plan", "%", Question.RESULTATS)

_UNPROVEN, _UNKNOWN = "sans preuve", "non renseigné"


def measure(study: Study) -> Measure:
    """The share of actions well advanced or done, with a proof."""
    points = [(action, last_point(action, study.day)) for action in study.actions.values()]
    cases = [Case(action.name, _high(action, point)) for action, point in points]
    nothing = "L’avancement d’aucune action n’est établi." if cases else "Aucune action n’est recensée."
    apart = [(action, _degree(action, point)) for action, point in points]
    return replace(
        share(cases, "actions", nothing),
        aside=tuple(
            Aside(action.name, degree, action.at())
            for action, degree in apart
            if degree in (_UNPROVEN, _UNKNOWN)
        ),
        rows=_rows([degree for _, degree in apart]),
    )


def _high(action: Entity[Action], point: Point | None) -> Tested:
    if point is None:
        return unsure(action.lacks("suivi"))
    if not point.high:
        return sure(False, point.datum)
    proof = proven(action, point)
    if proof.value:
        return sure(True, point.datum, *proof.evidence)
    return unsure(action.lacks("suivi", point.rank, "preuves"), evidence=(point.datum,))


def _degree(action: Entity[Action], point: Point | None) -> str:
    if point is None:
        return _UNKNOWN
    if point.high and not proven(action, point).value:
        return _UNPROVEN
    return point.progress.avancement.label


def _rows(degrees: list[str]) -> tuple[Row, ...]:
    counted = Counter(degrees)
    order = (*(degree.label for degree in Avancement), _UNPROVEN, _UNKNOWN)
    return tuple(
        Row(degree, Quantity(counted[degree], counted[degree]), unit="actions")
        for degree in order
        if degree in counted
    )
