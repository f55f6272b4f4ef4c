"""How many editions a device and those whose place it took have had, and whether it comes back."""

from __future__ import annotations

from typing import NamedTuple

from diagdemo.model.device import Device
from diagdemo.model.vocabulary.devices import Temporalite
from diagdemo.study.datum import Datum
from diagdemo.study.entity import Entity
from diagdemo.study.lineage import ancestors
from diagdemo.study.look import look
from diagdemo.study.missing import Missing
from diagdemo.study.round import rounds
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, sure, unsure


class Recorded(NamedTuple):
    """The editions recorded for a lineage; `missing` are the lists that are not known."""

    number: int
    evidence: tuple[Datum, ...]
    missing: tuple[Missing, ...]

    def at_most(self, limit: float) -> Tested:
        """Whether there are `limit` editions at most."""
        if self.number > limit:
            return sure(False, *self.evidence)
        return unsure(*self.missing, evidence=self.evidence) if self.missing else sure(True, *self.evidence)


def editions_of_lineage(study: Study, device: Entity[Device]) -> Recorded:
    """The editions recorded for a device and for those whose place it took."""
    kin = ancestors(study, device.id)
    line = [device, *(study.devices[id] for id in kin.ids if id in study.devices)]
    held = [look(each, "editions") for each in line]
    return Recorded(
        sum(len(rounds(each)) for each in line),
        (*(each.datum for each in held if each.known), *kin.evidence),
        tuple(each.missing for each in held if not each.known),
    )


def recurs(device: Entity[Device]) -> Tested:
    """Whether a device comes back: it says so or, failing that, editions of different years show it."""
    said = look(device, "temporalite").among(Temporalite.RECURRENT)
    years = {each.begins.year for each in rounds(device) if each.begins is not None}
    if said.value is None and len(years) > 1:
        return sure(True, look(device, "editions").datum)
    return said
