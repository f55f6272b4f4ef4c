"""Devices in the order of chapters: those in place, then those to come, then those that are over."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from diagdemo.model.device import Device
from diagdemo.model.vocabulary.devices import StatutDispositif
from diagdemo.report.anchors import anchor
from diagdemo.report.claim import Claim
from diagdemo.report.reading import Reading
from diagdemo.report.stated import named
from diagdemo.report.table import TableRow, row
from diagdemo.study.entity import Entity
from diagdemo.study.study import Study
from diagdemo.study.time import has_ended
from diagdemo.wording import agree

_ORDER = (StatutDispositif.ACTIF, StatutDispositif.EN_PAUSE, StatutDispositif.EN_PROJET)
_SHOWN = 4
IN_PLACE = "dispositifs en place ou en projet"
RECORDED = "dispositifs recensés"


def ordered(study: Study) -> tuple[Entity[Device], ...]:
    """All devices: active, paused, planned, of unknown state, then over; by name among these."""
    return tuple(sorted(study.devices.values(), key=lambda each: (_rank(study, each), each.name.casefold())))


def in_place(study: Study) -> tuple[Entity[Device], ...]:
    """The devices that are not known to be over, in the same order."""
    return tuple(each for each in ordered(study) if not is_over(study, each))


def is_over(study: Study, device: Entity[Device]) -> bool:
    """Whether a device is surely over."""
    return has_ended(study, device).value is True


def device_row(reading: Reading, device: Entity[Device], cells: Sequence[Claim]) -> TableRow:
    """A line on a device, whose name leads to its sheet."""
    return row(named(device), cells, anchor(device.record))


def names_of(devices: Sequence[Entity[Any]], most: int = _SHOWN) -> str:
    """Their names, the first ones only when they are many: « et 3 autres »."""
    names, others = [each.name for each in devices[:most]], len(devices) - most
    return ", ".join(names) + (f" et {agree(others, 'autre', 'autres')}" if others > 0 else "")


def _rank(study: Study, device: Entity[Device]) -> int:
    if is_over(study, device):
        return len(_ORDER) + 1
    said = device.model.statut.one if device.model.statut else None
    return _ORDER.index(said) if said in _ORDER else len(_ORDER)
