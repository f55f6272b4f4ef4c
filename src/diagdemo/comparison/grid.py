"""The grid of a territory: stages of the cycle by degrees of participation, with the devices there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from diagdemo.model.vocabulary.devices import Degre
from diagdemo.study.look import look
from diagdemo.study.study import Study
from diagdemo.study.time import has_ended


@dataclass(frozen=True)
class Placed:
    """A device on the grid: None where nothing is known; several degrees when sources disagree."""

    id: str
    name: str
    stages: tuple[str, ...] | None
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
        return tuple(device for device in self.devices if stage in (device.stages or ()))

    def at(self, stage: str, degree: Degre, observed: bool) -> tuple[Placed, ...]:
        """Those known to work at a stage with that degree."""
        return tuple(device for device in self.at_stage(stage) if degree in (device.degrees(observed) or ()))

    @property
    def stages_known(self) -> int:
        """How many devices have stages that are known."""
        return sum(device.stages is not None for device in self.devices)

    def degree_unknown(self, stage: str, observed: bool) -> tuple[Placed, ...]:
        """Those known to work at a stage, with a degree that is not."""
        return tuple(device for device in self.at_stage(stage) if device.degrees(observed) is None)

    def unplaced(self) -> tuple[Placed, ...]:
        """Those whose stages are not known: they may be anywhere on the grid."""
        return tuple(device for device in self.devices if device.stages is None)


def grid(study: Study) -> Grid:
    """The grid of a study."""
    placed = []
    for device in study.devices.values():
        if has_ended(study, device).value is True:
            continue
        stages = look(device, "etapes")
        placed.append(
            Placed(
                device.id,
                device.name,
                tuple(stages.value or ()) if stages.known else None,
                _degrees(look(device, "degre_annonce").values),
                _degrees(look(device, "degre_constate").values),
            )
        )
    return Grid(study.stages, tuple(placed))


def _degrees(values: Iterable[Degre]) -> tuple[Degre, ...] | None:
    return tuple(sorted(set(values), key=lambda degree: degree.rank)) or None
