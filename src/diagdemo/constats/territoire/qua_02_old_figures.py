"""Des chiffres anciens que rien ne remplace

## Ce qui est regardé
Les chiffres des fiches du territoire, des acteurs et des dispositifs qui disent l’état actuel : les
effectifs et les moyens. Ne sont pas regardés les chiffres des éditions et des liens, qui disent ce qui a eu
lieu, ceux qu’une règle fixe et qui valent tant qu’elle n’a pas changé (un âge minimal, un seuil), ceux des
dispositifs qui ont pris fin ou auxquels un autre a succédé, ni la population du recensement, toujours
publiée avec trois ans de décalage. La date d’un chiffre est la sienne, celle de son bloc, ou celle de sa
source.

## Ce qui le déclenche
Au moins un de ces chiffres est plus vieux que le seuil et aucun plus récent ne le remplace. Une année
sans mois peut laisser un chiffre indéterminé ; un chiffre sans date relève de QUA-01. C’est une réserve
sur nos données.

## Pourquoi
Lu sans sa date, un effectif d’il y a dix ans passe pour celui d’aujourd’hui.

## Ce qu’il ne dit pas
Que le chiffre est faux, ni qu’il a changé depuis.

## Appui
Pratique de la statistique publique. Le seuil est une proposition de l’équipe.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from diagdemo.constats.declare import Constat, Threshold, Thresholds
from diagdemo.constats.figure import Figure, examples
from diagdemo.constats.figures import figures
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.entity import Entity
from diagdemo.study.lineage import heirs
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, some, sure, unsure
from diagdemo.study.time import elapsed, has_ended
from diagdemo.wording import number

CODE = "QUA-02"
_AGE = "age_mois"

CONSTAT = Constat(
    name="Des chiffres anciens que rien ne remplace",
    nature=NatureConstat.RESERVE,
    importance=1,
    question=Question.RESULTATS,
    pillar=Pilier.TRANSPARENCE,
    framework="Pratique de la statistique publique",
    thresholds=(
        Threshold(
            _AGE, 24, "mois", "âge au-delà duquel un chiffre est dit ancien", "proposition de l’équipe"
        ),
    ),
)

_RULES = ("age_minimum", "seuil", "taille_maximale")
"""Figures that a rule sets, and that hold until it changes."""
_CENSUS = ("population", "structure_population")


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for the territory; what is missing says which figures are too vaguely dated."""
    held = [figure for figure in study.derive(figures) if _of_today(study, figure)]
    if not held:
        yield nothing_recorded("device", "Aucun chiffre daté sur l’état actuel n’est recensé.")
        return
    months = thresholds[_AGE]
    tests = [(figure, _old(study, figure, months)) for figure in held]
    old = [figure for figure, test in tests if test.value]
    verdict = decide(
        some(test for _, test in tests),
        Target(),
        found=_found(len(held), old, months),
        change="Demander un chiffre plus récent, ou ne citer celui-ci qu’avec sa date.",
        unknown="Des chiffres ne sont datés que de l’année\u00a0: leur âge n’est pas établi au mois près.",
    )
    yield replace(verdict, missing=tuple(lack for _, test in tests for lack in test.missing))


def _of_today(study: Study, figure: Figure) -> bool:
    census = figure.entity.kind == "territoire" and figure.route[0] in _CENSUS
    link = figure.route[0] == "liens"
    rule = figure.route[-1] in _RULES
    over = figure.entity.kind == "device" and _is_past(study, figure.entity)
    return figure.date is not None and not (figure.in_edition or census or link or rule or over)


def _is_past(study: Study, device: Entity[Any]) -> bool:
    """Whether a device is over, or another took its place."""
    return has_ended(study, device).value is True or bool(heirs(study, device.id).ids)


def _old(study: Study, figure: Figure, months: float) -> Tested:
    answer = elapsed(figure.date, study.day, months)
    return unsure(figure.missing) if answer is None else sure(answer, figure.datum)


def _found(total: int, old: list[Figure], months: float) -> str:
    age = f"plus de {number(months)} mois, sans chiffre plus récent. {examples(old)}"
    if total == 1:
        return f"Le seul chiffre daté qui dit l’état actuel a {age}"
    if len(old) == total:
        return f"Les {number(total)} chiffres datés qui disent l’état actuel ont tous {age}"
    have = "a" if len(old) < 2 else "ont"
    return f"Sur {number(total)} chiffres datés qui disent l’état actuel, {number(len(old))} {have} {age}"
