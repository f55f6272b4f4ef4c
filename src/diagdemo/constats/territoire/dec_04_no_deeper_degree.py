"""Aucun dispositif au-delà de la concertation : choix ou habitude ?

## Ce qui est regardé
Le degré constaté de tous les dispositifs actifs, c’est-à-dire ce que vivent les participants, et non ce qui
leur est annoncé. Une charte ou un pacte, sans degré noté, n’entrent pas dans le compte.

## Ce qui le déclenche
Le degré constaté de chacun est connu et aucun ne dépasse la concertation. Un seul degré inconnu suffit à
laisser la question ouverte.

## Pourquoi
Une seule manière de faire partout tient parfois de l’habitude. La question invite à dire ce qui est voulu.

## Ce qu’il ne dit pas
Que la co-construction ou la co-décision vaudraient mieux en toute occasion : l’échelle des degrés décrit,
elle ne note pas. Un choix déclaré, avec sa raison, fait taire ce constat.

## Appui
Labo Démocratie Ouverte (enjeu de la décision partagée).
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.declare import Constat, Thresholds
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.devices import Degre, Enjeu, TypeDispositif
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, one_of_many, opposite, some, sure
from diagdemo.study.time import is_active

CODE = "DEC-04"

CONSTAT = Constat(
    name="Aucun dispositif au-delà de la concertation",
    nature=NatureConstat.VIGILANCE,
    importance=1,
    question=Question.PORTAGE_POLITIQUE,
    pillar=Pilier.PARTICIPATION,
    framework="Labo Démocratie Ouverte, enjeu de la décision partagée",
    enjeu=Enjeu.DECISION_PARTAGEE,
)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for the territory."""
    if not study.devices:
        yield nothing_recorded("device", "Aucun dispositif n’est recensé\u00a0: aucun degré n’est connu.")
        return
    held = [_within(study, device) for device in study.devices.values()]
    yield decide(
        every([some(held), *(opposite(_beyond(study, device)) for device in study.devices.values())]),
        Target(),
        found="Aucun dispositif actif recensé ne va au-delà de la concertation, d’après les degrés "
        "constatés\u00a0: "
        "choix ou habitude\u00a0?",
        change="Si c’est un choix, le déclarer avec sa raison\u00a0; sinon, dire quel sujet se "
        "prêterait à une "
        "co-construction ou à une co-décision.",
        unknown="Il n’est pas établi qu’un dispositif actif aille au-delà de la concertation.",
    )


def _beyond(study: Study, device: Entity[Device]) -> Tested:
    """Whether an active device goes beyond concertation as it is lived."""
    lived = look(device, "degre_constate")
    if not lived.known and device.model.type is TypeDispositif.CADRE:
        return sure(False, device.at("type"))
    deeper = lived.test(lambda degree: degree.rank > Degre.CONCERTATION.rank)
    return one_of_many(every([is_active(study, device), deeper]))


def _within(study: Study, device: Entity[Device]) -> Tested:
    """Whether a device is active and its degree, as it is lived, is known."""
    known = look(device, "degre_constate").test(lambda _: True)
    return one_of_many(every([is_active(study, device), known]))
