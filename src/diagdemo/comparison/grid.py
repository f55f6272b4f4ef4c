"""The grid of a territory: stages of the cycle by degrees of participation, with the devices there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from diagdemo.model.vocabulary.devices import Degre
from diagdemo.study.cycle import intervenes
from diagdemo.study.datum import Datum
from diagdemo.study.look import look
from diagdemo.study.study import Study
from diagdemo.study.time import has_ended


@dataclass(frozen=True)
class Placed:
    """A device on the grid: None where nothing is known; several degrees when sources disagree."""

    id: str
    name: str
    said: bool
    """Whether its record says its stages: the steps of followed policies then only add some."""
    stages: dict[str, tuple[Datum, ...]]
    """The stages where it is known to work, with the lines that say so."""
    announced: tuple[Degre, ...] | None
    observed: tuple[Degre, ...] | None

    def degrees(self, observed: bool) -> tuple[Degre, ...] | None:
        """The degree observed, or the one announced."""
        return self.observed if observed else self.announced


@dataclass(frozen=True)
class Grid:
    """The devices of a territory that are not known to be over, by stage and by degree."""

    stages: dict[str, str]
    devices: tuple[Placed, ...]

    def at_stage(self, stage: str) -> tuple[Placed, ...]:
        """Those known to work at a stage, whatever their degree."""
        return tuple(device for device in self.devices if stage in device.stages)

    def perhaps_at(self, stage: str) -> tuple[Placed, ...]:
        """Those that may work at a stage: their record does not say where they do."""
        return tuple(device for device in self.devices if not device.said and stage not in device.stages)

    def at(self, stage: str, degree: Degre, observed: bool) -> tuple[Placed, ...]:
        """Those known to work at a stage with that degree."""
        return tuple(device for device in self.at_stage(stage) if degree in (device.degrees(observed) or ()))

    @property
    def stages_known(self) -> int:
        """How many devices have a record that says their stages."""
        return sum(device.said for device in self.devices)

    def degree_unknown(self, stage: str, observed: bool) -> tuple[Placed, ...]:
        """Those known to work at a stage, with a degree that is not."""
        return tuple(device for device in self.at_stage(stage) if device.degrees(observed) is None)

    def unplaced(self) -> tuple[Placed, ...]:
        """Those of which no stage is known: they may be anywhere on the grid."""
        return tuple(device for device in self.devices if not device.said and not device.stages)


def grid(study: Study) -> Grid:
    """The grid of a study."""
    placed = []
    for device in study.devices.values():
        if has_ended(study, device).value is True:
            continue
        at = {code: intervenes(study, device, (code,)) for code in study.stages}
        placed.append(
            Placed(
                device.id,
                device.name,
                look(device, "etapes").known,
                {code: answer.evidence for code, answer in at.items() if answer.value},
                _degrees(look(device, "degre_annonce").values),
                _degrees(look(device, "degre_constate").values),
            )
        )
    return Grid(study.stages, tuple(placed))


def _degrees(values: Iterable[Degre]) -> tuple[Degre, ...] | None:
    return tuple(sorted(set(values), key=lambda degree: degree.rank)) or None
