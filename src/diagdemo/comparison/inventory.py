"""What an inventory allows to say: what is not in it is absent only once the inventory is finished."""

from __future__ import annotations

from collections.abc import Callable

from diagdemo.model.device import Device
from diagdemo.model.vocabulary.devices import StatutDispositif
from diagdemo.model.vocabulary.territory import StatutEtape
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.missing import Missing
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, opposite, some, unsure
from diagdemo.study.time import has_ended

_STEP = ("etapes", "etat_des_lieux", "statut")

OfDevice = Callable[[Entity[Device]], Tested]


def finished(study: Study) -> Tested:
    """Whether the people who made the inventory say that they are done: their field work is over."""
    if study.diagnostic is None:
        return unsure(Missing("diagnostic"))
    return look(study.diagnostic, *_STEP).among(StatutEtape.TERMINEE)


def recorded(study: Study, holds: OfDevice) -> Tested:
    """Whether a device that `holds` is in the inventory.

    None of those recorded is no answer as long as the inventory is not said to be finished.
    """
    found = some(holds(device) for device in study.devices.values())
    if found.value is not False:
        return found
    done = finished(study)
    if done.value:
        return Tested(False, done.evidence)
    missing = done.missing or ((study.diagnostic.lacks(*_STEP),) if study.diagnostic else ())
    return unsure(*missing, evidence=done.evidence)


def living(study: Study, holds: OfDevice) -> OfDevice:
    """`holds`, of devices that are not known to be over nor only planned."""

    def test(device: Entity[Device]) -> Tested:
        over = has_ended(study, device)
        planned = look(device, "statut").among(StatutDispositif.EN_PROJET)
        gone = some([each for each in (over, planned) if each.value is True])
        return every([opposite(gone), holds(device)]) if gone.value else holds(device)

    return test
