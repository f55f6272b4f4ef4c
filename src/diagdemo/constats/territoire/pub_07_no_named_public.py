"""La diversité mise en avant, sans public nommé

## Ce qui est regardé
Quand le territoire compte la diversité parmi ses enjeux prioritaires : un dispositif recensé, qui n’est pas
terminé, nomme-t-il un public qu’il cherche à toucher ? « Tous » n’est pas un public nommé.

## Ce qui le déclenche
La diversité est un enjeu prioritaire, et il est établi qu’aucun dispositif ne nomme de public. Tant que les
publics visés d’un dispositif ne sont pas renseignés, le constat reste indéterminé.

## Pourquoi
Toucher des publics éloignés demande de dire lesquels : on n’invite pas de la même façon des jeunes, des
personnes en situation de handicap ou les habitants d’un quartier prioritaire.

## Ce qu’il ne dit pas
Que ces publics sont absents : seulement qu’aucune fiche ne les nomme.

## Appui
Cap Rural et Démocratie Ouverte, 2020 (des stratégies propres à chaque public) ; Labo Démocratie Ouverte,
enjeu « diversité ».
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.declare import Constat, Thresholds
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.devices import Enjeu, PublicVise
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.missing import Missing
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, one_of_many, opposite, some, sure, unsure
from diagdemo.study.time import has_ended

CODE = "PUB-07"

CONSTAT = Constat(
    name="La diversité mise en avant, sans public nommé",
    nature=NatureConstat.POINT_A_TRAVAILLER,
    importance=2,
    question=Question.RESULTATS,
    pillar=Pilier.PARTICIPATION,
    framework="Cap Rural et Démocratie Ouverte, 2020\u00a0; "
    "Labo Démocratie Ouverte, enjeu «\u00a0diversité\u00a0»",
    enjeu=Enjeu.DIVERSITE,
)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict, on the territory."""
    if not study.devices:
        yield nothing_recorded(
            "device", "Aucun dispositif n’est recensé\u00a0: rien ne dit quels publics sont visés."
        )
        return
    named = some(one_of_many(_names_a_public(study, device)) for device in study.devices.values())
    yield decide(
        every([_puts_diversity_first(study), opposite(named)]),
        Target(),
        found="La diversité est un enjeu prioritaire du territoire, et aucun dispositif recensé ne nomme "
        "de public qu’il cherche à toucher.",
        change="Nommer, dans la fiche d’un dispositif, un public qu’il cherche à toucher.",
        unknown="Il n’est pas établi que la diversité soit un enjeu prioritaire sans qu’aucun public soit "
        "nommé\u00a0: les enjeux prioritaires ou les publics visés ne sont pas tous renseignés.",
    )


def _puts_diversity_first(study: Study) -> Tested:
    if study.territory is None:
        return unsure(Missing("territoire"))
    return look(study.territory, "enjeux_prioritaires").test(lambda named: Enjeu.DIVERSITE in named)


def _names_a_public(study: Study, device: Entity[Device]) -> Tested:
    """Whether the device names a public; what is over no longer does, what may be over still may."""
    over = has_ended(study, device)
    if over.value:
        return sure(False, *over.evidence)
    return look(device, "publics_vises").test(lambda named: any(word != PublicVise.TOUS for word in named))
