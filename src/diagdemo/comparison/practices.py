"""Practices: what a territory does to have people take part, as far as its inventory says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from diagdemo.comparison.inventory import OfDevice
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.devices import Degre, TypeDispositif
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.participation import drawn_by_lot
from diagdemo.study.study import Study
from diagdemo.study.tested import every, sure
from diagdemo.wording import quoted


class Practice(NamedTuple):
    """Something that devices of several territories may have in common."""

    id: str
    name: str
    holds: OfDevice
    """Whether a device is an instance of it."""


def of_type(kind: TypeDispositif) -> Practice:
    """To have devices of a type."""
    return Practice(
        str(kind), quoted(kind.label), lambda device: sure(device.model.type is kind, device.at("type"))
    )


def at_degree(kind: TypeDispositif, degree: Degre) -> Practice:
    """To have devices of a type where people take part to a degree, as observed."""
    name = f"{quoted(kind.label)} au degré constaté {quoted(degree.label)}"
    kin = of_type(kind).holds
    return Practice(
        f"{kind}-{degree}",
        name,
        lambda device: every([kin(device), look(device, "degre_constate").among(degree)]),
    )


def at_stage(kind: TypeDispositif, stage: str, label: str) -> Practice:
    """To have devices of a type at a stage of the cycle."""
    kin = of_type(kind).holds
    return Practice(
        f"{kind}-{stage}",
        f"{quoted(kind.label)} à l’étape {quoted(label)}",
        lambda device: every(
            [kin(device), look(device, "etapes").test(lambda stages: stage in stages)],
        ),
    )


def by_lot() -> Practice:
    """To draw people by lot, whatever the device."""
    return Practice("tirage_au_sort", "Le recrutement par tirage au sort", drawn_by_lot)


def practices(studies: Sequence[Study]) -> Iterator[Practice]:
    """The practices that some device of the studies shows; the finer ones for types that several share."""
    for kind in TypeDispositif:
        if kind is TypeDispositif.INFORMATION:
            continue  # what every collectivité does, whether it is recorded or not
        held = [[d for d in study.devices.values() if d.model.type is kind] for study in studies]
        if any(held):
            yield of_type(kind)
        if sum(map(bool, held)) > 1:
            devices = [device for devices in held for device in devices]
            yield from (at_degree(kind, degree) for degree in Degre if degree in _degrees(devices))
            stages = {code: label for study in studies for code, label in study.stages.items()}
            yield from (
                at_stage(kind, code, label)
                for code, label in stages.items()
                if any(code in (device.model.etapes or ()) for device in devices)
            )
    if any(drawn_by_lot(device).value for study in studies for device in study.devices.values()):
        yield by_lot()


def _degrees(devices: Iterable[Entity[Device]]) -> set[Degre]:
    """The degrees that make a practice: those where people write, decide or lead together."""
    found = {degree for device in devices for degree in look(device, "degre_constate").values}
    return {degree for degree in found if degree.rank >= Degre.CO_CONSTRUCTION.rank}
