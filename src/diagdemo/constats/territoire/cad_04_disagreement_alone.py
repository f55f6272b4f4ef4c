"""Un désaccord, sans tiers garant ni facilitation professionnelle

## Ce qui est regardé
Chaque dispositif actif autour duquel un désaccord est recensé : un acteur s’y dit opposé ou réservé, ou deux
acteurs qui y sont liés sont en conflit. Un tiers le garantit-il, ou des professionnels en facilitent-ils les
échanges ?

## Ce qui le déclenche
Aucun lien « garantit » n’est recensé, et il est établi que la facilitation n’est pas professionnelle. Sans
désaccord recensé, ce constat ne dit rien.

## Pourquoi
Un désaccord est une matière à travailler. Un tiers en qui chacun a confiance, ou une personne dont c’est le
métier, aide à l’entendre sans le durcir.

## Ce qu’il ne dit pas
Qui a raison, ni même qui est en désaccord : les positions restent au sein de l’équipe. L’absence de désaccord
recensé ne veut pas dire que tout le monde est d’accord.

## Appui
Charte de la participation du public (tiers garant) ; Territoires hautement citoyens (tiers de confiance).
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.by_edition import each_device
from diagdemo.constats.declare import Constat, Thresholds
from diagdemo.constats.verdict import Target, Verdict, decide
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.actors import Verbe
from diagdemo.model.vocabulary.devices import Enjeu, Facilitation
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.disagreement import disagreement
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.standing import standing
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, opposite, some
from diagdemo.study.time import is_active
from diagdemo.wording import quoted

CODE = "CAD-04"

CONSTAT = Constat(
    name="Un désaccord, sans tiers garant ni facilitation professionnelle",
    nature=NatureConstat.VIGILANCE,
    importance=2,
    question=Question.PORTAGE_POLITIQUE,
    pillar=Pilier.PARTICIPATION,
    framework="Charte de la participation du public\u00a0; "
    "Territoires hautement citoyens, tiers de confiance",
    enjeu=Enjeu.CONFIANCE,
    internal=True,
)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each device."""
    nothing = "Aucun dispositif n’est recensé\u00a0: rien ne dit lesquels ont un tiers garant."
    yield from each_device(study, nothing, lambda device: _verdict(study, device))


def _verdict(study: Study, device: Entity[Device]) -> Verdict:
    professional = look(device, "facilitation").among(Facilitation.PROFESSIONNELLE)
    return decide(
        every(
            [
                _without_guarantor(study, device),
                disagreement(study, device),
                is_active(study, device),
                opposite(professional),
            ]
        ),
        Target(device.id, device.name),
        found=f"{quoted(device.name)}\u00a0: des réserves ou un désaccord sont recensés autour de ce "
        "dispositif\u00a0; aucun "
        "tiers garant n’est recensé et la facilitation n’est pas professionnelle.",
        change="Proposer un tiers garant accepté de toutes les parties, ou une facilitation professionnelle.",
        unknown=f"{quoted(device.name)}\u00a0: des réserves ou un désaccord sont peut-être recensés "
        "autour de ce "
        "dispositif, et il n’est pas établi qu’un tiers ou des professionnels y aident.",
    )


def _without_guarantor(study: Study, device: Entity[Device]) -> Tested:
    """Whether no link says that someone guarantees the device today."""
    guarding = (tie for tie in study.ties if tie.verb is Verbe.GARANTIT and tie.end == device.id)
    return opposite(some(standing(study, tie) for tie in guarding))
