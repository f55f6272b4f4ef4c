"""When a device stopped."""

from __future__ import annotations

from diagdemo.model.device import Device
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.vocabulary.devices import NatureEvenement
from diagdemo.study.entity import Entity
from diagdemo.study.time import date_of


def stopped_on(device: Entity[Device]) -> PartialDate | None:
    """The end of a device or, failing that, the date of the event that stopped it."""
    stops = [
        date_of(device, "evenements", rank, "date")
        for rank, event in enumerate(device.model.evenements or ())
        if event.nature is NatureEvenement.ARRET
    ]
    return date_of(device, "fin") or next((date for date in reversed(stops) if date is not None), None)
