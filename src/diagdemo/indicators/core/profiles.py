"""The profiles of active devices that can be set beside the population, and the devices without one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from diagdemo.indicators.core.devices import active_devices
from diagdemo.indicators.core.measure import Aside, Measure
from diagdemo.model.device import Device
from diagdemo.study.entity import Entity
from diagdemo.study.latest import latest_first
from diagdemo.study.profiles import Comparison, compare, lacking
from diagdemo.study.study import Study

Held = list[tuple[Entity[Device], Comparison | None]]


def beside_population(
    study: Study, criterion: str, accepts: Callable[[Comparison], bool] = lambda each: True
) -> Held:
    """Each active device with its latest edition whose profile can be compared on a criterion."""
    return [(device, _latest(study, device, criterion, accepts)) for device in active_devices(study).kept]


def setting_aside(study: Study, held: Held, measure: Measure) -> Measure:
    """A measure of the profiles held, with the other devices set aside and asked about."""
    without = [device for device, found in held if found is None]
    aside = tuple(Aside(device.name, "pas de profil à comparer", device.at()) for device in without)
    return active_devices(study).setting_aside(
        replace(
            measure,
            collected=len(held),
            aside=(*measure.aside, *aside),
            missing=tuple(dict.fromkeys((*measure.missing, *(lacking(study, device) for device in without)))),
        )
    )


def _latest(
    study: Study, device: Entity[Device], criterion: str, accepts: Callable[[Comparison], bool]
) -> Comparison | None:
    made = (compare(study, edition, criterion) for edition in latest_first(study, device))
    return next((each for each in made if each is not None and accepts(each)), None)
