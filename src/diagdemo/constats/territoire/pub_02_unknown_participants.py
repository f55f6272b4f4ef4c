"""On ne relève pas qui participe

## Ce qui est regardé
Les éditions des dispositifs actifs dont le degré est au moins la consultation : l’une d’elles donne-t-elle
le profil des participants (âge, sexe, quartier…) ? Le degré est celui qui est annoncé ; s’il n’est pas
connu, un degré constaté d’au moins la consultation suffit.

## Ce qui le déclenche
Toutes les éditions disent qu’aucun profil n’a été relevé (`profil: aucun`). Un profil absent de la fiche
peut avoir été relevé ailleurs : le constat reste alors indéterminé.

## Pourquoi
Sans profil, on ne peut ni dire qui manque, ni vérifier que « ce sont toujours les mêmes ».

## Ce qu’il ne dit pas
Que les participants se ressemblent. Relever un profil suppose aussi de le faire sans obligation et sans
garder de données qui désignent quelqu’un.

## Appui
Labo Démocratie Ouverte, enjeu « diversité » ; la représentativité des réponses, que le DémoMètre regarde
avant de publier.
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.by_edition import each_device
from diagdemo.constats.declare import Constat, Thresholds
from diagdemo.constats.verdict import Target, Verdict, decide
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.devices import Enjeu
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.entity import Entity
from diagdemo.study.latest import latest_first
from diagdemo.study.look import look
from diagdemo.study.participation import takes_part
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, opposite, some
from diagdemo.wording import quoted

CODE = "PUB-02"

CONSTAT = Constat(
    name="On ne relève pas qui participe",
    nature=NatureConstat.POINT_A_TRAVAILLER,
    importance=2,
    question=Question.RESULTATS,
    pillar=Pilier.PARTICIPATION,
    framework="Labo Démocratie Ouverte, enjeu «\u00a0diversité\u00a0»\u00a0; "
    "DémoMètre, représentativité des réponses",
    enjeu=Enjeu.DIVERSITE,
)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each device."""
    nothing = "Aucun dispositif n’est recensé\u00a0: on ne sait pas qui participe."
    yield from each_device(study, nothing, lambda device: _verdict(study, device))


def _verdict(study: Study, device: Entity[Device]) -> Verdict:
    return decide(
        every([takes_part(study, device), _records_no_profile(study, device)]),
        Target(device.id, device.name),
        found=f"{quoted(device.name)}\u00a0: le profil des participants n’a été relevé dans aucune des "
        "éditions recensées.",
        change="Proposer à chaque personne, sans obligation, de dire son âge, son sexe et son quartier, "
        "et noter combien ont répondu.",
        unknown=f"{quoted(device.name)}\u00a0: il n’est pas établi que le profil des "
        "participants soit relevé.",
    )


def _records_no_profile(study: Study, device: Entity[Device]) -> Tested:
    """Whether no edition has a profile; without any edition there was no one to describe."""
    editions = latest_first(study, device)
    recorded = look(device, "editions")
    if not editions:
        return recorded.test(lambda _: False)
    return opposite(some(each.look("profil").test(lambda criteria: bool(criteria)) for each in editions))
