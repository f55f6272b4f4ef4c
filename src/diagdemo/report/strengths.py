"""What a territory can lean on: good news that its records prove, device by device."""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.crossing import asked, carried
from diagdemo.constats.experiences import EXPERIENCES
from diagdemo.constats.verdict import Target
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.plan import EtatConstat, NatureConstat
from diagdemo.report.points import Point, points
from diagdemo.report.reading import Reading
from diagdemo.study.datum import Datum
from diagdemo.study.entity import Entity
from diagdemo.wording import listed, quoted

_SHOWN = 3
"""Devices named in one sentence; more are counted."""

GOOD_NEWS = {
    "CAD-01": "la commande est écrite.",
    "CAD-02": "ce que les participants peuvent encore changer est écrit.",
    "DEC-01": "les participants ont reçu une réponse publique, pour une édition au moins.",
    "DEC-03": "des propositions d’habitantes et d’habitants ont été réalisées.",
    "DEC-04": "le degré constaté va jusqu’à la co-construction ou au-delà.",
    "DEC-06": "une évaluation a été faite.",
    "MOY-01": "du temps de travail ou un budget d’animation y est consacré.",
    "MOY-04": "un budget est prévu pour réaliser des projets.",
    "POR-01": "une délégation d’élu·es est nommée pour porter le dispositif.",
    "PUB-02": "le profil des participants a été relevé, pour une édition au moins.",
    "PUB-04": "des participants sont tirés au sort, ou l’on va vers des publics choisis.",
    "TRA-01": "les résultats sont publiés.",
}
"""What an experience tells of a device, by the constat that asks for it. The presence of a named public, of a
stage or of a meeting in person is a way of working, not a strength by itself: they are not told here."""

_FOR_PEOPLE = ("DEC-01", "DEC-03", "DEC-04", "DEC-06")
"""What participants get from a device: it weighs more than the way a device is run."""


def strengths(reading: Reading) -> tuple[Point, ...]:
    """The findings and constats that are strengths, then the experiences of devices.

    An experience is told by the same rule as to other territories (`constats/experiences.py`): a datum says
    that the device carries it, the device exists already, and the question that it answers is not found on
    that device. One that territories have as a whole, such as that no device draws by lot, is told of none.
    """
    strong = tuple(point for point in points(reading) if point.nature is NatureConstat.POINT_FORT)
    return (*strong, *_experiences(reading))


def _experiences(reading: Reading) -> Iterator[Point]:
    observation = reading.observation
    for code, said in GOOD_NEWS.items():
        outcome = observation.outcomes.get(code)
        if outcome is None or any(not each.target.id for each in outcome.of(EtatConstat.DECLENCHE)):
            continue
        question = next(asked(observation, code))
        held = [(device, test) for device, test in carried(observation, question).devices if test.value]
        if held:
            devices = [device for device, _ in held]
            evidence = tuple(datum for _, test in held for datum in test.evidence)
            yield _experience(reading, code, devices, evidence, said)


def _experience(
    reading: Reading, code: str, devices: list[Entity[Device]], evidence: tuple[Datum, ...], said: str
) -> Point:
    constat = reading.observation.outcomes[code].constat
    subject = EXPERIENCES[code].subject
    return Point(
        code,
        subject[:1].upper() + subject[1:],
        Target(devices[0].id, devices[0].name) if len(devices) == 1 else Target(),
        NatureConstat.POINT_FORT,
        2 if code in _FOR_PEOPLE else 1,
        f"{_named(devices)}\u00a0: {said}",
        evidence,
        frozenset(device.id for device in devices),
        constat.question,
        constat.enjeu,
    )


def _named(devices: list[Entity[Device]]) -> str:
    names = [quoted(device.name) for device in devices[:_SHOWN]]
    rest = len(devices) - _SHOWN
    return listed([*names, f"{rest} autre{'s' if rest > 1 else ''}"] if rest > 0 else names)
