"""Facts against perceptions, side by side with both proofs: nothing here says who is right."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.model.device import Device
from diagdemo.model.vocabulary.interviews import Sens, Theme
from diagdemo.perceptions.degrees import DegreeSeen, degree_seen
from diagdemo.perceptions.gather import Gathering
from diagdemo.perceptions.portrait import perceptions
from diagdemo.perceptions.subjects import Heard, Subject
from diagdemo.perceptions.trends import MARGIN, Direction, Trend, trend_of
from diagdemo.study.entity import Entity
from diagdemo.study.study import Study

_AMPLE = Theme.MASSIFICATION
"""The theme under which people speak of how many take part."""

_CONTRARY = {Direction.UP: Sens.NEGATIF, Direction.DOWN: Sens.POSITIF}


@dataclass(frozen=True)
class AmpleSeen:
    """How many take part in a device: what figures say, and what each college says of it."""

    device: Entity[Device]
    trend: Trend
    heard: tuple[Heard, ...]
    """The colleges in which someone speaks of how many take part in this device."""

    def contrary(self, margin: float = MARGIN) -> tuple[Heard, ...]:
        """The colleges that say, without a voice to the contrary among them, what figures do not."""
        direction = self.trend.direction(margin)
        sens = _CONTRARY.get(direction) if direction else None
        return tuple(each for each in self.heard if sens and _one_way(each) is sens)

    @property
    def one_way(self) -> tuple[Heard, ...]:
        """The colleges that speak of it in one sense, positive or negative."""
        return tuple(each for each in self.heard if _one_way(each) is not None)


@dataclass(frozen=True)
class Facts:
    """All that can be set side by side, device by device."""

    degrees: tuple[DegreeSeen, ...]
    ample: tuple[AmpleSeen, ...]


def facts(study: Study) -> Facts:
    """Facts and perceptions of the devices of a territory; use it with `study.derive`."""
    heard = study.derive(perceptions)
    about = tuple(saying for saying in heard.sayings if _AMPLE in saying.themes)
    ample = Gathering(heard.met, {}, about).subjects(lambda saying: saying.devices, {})
    return Facts(
        tuple(degree_seen(study, device) for device in study.devices.values()),
        tuple(_ample(study, device, ample.get(device.id)) for device in study.devices.values()),
    )


def _ample(study: Study, device: Entity[Device], subject: Subject | None) -> AmpleSeen:
    return AmpleSeen(device, trend_of(study, device), subject.speaking if subject else ())


def _one_way(heard: Heard) -> Sens | None:
    """The sense in which all those of a college who take one speak; None when they differ or take none."""
    senses = {voice.sens for voice in heard.voices} - {Sens.NEUTRE, None}
    told = next(iter(senses)) if len(senses) == 1 else None
    return told if told in (Sens.POSITIF, Sens.NEGATIF) else None
