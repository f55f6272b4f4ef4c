"""Des projets d’habitants sans budget pour les réaliser

## Ce qui est regardé
Les dispositifs actifs d’où sortent des projets à réaliser : budgets participatifs, fonds d’initiative,
groupes d’action projet, chantiers participatifs, et tout dispositif dont une édition compte des projets.

## Ce qui le déclenche
Il est établi qu’aucun budget n’est prévu pour les projets : le budget de projets vaut 0 ou « aucun », ou
le montant de la dernière édition est nul, et aucune édition n’a eu de montant. Un montant vide laisse le
constat indéterminé.

## Pourquoi
Demander des projets sans pouvoir en payer aucun, c’est préparer une déception. Le budget peut être
modeste, ou venir d’ailleurs : il faut qu’on le sache au départ.

## Ce qu’il ne dit pas
Rien de la qualité des projets. Un chantier peut se passer d’argent si le matériel et le temps sont là :
le territoire peut le déclarer dans ses choix.

## Appui
Cap Rural et Démocratie Ouverte, 2020 (prendre en considération le financement des projets).
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.declare import Constat, Thresholds
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.devices import Enjeu, TypeDispositif
from diagdemo.model.vocabulary.plan import EtatConstat, NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.round import rounds
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, opposite, some, sure
from diagdemo.study.time import is_active
from diagdemo.wording import quoted

CODE = "MOY-04"

CONSTAT = Constat(
    name="Des projets d’habitants sans budget pour les réaliser",
    nature=NatureConstat.POINT_A_TRAVAILLER,
    importance=2,
    question=Question.MOYENS,
    pillar=Pilier.PARTICIPATION,
    framework="Cap Rural et Démocratie Ouverte, 2020",
    enjeu=Enjeu.POUVOIR_AGIR,
)

_PRODUCES = (
    TypeDispositif.BUDGET_PARTICIPATIF,
    TypeDispositif.FONDS_INITIATIVE,
    TypeDispositif.GROUPE_ACTION_PROJET,
    TypeDispositif.CHANTIER_PARTICIPATIF,
)


_NONE = "Aucun dispositif d’où sortent des projets à réaliser n’est recensé."


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each device from which projects come."""
    makers = [device for device in study.devices.values() if _makes_projects(device)]
    if study.devices and not makers:
        yield Verdict(EtatConstat.NON_DECLENCHE, sentence=_NONE)
    if not study.devices:
        yield nothing_recorded("device", _NONE)
    for device in makers:
        yield _verdict(study, device)


def _makes_projects(device: Entity[Device]) -> bool:
    return device.model.type in _PRODUCES or any(edition.look("projets").values for edition in rounds(device))


def _verdict(study: Study, device: Entity[Device]) -> Verdict:
    name = quoted(device.name)
    return decide(
        every([opposite(_funded(device)), is_active(study, device)]),
        Target(device.id, device.name),
        found=f"{name}\u00a0: des projets en sortent et, d’après la fiche, aucun budget n’est prévu pour les "
        "réaliser.",
        change="Prévoir un budget pour les projets, ou dire dès l’invitation qui les paiera.",
        unknown=f"{name}\u00a0: il n’est pas établi qu’un budget soit prévu pour réaliser les projets.",
    )


def _funded(device: Entity[Device]) -> Tested:
    """Whether money was ever given to projects; else what is said of today decides."""
    now = look(device, "moyens", "budget_projets")
    given = [edition.look("budget_alloue") for edition in rounds(device)]
    ever = some([now.test(lambda sum: sum > 0), *(each.test(lambda sum: sum > 0) for each in given)])
    if ever.value is not None or ever.choice:
        return ever
    if now.known or not given or not given[-1].known:
        return now.test(lambda sum: sum > 0)
    return sure(False, given[-1].datum)
