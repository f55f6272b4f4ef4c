"""Who could talk with whom, on which subject: no model, no rank."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from diagdemo.constats.crossing import Carried, Crossing, crossings
from diagdemo.geo.normalise import normalise
from diagdemo.report.claim import Claim, claim
from diagdemo.report.comparison.kinds import Compared

_NAMED = 1
"""Devices named for each territory: enough to start from, in a table of many territories."""


@dataclass(frozen=True)
class Experience:
    """Un territoire et le dispositif d’où partir."""

    territoire: str
    """Son nom."""
    dispositifs: tuple[Claim, ...]
    """Un dispositif, avec les lignes qui portent l’expérience."""


@dataclass(frozen=True)
class Inspiration:
    """Un sujet, et qui pourrait échanger avec qui."""

    sujet: str
    """Le sujet : « La commande écrite »."""
    questions: tuple[Claim, ...]
    """Les territoires où le point est relevé, avec ses preuves."""
    experiences: tuple[Experience, ...]
    """Les territoires qui en recensent une expérience, par ordre alphabétique."""


def inspirations(held: Compared) -> tuple[Inspiration, ...]:
    """The subjects on which one territory has a question and another an experience, in alphabetical order."""
    labels = {each.study.slug: each.label for each in held.lined}
    subjects: dict[str, list[Crossing]] = {}
    for crossing in crossings([reading.observation for reading in held.readings]):
        if crossing.question.test.value and crossing.experience.value:
            subjects.setdefault(crossing.question.subject, []).append(crossing)
    return tuple(
        _told(subject, asking, labels, held.within)
        for subject, asking in sorted(subjects.items(), key=lambda item: normalise(item[0]))
    )


def _told(subject: str, asking: Sequence[Crossing], labels: dict[str, str], within: bool) -> Inspiration:
    questions = [
        claim(labels[each.question.here.study.slug], each.question.test.evidence, within) for each in asking
    ]
    return Inspiration(
        subject[0].upper() + subject[1:],
        tuple(sorted(questions, key=lambda told: normalise(told.text))),
        _experiences(asking, labels, within),
    )


def _experiences(asking: Sequence[Crossing], labels: dict[str, str], within: bool) -> tuple[Experience, ...]:
    """Those of all who could answer, each once: what they carry does not depend on who asks."""
    places = {place.there.study.slug: place for each in asking for place in each.places}
    found = [
        Experience(labels[slug], devices)
        for slug, place in places.items()
        if (devices := tuple(_devices(place, within))[:_NAMED])
    ]
    return tuple(sorted(found, key=lambda each: normalise(each.territoire)))


def _devices(place: Carried, within: bool) -> Iterator[Claim]:
    for device, test in place.devices:
        if test.value:
            yield claim(device.name, (device.at(), *test.evidence), within)
