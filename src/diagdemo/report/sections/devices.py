"""Devices in the order of chapters: those in place, then those to come, then those that are over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from diagdemo.model.device import Device
from diagdemo.model.vocabulary.devices import StatutDispositif
from diagdemo.report.anchors import anchor
from diagdemo.report.claim import Claim
from diagdemo.report.reading import Reading
from diagdemo.report.stated import named
from diagdemo.report.table import Table, TableRow, besides, row, table
from diagdemo.study.entity import Entity
from diagdemo.study.standing import stands
from diagdemo.study.study import Study
from diagdemo.study.tie import Tie
from diagdemo.study.time import has_ended
from diagdemo.wording import NOT_KNOWN, agree

_ORDER = (StatutDispositif.ACTIF, StatutDispositif.EN_PAUSE, StatutDispositif.EN_PROJET)
_SHOWN, _NAMED = 4, 20
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


def device_table(titles: Sequence[str], rows: Sequence[TableRow], most: int = 0, given: int = 0) -> Table:
    """A table of devices; those of which it would say nothing are named under it.

    Args:
        titles: those of the columns.
        rows: a line for each device.
        most: the greatest number of lines, 0 for no limit.
        given: how many cells, the first, say something of any device.
    """
    told = [each for each in rows if set(each.cells[given:]) != {NOT_KNOWN}]
    silent = [f"{each.name} ({each.cells[0]})" if given else each.name for each in rows if each not in told]
    others = f" et {agree(len(silent) - _NAMED, 'autre', 'autres')}" if len(silent) > _NAMED else ""
    before = "Recensés, sans autre renseignement" if given else "Rien de cela n’est renseigné pour"
    words = f"{before}\u00a0: {', '.join(silent[:_NAMED])}{others}." if silent else ""
    return besides(table(titles, told, most), words)


def names_of(devices: Sequence[Entity[Any]], most: int = _SHOWN) -> str:
    """Their names, the first ones only when they are many: « et 3 autres »."""
    names, others = [each.name for each in devices[:most]], len(devices) - most
    return ", ".join(names) + (f" et {agree(others, 'autre', 'autres')}" if others > 0 else "")


def _rank(study: Study, device: Entity[Device]) -> int:
    if is_over(study, device):
        return len(_ORDER) + 1
    said = device.model.statut.one if device.model.statut else None
    return _ORDER.index(said) if said in _ORDER else len(_ORDER)


def called(study: Study, node: str, ties: Iterable[Tie]) -> str:
    """What people call a node; « à confirmer » when its links were only seen, too long ago."""
    doubtful = all(stands(study, tie) is None for tie in ties)
    return f"{study.called(node)} (à confirmer)" if doubtful else study.called(node)
