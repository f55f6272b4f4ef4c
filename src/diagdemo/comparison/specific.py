"""What is recorded in one of the territories only: a thing to look at, not a merit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from diagdemo.comparison.inventory import living, recorded
from diagdemo.comparison.lined import Lined, same_place
from diagdemo.comparison.practices import Practice, practices
from diagdemo.model.device import Device
from diagdemo.study.entity import Entity
from diagdemo.study.tested import Tested, every, opposite, some
from diagdemo.wording import agree, listed, number, quoted


class Sighting(NamedTuple):
    """A practice in a territory: whether it is the only one where it is recorded."""

    practice: Practice
    here: Lined
    devices: tuple[Entity[Device], ...]
    """Those that show it here, not known to be over."""
    alone: Tested
    """Yes, no, or not known as long as inventories elsewhere are not finished, or do not say enough."""
    unfinished: tuple[str, ...]
    """The labels of the others whose inventory does not allow to say."""
    compared: int

    @property
    def sentence(self) -> str:
        """What may be said of it."""
        names = listed([quoted(device.name) for device in self.devices])
        what = self.practice.name[:1].lower() + self.practice.name[1:]
        told = (
            f"Sur {number(self.compared)} territoires comparés, un seul inventaire porte {what}\u00a0: "
            f"{self.here.label}, avec {names}"
        )
        if self.alone.value:
            return f"{told}."
        count = agree(len(self.unfinished), "autre territoire", "autres territoires")
        return f"{told}\u00a0; rien ne permet de dire ce qu’il en est dans {count}."


def sightings(lined: Sequence[Lined]) -> tuple[Sighting, ...]:
    """Every practice in every territory where a device shows it.

    Nothing is specific to one date or to one version of a territory: none is given when a territory is there
    more than once.
    """
    if same_place(lined) or len(lined) < 2:
        return ()
    return tuple(
        sighting
        for practice in practices([each.study for each in lined])
        for sighting in _of(practice, lined)
        if sighting.devices
    )


def _of(practice: Practice, lined: Sequence[Lined]) -> Iterator[Sighting]:
    answers = {each.label: recorded(each.study, practice.holds) for each in lined}
    for here in lined:
        yield _sighting(
            practice, here, {label: test for label, test in answers.items() if label != here.label}
        )


def _sighting(practice: Practice, here: Lined, elsewhere: dict[str, Tested]) -> Sighting:
    holds = living(here.study, practice.holds)
    tests = [(device, holds(device)) for device in here.study.devices.values()]
    shown = some(test for _, test in tests)
    return Sighting(
        practice,
        here,
        tuple(device for device, test in tests if test.value),
        every([shown, *(opposite(answer) for answer in elsewhere.values())]),
        tuple(label for label, answer in elsewhere.items() if answer.value is None),
        len(elsewhere) + 1,
    )
