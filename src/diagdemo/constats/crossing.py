"""Cross the questions of a territory with the experiences of others: no one is a model, no one is first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from diagdemo.constats.experiences import EXPERIENCES
from diagdemo.constats.outcome import Observation
from diagdemo.constats.verdict import Verdict
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.devices import StatutDispositif
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.tested import Tested, some
from diagdemo.wording import quoted

_NAMED = 2
"""Devices named for each territory: enough to start from."""


class Asked(NamedTuple):
    """A question that a constat asks in a territory."""

    here: Observation
    code: str
    word: str
    """The target of the constat, such as a stage, when each one is a question of its own."""
    subject: str
    test: Tested
    """Whether the territory has the question: the constat is found, or it is not known."""

    @property
    def target(self) -> str:
        """What tells the question from the others of the territory."""
        return f"{self.code}-{self.word}" if self.word else self.code


class Carried(NamedTuple):
    """The devices of a territory, and whether each carries the experience."""

    there: Observation
    devices: tuple[tuple[Entity[Device], Tested], ...]


def asked(here: Observation, code: str) -> Iterator[Asked]:
    """The questions that a constat asks in a territory."""
    verdicts = here.outcomes[code].verdicts
    experience = EXPERIENCES[code]
    if not experience.by_word:
        yield Asked(here, code, "", experience.subject, _stated(verdicts))
        return
    for verdict in verdicts:
        subject = f"{experience.subject} {quoted(verdict.target.name)}"
        yield Asked(here, code, verdict.target.id, subject, _stated([verdict]))


def _stated(verdicts: Sequence[Verdict]) -> Tested:
    for state, value in ((EtatConstat.DECLENCHE, True), (EtatConstat.INDETERMINE, None)):
        for verdict in verdicts:
            if verdict.state is state:
                return Tested(value, verdict.evidence, verdict.missing)
    return Tested(False)


def carried(there: Observation, question: Asked) -> Carried:
    """The devices of another territory that may carry the experience, where the constat is not found."""
    outcome = there.outcomes.get(question.code)
    found = {verdict.target.id for verdict in outcome.of(EtatConstat.DECLENCHE)} if outcome else set()
    if question.word in found:
        return Carried(there, ())
    carries = EXPERIENCES[question.code].carries
    devices = (
        device
        for device in there.study.devices.values()
        if device.id not in found and not look(device, "statut").among(StatutDispositif.EN_PROJET).value
    )
    return Carried(there, tuple((device, carries(device, question.word)) for device in devices))


@dataclass(frozen=True)
class Crossing:
    """A question of a territory, and where others may have an experience of it."""

    question: Asked
    others: tuple[Observation, ...]

    @cached_property
    def places(self) -> tuple[Carried, ...]:
        """What each of the others may carry; looked for when it is first wanted."""
        return tuple(carried(other, self.question) for other in self.others)

    @property
    def experience(self) -> Tested:
        """Whether a device of another territory carries the experience."""
        return some(test for place in self.places for _, test in place.devices)

    @property
    def partners(self) -> tuple[tuple[Observation, tuple[Entity[Device], ...]], ...]:
        """The territories that have the experience, with some of the devices that carry it."""
        shown = [(p.there, [device for device, test in p.devices if test.value]) for p in self.places]
        return tuple((there, tuple(devices[:_NAMED])) for there, devices in shown if devices)


def crossings(observations: Sequence[Observation]) -> Iterator[Crossing]:
    """Every question of every territory, with the others, in alphabetical order."""
    ordered = sorted(observations, key=lambda each: each.study.slug)
    for here in ordered:
        others = tuple(each for each in ordered if each.study.slug != here.study.slug)
        for code in sorted(EXPERIENCES.keys() & here.outcomes.keys()):
            for question in asked(here, code):
                yield Crossing(question, others)
