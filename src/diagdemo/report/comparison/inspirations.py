"""Who could talk with whom, on which subject: no model, no rank."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from diagdemo.constats.crossing import Crossing, crossings
from diagdemo.geo.normalise import normalise
from diagdemo.report.claim import Claim, claim
from diagdemo.report.comparison.kinds import Compared
from diagdemo.report.proof import proof
from diagdemo.report.telling import Cell, Told

Partners = tuple[tuple[str, tuple[str, ...]], ...]
"""Who has an experience, and the devices that carry it, as slugs and ids."""


@dataclass(frozen=True)
class Experience:
    """Un territoire et les dispositifs d’où partir."""

    territoire: str
    """Son nom."""
    dispositifs: Cell
    """Deux dispositifs au plus, avec leurs preuves."""


@dataclass(frozen=True)
class Echange:
    """Qui pourrait échanger avec qui."""

    questions: tuple[Claim, ...]
    """Les territoires où le point est relevé, avec ses preuves."""
    verbe: str
    """« pourrait échanger avec » ou « pourraient chacun échanger avec »."""
    experiences: tuple[Experience, ...]
    """Les territoires qui en recensent une expérience."""


@dataclass(frozen=True)
class Inspiration:
    """Un sujet d’échange."""

    sujet: str
    """Le sujet : « La commande écrite »."""
    echanges: tuple[Echange, ...]
    """Les échanges possibles."""


def inspirations(held: Compared) -> tuple[Inspiration, ...]:
    """The subjects on which one territory has a question and another an experience, in alphabetical order."""
    labels = {each.study.slug: each.label for each in held.lined}
    subjects: dict[str, list[Crossing]] = {}
    for crossing in crossings([reading.observation for reading in held.readings]):
        if crossing.question.test.value and crossing.partners:
            subjects.setdefault(crossing.question.subject, []).append(crossing)
    return tuple(
        Inspiration(subject[0].upper() + subject[1:], tuple(_exchanges(asking, labels, held.within)))
        for subject, asking in sorted(subjects.items(), key=lambda item: normalise(item[0]))
    )


def _exchanges(asking: Sequence[Crossing], labels: dict[str, str], within: bool) -> Iterator[Echange]:
    """Those who ask together when the same others could answer."""
    groups: dict[Partners, list[Crossing]] = {}
    for each in asking:
        groups.setdefault(_partners(each), []).append(each)
    for group in groups.values():
        questions = sorted((_question(each, labels, within) for each in group), key=lambda told: told.text)
        yield Echange(
            tuple(questions),
            "pourraient chacun échanger avec" if len(questions) > 1 else "pourrait échanger avec",
            _experiences(group[0], labels),
        )


def _partners(crossing: Crossing) -> Partners:
    return tuple(
        (there.study.slug, tuple(device.id for device in devices)) for there, devices in crossing.partners
    )


def _question(crossing: Crossing, labels: dict[str, str], within: bool) -> Claim:
    question = crossing.question
    return claim(labels[question.here.study.slug], question.test.evidence, within)


def _experiences(crossing: Crossing, labels: dict[str, str]) -> tuple[Experience, ...]:
    found = [
        Experience(
            labels[there.study.slug],
            Cell(tuple(Told(device.name, proof(device.record)) for device in devices)),
        )
        for there, devices in crossing.partners
    ]
    return tuple(sorted(found, key=lambda each: normalise(each.territoire)))
