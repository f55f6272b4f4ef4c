"""Un lieu qui relie

## Ce qui est regardé
Les lieux ressources (maison de la citoyenneté, tiers-lieu) : sont-ils actifs, et à combien de dispositifs
sont-ils directement reliés sur la carte du jour ?

## Ce qui le déclenche
Le lieu est actif et relié à deux dispositifs au moins. Quand moins de deux liens sont écrits, rien ne dit
qu’il n’y en a pas d’autres : le constat reste indéterminé, sauf si la fiche dit qu’il n’y en a aucun.

## Pourquoi
Un lieu ouvert donne une adresse à la participation : on s’y croise, et un dispositif y mène à un autre.

## Ce qu’il ne dit pas
Rien de sa fréquentation ni de l’accueil que l’on y reçoit.

## Appui
Cap Rural et Démocratie Ouverte, 2020 (le lieu, comme agora).
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.declare import Constat, Threshold, Thresholds
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.graph.ecosystem import DEVICE
from diagdemo.graph.telling.naming import named
from diagdemo.graph.today import today
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.devices import Enjeu, TypeDispositif
from diagdemo.model.vocabulary.plan import EtatConstat, NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, sure, unsure
from diagdemo.study.time import is_active
from diagdemo.wording import quoted

CODE = "ECO-09"

CONSTAT = Constat(
    name="Un lieu qui relie",
    nature=NatureConstat.POINT_FORT,
    importance=1,
    question=Question.SPECIFICITES,
    pillar=Pilier.COOPERATION,
    framework="Cap Rural et Démocratie Ouverte, 2020",
    enjeu=Enjeu.SOCIETE_ENGAGEMENT,
    thresholds=(
        Threshold(
            "dispositifs",
            2,
            "dispositifs",
            "À partir de combien de dispositifs reliés au lieu le constat est relevé.",
            "proposition de l’équipe",
        ),
    ),
)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each place."""
    places = [each for each in study.devices.values() if each.model.type is TypeDispositif.LIEU_RESSOURCE]
    if not study.devices:
        yield nothing_recorded(
            "device", "Aucun dispositif n’est recensé\u00a0: rien ne dit quels lieux relient."
        )
    elif not places:
        yield Verdict(
            EtatConstat.NON_DECLENCHE,
            sentence="Aucun lieu ressource n’est recensé.",
            evidence=tuple(device.at("type") for device in study.devices.values()),
        )
    for place in places:
        yield _verdict(study, place, thresholds["dispositifs"])


def _verdict(study: Study, place: Entity[Device], least: float) -> Verdict:
    linked = _linked(study, place.id)
    return decide(
        every([is_active(study, place), _enough(study, place, linked, least)]),
        Target(place.id, place.name),
        found=f"{quoted(place.name)} est un lieu actif, directement relié {study.derive(today).when} à "
        f"{named(study, linked)}.",
        change="Ce point fort ne serait plus dit si le lieu fermait, ou si ces liens ne tenaient plus.",
        unknown=f"{quoted(place.name)}\u00a0: il n’est pas établi que ce lieu soit actif et relié à assez "
        "de dispositifs pour le dire.",
    )


def _linked(study: Study, id: str) -> list[str]:
    place = study.derive(today)
    return [other for other in place.graph[id] if place.kind(other) == DEVICE] if id in place.graph else []


def _enough(study: Study, place: Entity[Device], linked: list[str], least: float) -> Tested:
    proof = study.derive(today).proof([place.id]) if place.id in study.derive(today).graph else ()
    if len(linked) >= least:
        return sure(True, *proof)
    said = look(place, "liens")
    if said.known and not said.values:
        return sure(False, said.datum, *proof)
    return unsure(place.lacks("liens"), evidence=proof)
