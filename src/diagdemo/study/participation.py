"""Which devices let people take part: from consultation on, as announced or, failing that, as lived."""

from __future__ import annotations

from diagdemo.model.device import Device
from diagdemo.model.fact import State
from diagdemo.model.vocabulary.devices import Degre, Recrutement, TypeDispositif
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, one_of_many, some, sure, unsure
from diagdemo.study.time import is_active

_UNSAID = (State.VIDE, State.INCONNU)
_BY_LOT = (Recrutement.TIRAGE_AU_SORT, Recrutement.TIRAGE_AU_SORT_STRATIFIE)


def takes_part(study: Study, device: Entity[Device]) -> Tested:
    """Whether a device is active and gathers opinions at least."""
    return every([is_active(study, device), consults(device)])


def consults(device: Entity[Device]) -> Tested:
    """Whether the degree of a device is at least consultation.

    The announced degree says it. When it is not known, people who were consulted tell that it is; that they
    were not tells nothing of what was announced. A charter or a pact gathers no one, unless its record gives
    it a degree.
    """
    announced, lived = look(device, "degre_annonce"), look(device, "degre_constate")
    if announced.state not in _UNSAID:
        return announced.test(_gathers)
    practised = lived.test(_gathers)
    if practised.value:
        return practised
    if device.model.type is TypeDispositif.CADRE:
        return sure(False, device.at("type"))
    return unsure(announced.missing, evidence=practised.evidence)


def _gathers(degree: Degre) -> bool:
    return degree.rank >= Degre.CONSULTATION.rank


def some_take_part(study: Study) -> Tested:
    """Whether at least one device is active and gathers opinions."""
    return some(one_of_many(takes_part(study, device)) for device in study.devices.values())


def drawn_by_lot(device: Entity[Device]) -> Tested:
    """Whether some of the participants of a device are drawn by lot: its recruitment or its type says so."""
    if device.model.type is TypeDispositif.ASSEMBLEE_TIREE_AU_SORT:
        return sure(True, device.at("type"))
    return look(device, "recrutement").test(lambda ways: any(way in _BY_LOT for way in ways))
