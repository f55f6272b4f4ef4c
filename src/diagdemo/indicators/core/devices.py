"""Which devices an indicator counts: the active ones, those of unknown state being set aside aloud."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from diagdemo.indicators.core.measure import Aside, Measure
from diagdemo.model.device import Device
from diagdemo.study.entity import Entity
from diagdemo.study.missing import Missing
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested
from diagdemo.study.time import is_active


@dataclass(frozen=True)
class Chosen:
    """Devices that an indicator takes, and those that may be of them without its being known."""

    kept: tuple[Entity[Device], ...]
    unsure: tuple[Entity[Device], ...]
    missing: tuple[Missing, ...]
    why: str
    """What is not known of the others, as « état non renseigné »."""
    also: str
    """How they are called beside those that are kept: « d’état inconnu »."""

    def setting_aside(self, measure: Measure) -> Measure:
        """A measure of the devices kept, with the unsure ones collected, set aside and asked about."""
        aside = tuple(Aside(device.name, self.why, device.at()) for device in self.unsure)
        return replace(
            measure,
            what=f"{measure.what} ou {self.also}" if self.unsure and measure.what else measure.what,
            collected=measure.collected + len(aside),
            aside=(*measure.aside, *aside),
            missing=tuple(dict.fromkeys((*measure.missing, *self.missing))),
        )


def active_devices(study: Study) -> Chosen:
    """The active devices of a territory."""
    return choose(study, lambda device: is_active(study, device), "état non renseigné", "d’état inconnu")


def no_state(study: Study, chosen: Chosen) -> str:
    """Why no device can be said active, nor not to be; empty when the state of one at least is known."""
    if not study.devices:
        return "Aucun dispositif n’est recensé."
    known = len(study.devices) > len(chosen.unsure)
    return "" if known else "L’état d’aucun dispositif n’est renseigné."


def choose(study: Study, test: Callable[[Entity[Device]], Tested], why: str, also: str) -> Chosen:
    """The devices that pass a test."""
    tested = [(device, test(device)) for device in study.devices.values()]
    return Chosen(
        tuple(device for device, answer in tested if answer.value is True),
        tuple(device for device, answer in tested if answer.value is None),
        tuple(dict.fromkeys(lack for _, answer in tested for lack in answer.missing)),
        why,
        also,
    )
