"""The editions of a device, the latest first."""

from __future__ import annotations

from collections.abc import Callable

from diagdemo.model.device import Device
from diagdemo.study.editions import is_closed
from diagdemo.study.entity import Entity
from diagdemo.study.round import Round, rounds
from diagdemo.study.study import Study


def latest_first(study: Study, device: Entity[Device]) -> tuple[Round, ...]:
    """The editions that are not surely under way or to come."""
    return tuple(each for each in reversed(rounds(device)) if is_closed(study, each).value is not False)


def latest(
    study: Study, device: Entity[Device], told: Callable[[Round], bool] = lambda each: True
) -> Round | None:
    """The latest edition that tells something."""
    return next((each for each in latest_first(study, device) if told(each)), None)
