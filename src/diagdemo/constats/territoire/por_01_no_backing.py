"""Un dispositif sans délégation qui le porte

## Ce qui est regardé
Chaque dispositif actif : une délégation d’élu·es le porte-t-elle, d’après sa fiche ou d’après un lien
« porte politiquement » ?

## Ce qui le déclenche
Il est établi qu’aucune ne le porte : `portage_politique: aucun`. C’est une information. Un champ vide laisse
le constat indéterminé.

## Pourquoi
Savoir à qui s’adresser, dans l’exécutif, aide un dispositif à obtenir des réponses et des moyens.

## Ce qu’il ne dit pas
Que les élu·es s’en désintéressent : un dispositif tenu par des habitants ou par une association peut n’avoir
besoin d’aucune délégation.

## Appui
Labo Démocratie Ouverte (des expérimentations portées politiquement) ; OCDE (engagement des responsables).
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.by_edition import each_device
from diagdemo.constats.declare import Constat, Thresholds
from diagdemo.constats.verdict import Target, Verdict, decide
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.actors import Verbe
from diagdemo.model.vocabulary.devices import Enjeu
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.standing import standing
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, opposite, some
from diagdemo.study.time import is_active
from diagdemo.wording import quoted

CODE = "POR-01"

CONSTAT = Constat(
    name="Un dispositif sans délégation qui le porte",
    nature=NatureConstat.VIGILANCE,
    importance=1,
    question=Question.PORTAGE_POLITIQUE,
    pillar=Pilier.REPRESENTATION,
    framework="Labo Démocratie Ouverte\u00a0; OCDE",
    enjeu=Enjeu.RELATION_DURABLE,
)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each device."""
    nothing = "Aucun dispositif n’est recensé\u00a0: rien ne dit qui les porte."
    yield from each_device(study, nothing, lambda device: _verdict(study, device))


def _verdict(study: Study, device: Entity[Device]) -> Verdict:
    return decide(
        every([is_active(study, device), _unbacked(study, device)]),
        Target(device.id, device.name),
        found=f"{quoted(device.name)}\u00a0: d’après la fiche, aucune délégation d’élu·es ne porte ce "
        "dispositif.",
        change="Dire quelle délégation porte le dispositif, ou noter qu’il n’en a pas besoin et pourquoi.",
        unknown=f"{quoted(device.name)}\u00a0: la délégation qui porte ce dispositif n’est pas renseignée.",
    )


def _unbacked(study: Study, device: Entity[Device]) -> Tested:
    """Whether it is known that no delegation backs the device; a link of today counts as backing."""
    backed = some(
        standing(study, tie) for tie in study.ties if tie.verb is Verbe.PORTE and tie.end == device.id
    )
    said = look(device, "portage_politique").test(lambda _: False, none=True)
    return said if backed.value is False else opposite(backed)
