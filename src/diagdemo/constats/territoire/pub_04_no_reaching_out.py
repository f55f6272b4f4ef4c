"""Ni tirage au sort ni effort pour aller vers

## Ce qui est regardé
Parmi les dispositifs actifs, en est-il un qui tire au sort des participants, ou qui fait un effort pour
aller vers certains publics ? Une assemblée tirée au sort compte par son type même.

## Ce qui le déclenche
Il existe au moins un dispositif actif, et il est établi qu’aucun ne fait l’un ni l’autre. Tant que l’accès
ou le recrutement d’un dispositif actif n’est pas renseigné, le constat reste indéterminé.

## Pourquoi
Quand chacun vient de lui-même, viennent surtout les personnes qui en ont le temps et l’habitude. Tirer au
sort et aller vers sont deux manières, parmi d’autres, d’en rencontrer d’autres.

## Ce qu’il ne dit pas
Que tout dispositif devrait tirer au sort, ni que les participants d’aujourd’hui se ressemblent : c’est une
question. « C’est un choix », écrit dans le diagnostic, la fait taire.

## Appui
Cap Rural et Démocratie Ouverte, 2020 (tirage au sort, aller chercher les publics éloignés) ; Labo Démocratie
Ouverte, enjeu « diversité ».
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.declare import Constat, Thresholds
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.devices import Acces, Enjeu, TypeDispositif
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.participation import drawn_by_lot
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, one_of_many, opposite, some, sure
from diagdemo.study.time import is_active

CODE = "PUB-04"

CONSTAT = Constat(
    name="Ni tirage au sort ni effort pour aller vers",
    nature=NatureConstat.VIGILANCE,
    importance=1,
    question=Question.SOLUTIONS,
    pillar=Pilier.PARTICIPATION,
    framework="Cap Rural et Démocratie Ouverte, 2020\u00a0; "
    "Labo Démocratie Ouverte, enjeu «\u00a0diversité\u00a0»",
    enjeu=Enjeu.DIVERSITE,
)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict, on the territory."""
    if not study.devices:
        yield nothing_recorded("device", "Aucun dispositif n’est recensé\u00a0: rien ne dit qui est invité.")
        return
    devices = study.devices.values()
    acting = [one_of_many(every([is_active(study, device), _gathers(device)])) for device in devices]
    reaching = some(
        one_of_many(every([active, _reaches_out(device)]))
        for active, device in zip(acting, devices, strict=True)
    )
    yield decide(
        every([some(acting), opposite(reaching)]),
        Target(),
        found="Aucun dispositif actif recensé ne tire au sort des participants, ni ne fait d’effort noté "
        "pour aller vers certains publics\u00a0: choix ou habitude\u00a0?",
        change="Tirer au sort une partie des participants d’un dispositif, ou aller vers un public "
        "choisi\u00a0; ou écrire dans le diagnostic que c’est un choix, et pourquoi.",
        unknown="Il n’est pas établi qu’un dispositif actif tire au sort ou aille vers certains "
        "publics\u00a0: l’accès ou le recrutement de plusieurs d’entre eux n’est pas renseigné.",
    )


def _gathers(device: Entity[Device]) -> Tested:
    """A charter or a pact invites no one."""
    return sure(device.model.type is not TypeDispositif.CADRE, device.at("type"))


def _reaches_out(device: Entity[Device]) -> Tested:
    return some([drawn_by_lot(device), look(device, "acces").among(Acces.OUVERT_ALLER_VERS)])
