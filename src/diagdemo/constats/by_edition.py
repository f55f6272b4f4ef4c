"""One verdict a device for what is asked of each of its editions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from diagdemo.constats.verdict import Verdict, nothing_recorded
from diagdemo.model.device import Device
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.participation import consults
from diagdemo.study.round import Round, named, rounds
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, one_of_many, some, sure


class Judged(NamedTuple):
    """What a question asked of each edition of a device comes to."""

    test: Tested
    """Whether it is so of one edition at least."""
    so: tuple[Round, ...]
    """The editions of which it is so."""
    mended: Round | None
    """The latest edition of which the answer is known, when it is so no more of that one."""

    @property
    def named(self) -> str:
        """« l’édition 2024 », « les éditions 2021 et 2023 »."""
        return named(self.so) if self.so else ""

    @property
    def mending(self) -> str:
        """A sentence that says that it is so no more, with the space before it; else empty."""
        return f" Ce n’est plus le cas pour {named([self.mended])}." if self.mended else ""

    @property
    def importance(self) -> int | None:
        """The lowest one when it is so no more, else that of the constat."""
        return 1 if self.mended else None


def judge(
    device: Entity[Device],
    question: Callable[[Round], Tested],
    applies: Callable[[Round], Tested] = lambda _: sure(True),
) -> Judged:
    """Ask a question of each edition of a device to which it applies.

    A device that only informs, or that is a charter, calls for no answer: for it the question is a no.
    """
    gathers, recorded = consults(device), look(device, "editions")
    if gathers.value is False:
        return Judged(gathers, (), None)
    if not recorded.values:
        return Judged(recorded.test(lambda _: False), (), None)
    asked = [(each, applies(each), question(each)) for each in rounds(device)]
    tests = [every(both) for _, *both in asked]
    chosen = all(test.choice for test in tests)
    told = [
        (each, answer.value)
        for each, applied, answer in asked
        if applied.value and answer.value is not None and not answer.choice
    ]
    so = tuple(each for each, value in told if value)
    mended = told[-1][0] if so and not told[-1][1] else None
    return Judged(some(tests if chosen else [one_of_many(test) for test in tests]), so, mended)


def each_device(
    study: Study, nothing: str, verdict: Callable[[Entity[Device]], Verdict]
) -> Iterator[Verdict]:
    """One verdict for each device, or that none is recorded."""
    if not study.devices:
        yield nothing_recorded("device", nothing)
    for device in study.devices.values():
        yield verdict(device)
