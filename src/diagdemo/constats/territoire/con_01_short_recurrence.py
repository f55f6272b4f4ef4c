"""Un rendez-vous régulier qui s’est arrêté tôt

## Ce qui est regardé
Chaque dispositif récurrent qui a été arrêté, avec ceux dont il prend la suite : combien d’éditions sont
recensées ? Deux éditions d’années différentes suffisent à dire qu’il revenait.

## Ce qui le déclenche
Le dispositif est arrêté, deux éditions au plus sont recensées pour toute sa lignée, et rien ne lui succède.
Un dispositif remplacé, réuni à un autre ou allé jusqu’à son terme n’est pas concerné.

## Pourquoi
Beaucoup de budgets participatifs ne dépassent pas leur deuxième édition. Comprendre ce qui a conduit à
l’arrêt aide à faire durer le suivant.

## Ce qu’il ne dit pas
Qui a eu tort ou raison : les mandatures du lancement et de l’arrêt sont indiquées pour ne pas attribuer à une
équipe ce qui vient d’une autre. Les éditions recensées sont un minimum.

## Appui
Enquête nationale sur les budgets participatifs, A. Bézard, 2024 : 40 % des communes n’ont pas dépassé deux
éditions.
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.by_edition import each_device
from diagdemo.constats.declare import Constat, Threshold, Thresholds
from diagdemo.constats.launch import dated
from diagdemo.constats.verdict import Target, Verdict, decide
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.devices import Enjeu, StatutDispositif
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.datum import Datum
from diagdemo.study.entity import Entity
from diagdemo.study.lineage import heirs
from diagdemo.study.look import look
from diagdemo.study.recurrence import editions_of_lineage, recurs
from diagdemo.study.stop import stopped_on
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, sure
from diagdemo.study.time import date_of
from diagdemo.wording import agree, quoted

CODE = "CON-01"

CONSTAT = Constat(
    name="Un rendez-vous régulier qui s’est arrêté tôt",
    nature=NatureConstat.VIGILANCE,
    importance=2,
    question=Question.PORTAGE_POLITIQUE,
    pillar=Pilier.PARTICIPATION,
    framework="Enquête nationale sur les budgets participatifs, 2024",
    enjeu=Enjeu.RELATION_DURABLE,
    thresholds=(
        Threshold(
            "editions",
            2,
            "éditions",
            "Le nombre d’éditions jusqu’auquel un arrêt est dit précoce.",
            "A. Bézard, enquête nationale sur les budgets participatifs, 2024",
        ),
    ),
)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each device."""
    nothing = "Aucun dispositif n’est recensé\u00a0: rien ne dit lesquels ont duré."
    yield from each_device(study, nothing, lambda device: _verdict(study, device, thresholds["editions"]))


def _verdict(study: Study, device: Entity[Device], limit: float) -> Verdict:
    held = editions_of_lineage(study, device)
    test = every(
        [
            _without_heirs(study, device),
            look(device, "statut").among(StatutDispositif.ARRETE),
            recurs(device),
            held.at_most(limit),
            sure(True, *_dates(device)),
        ]
    )
    return decide(
        test,
        Target(device.id, device.name),
        found=_found(study, device, held.number),
        change="Dire ce qui a conduit à l’arrêt et ce qui en est gardé, ou noter le dispositif qui en "
        "prend la suite.",
        unknown=f"{quoted(device.name)}\u00a0: il n’est pas établi que ce rendez-vous se soit arrêté "
        "après peu d’éditions.",
    )


def _found(study: Study, device: Entity[Device], count: int) -> str:
    start, stop = dated(study, date_of(device, "debut")), dated(study, stopped_on(device))
    begun = f"lancement {start}, " if start else ""
    ended = f"arrêt {stop}" if stop else "arrêt à une date non renseignée"
    told = agree(count, "édition recensée", "éditions recensées")
    return (
        f"{quoted(device.name)}\u00a0: {begun}{ended}, {told}. Aucun dispositif recensé n’en prend la suite."
    )


def _dates(device: Entity[Device]) -> Iterator[Datum]:
    """The lines that say when it began and when it stopped."""
    for key in ("debut", "fin"):
        if date_of(device, key) is not None:
            yield device.at(key)


def _without_heirs(study: Study, device: Entity[Device]) -> Tested:
    kin = heirs(study, device.id)
    return sure(not kin.ids, *kin.evidence)
