"""Since when a device exists, those whose place it took included: a new name makes none young."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from diagdemo.model.device import Device
from diagdemo.study.datum import Datum
from diagdemo.study.entity import Entity
from diagdemo.study.lineage import ancestors
from diagdemo.study.look import look
from diagdemo.study.round import rounds
from diagdemo.study.span import Span
from diagdemo.study.study import Study


def birth_of(study: Study, device: Entity[Device]) -> Span:
    """Between which days a device or the oldest one of its lineage began."""
    kin = ancestors(study, device.id)
    line = [device, *(study.nodes[id] for id in kin.ids if id in study.nodes)]
    begun = [look(each, "debut") for each in line]
    missing = tuple(start.missing for start in begun if not start.values)
    known = len(line) == len(kin.ids) + 1 and not missing
    latest, datum = min(_latest(line), default=(None, None), key=lambda found: found[0])
    first = [min(day.first_day for day in start.values) for start in begun if start.values]
    evidence = [] if datum is None else [datum] if datum.id == device.id else [datum, *kin.evidence]
    return Span(
        min([*first, latest or first[0]]) if known else None,
        latest,
        tuple(evidence),
        missing or (begun[0].missing,),
    )


def _latest(line: list[Entity[Device]]) -> Iterator[tuple[datetime.date, Datum]]:
    """The days by which each member of a lineage had surely begun, each with what tells it."""
    for each in line:
        start = look(each, "debut")
        if start.values:
            yield max(day.last_day for day in start.values), start.datum
        for edition in rounds(each) if each.kind == Device.KIND else ():
            if edition.begins is not None:
                yield edition.begins.last_day, edition.datum
