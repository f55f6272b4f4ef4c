"""At which stages of the cycle devices intervene: what they say, and what followed policies say of them."""

from __future__ import annotations

from collections.abc import Collection

from diagdemo.model.device import Device
from diagdemo.model.vocabulary.devices import Etape
from diagdemo.study.datum import Datum
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.participation import takes_part
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, one_of_many, some, sure


def covers(study: Study, stage: str) -> Tested:
    """Whether an active device that gathers opinions at least intervenes at a stage."""
    return some(
        one_of_many(every([intervenes(study, device, (stage,)), takes_part(study, device)]))
        for device in study.devices.values()
    )


def intervenes(study: Study, device: Entity[Device], stages: Collection[str]) -> Tested:
    """Whether a device intervenes at one of these stages.

    A step of a followed policy that names the device tells it as well as the record of the device does.
    """
    said = look(device, "etapes").test(lambda own: any(stage in stages for stage in own))
    return some([said, *(sure(True, datum) for datum in _steps(study, device, stages))])


def before_decision(study: Study) -> tuple[str, ...]:
    """The stages in force that come before the decision; none when no stage is the decision."""
    order = list(study.stages)
    return tuple(order[: order.index(Etape.DECISION)]) if Etape.DECISION in order else ()


def after_decision(study: Study) -> tuple[str, ...]:
    """The stages in force that come after the decision; none when no stage is the decision."""
    order = list(study.stages)
    return tuple(order[order.index(Etape.DECISION) + 1 :]) if Etape.DECISION in order else ()


def _steps(study: Study, device: Entity[Device], stages: Collection[str]) -> list[Datum]:
    """The lines of followed policies by which the device took part in one of these stages."""
    return [
        policy.at("parcours", rank, "dispositifs")
        for policy in study.policies.values()
        for rank, step in enumerate(policy.model.parcours or ())
        if step.etape in stages and device.id in (step.dispositifs or ())
    ]
