"""When a device began or stopped, in words, with the mandate (mandature) of the time."""

from __future__ import annotations

from diagdemo.model.device import Device
from diagdemo.model.partial_date import PartialDate
from diagdemo.study.entity import Entity
from diagdemo.study.lineage import ancestors
from diagdemo.study.study import Study
from diagdemo.study.time import date_of, mandate_of
from diagdemo.wording import date


def launched(study: Study, device: Entity[Device]) -> str:
    """« depuis 2015 (mandature 2014-2020) », the devices whose place it took included; empty if not known."""
    line = [device, *(study.nodes[id] for id in ancestors(study, device.id).ids if id in study.nodes)]
    begun = [(start, each) for each in line for start in [date_of(each, "debut")] if start is not None]
    if not begun:
        return ""
    start, oldest = min(begun, key=lambda pair: pair[0].first_day)
    told = f"depuis {_told(study, start)}"
    return told if oldest is device else f"{told}, en comptant ce dont il prend la suite,"


def dated(study: Study, day: PartialDate | None) -> str:
    """« en 2015 (mandature 2014-2020) », « le 3 mai 2015 »; empty when the date is not known."""
    if day is None:
        return ""
    return f"{'le' if str(day).count('-') > 1 else 'en'} {_told(study, day)}"


def _told(study: Study, day: PartialDate) -> str:
    mandate = mandate_of(study, day)
    return f"{date(day)} ({mandate})" if mandate else date(day)
