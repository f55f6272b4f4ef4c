"""Une ambition dont la cible ne dépasse pas l’existant

## Ce qui est regardé
La cible de chaque ambition, et la valeur actuelle de l’indicateur qu’elle nomme.

## Ce qui le déclenche
Aucune cible n’est écrite, ou la valeur visée ne va pas au-delà de la valeur actuelle. Au-delà veut
dire plus haut, sauf pour les indicateurs où l’on cherche moins : un délai, une charge, une différence. Si
l’indicateur n’est pas calculé, n’a pas de valeur ou encadre la cible, le constat reste indéterminé ; de
même tant que le diagnostic n’en est pas venu à l’ambition.

## Pourquoi
Sans cible, on ne saura pas si l’ambition est atteinte. Avec une cible déjà atteinte, elle ne déplace
rien.

## Ce qu’il ne dit pas
Que maintenir l’existant n’a pas de valeur : c’est parfois une ambition, qui se dit alors comme telle.

## Appui
Partenariat pour un gouvernement ouvert (un engagement va au-delà de son point de départ).
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.aim import Aim, aim_of, already_met
from diagdemo.constats.declare import Constat, Thresholds
from diagdemo.constats.outcome import Outcome
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.model.ambition import Ambition
from diagdemo.model.vocabulary.devices import Enjeu
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.commitments import ambition_step, written
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.quantity import Quantity
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, opposite, some
from diagdemo.values import plain
from diagdemo.wording import quoted

CODE = "AMB-02"

CONSTAT = Constat(
    name="Une ambition dont la cible ne dépasse pas l’existant",
    nature=NatureConstat.POINT_A_TRAVAILLER,
    importance=2,
    question=Question.RESULTATS,
    pillar=Pilier.TRANSPARENCE,
    framework="Partenariat pour un gouvernement ouvert",
    enjeu=Enjeu.CONFIANCE,
)


def observe(study: Study, thresholds: Thresholds, found: dict[str, Outcome]) -> Iterator[Verdict]:
    """One verdict for each ambition."""
    if not study.ambitions:
        yield nothing_recorded(
            "ambition", "Aucune ambition n’est recensée\u00a0: il n’y a pas de cible à regarder."
        )
    for ambition in study.ambitions.values():
        yield _verdict(study, ambition, study.derive(ambition_step))


def _verdict(study: Study, ambition: Entity[Ambition], step: Tested) -> Verdict:
    name, aim = quoted(ambition.name), aim_of(study, ambition)
    return decide(
        every([step, some([opposite(written(ambition, "cible")), already_met(ambition, aim)])]),
        Target(ambition.id, ambition.name),
        found=f"{name}\u00a0: {_told(ambition, aim)}.",
        change="Écrire une cible qui va au-delà de l’existant, avec sa date.",
        unknown=f"{name}\u00a0: {_unknown(ambition, aim, step)}.",
    )


def _told(ambition: Entity[Ambition], aim: Aim | None) -> str:
    wanted = look(ambition, "cible", "valeur").quantity
    if aim is None or wanted is None or aim.now is None:
        return "aucune cible n’est écrite"
    unit = aim.indicator.unit or None
    return (
        f"la cible, {plain(wanted.high, unit)}, ne va pas au-delà de la valeur actuelle, "
        f"{_today(aim.now, unit)} (indicateur {quoted(aim.indicator.name)})"
    )


def _today(now: Quantity, unit: str | None) -> str:
    """The value, or its two bounds when some of what it counts is not known."""
    low, high = round(now.low, 1), round(now.high, 1)
    return plain(high, unit) if low == high else f"entre {plain(low, unit)} et {plain(high, unit)}"


def _unknown(ambition: Entity[Ambition], aim: Aim | None, step: Tested) -> str:
    if step.value is None:
        return (
            "rien ne dit encore que l’étape de l’ambition ait commencé, et il est trop tôt pour regarder "
            "sa cible"
        )
    if aim is None and ambition.model.cible:
        code = quoted(ambition.model.cible.indicateur)
        return f"faute d’indicateur {code} calculé, on ne sait pas si la cible va au-delà de l’existant"
    return "faute de connaître la valeur actuelle, on ne sait pas si la cible va au-delà de l’existant"
