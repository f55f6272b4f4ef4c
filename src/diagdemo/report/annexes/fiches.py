"""The sheets of devices: all that is known of each, nothing left out but what its public may not see."""

from __future__ import annotations

from diagdemo.report.anchors import anchor
from diagdemo.report.context import Sheet
from diagdemo.report.proof import proof
from diagdemo.report.reading import Reading
from diagdemo.report.sheet import sheet
from diagdemo.study.called import called


def fiches(reading: Reading) -> tuple[Sheet, ...]:
    """The sheets of the devices, in alphabetical order."""
    dossier = reading.dossier
    held = ((dossier.records["device", id], model) for id, model in dossier.devices.items())
    return tuple(
        Sheet(called(record), anchor(record), record.kind, sheet(model, record, reading.names), proof(record))
        for record, model in sorted(held, key=lambda each: each[0].name.casefold())
    )
