"""What territories could show each other: practices of their own, experiences, policies followed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from diagdemo.comparison.lined import Lined
from diagdemo.comparison.policies import Followed, Step, followed
from diagdemo.comparison.specific import Sighting, sightings
from diagdemo.constats.crossing import crossings
from diagdemo.constats.outcome import Observation
from diagdemo.geo.normalise import normalise
from diagdemo.model.device import Device
from diagdemo.report.proof import Proof, proof
from diagdemo.report.side_by_side import InspirationCell, InspirationRow, Policies, PolicyRow, SpecificRow
from diagdemo.report.telling import Cell, Told
from diagdemo.study.entity import Entity
from diagdemo.wording import NOT_KNOWN, agree


def specific_rows(lined: Sequence[Lined]) -> tuple[SpecificRow, ...]:
    """The practices recorded in one territory only; first those that finished inventories confirm."""
    found = [each for each in sightings(lined) if each.alone.value is not False]
    found.sort(key=lambda each: each.alone.value is None)
    return tuple(
        SpecificRow(each.practice.name, each.here.label, _devices(each.devices), _elsewhere(each))
        for each in found
    )


def _elsewhere(sighting: Sighting) -> str:
    if sighting.alone.value:
        return "dans aucun autre inventaire"
    return "à vérifier dans " + agree(len(sighting.unfinished), "autre inventaire", "autres inventaires")


def inspiration_rows(
    lined: Sequence[Lined], observations: Sequence[Observation]
) -> tuple[InspirationRow, ...]:
    """The subjects on which one territory has a question and another an experience."""
    questions: dict[str, set[str]] = {}
    devices: dict[tuple[str, str], tuple[Entity[Device], ...]] = {}
    for crossing in crossings(observations):
        if crossing.question.test.value and crossing.partners:
            subject = crossing.question.subject
            questions.setdefault(subject, set()).add(crossing.question.here.study.slug)
            devices |= {(subject, there.study.slug): held for there, held in crossing.partners}
    return tuple(
        InspirationRow(
            _heading(subject),
            tuple(
                _inspiration(each.study.slug in asking, devices.get((subject, each.study.slug), ()))
                for each in lined
            ),
        )
        for subject, asking in sorted(questions.items(), key=lambda item: normalise(item[0]))
    )


def _inspiration(question: bool, devices: tuple[Entity[Device], ...]) -> InspirationCell:
    return InspirationCell(question, _devices(devices) if devices else None)


def _heading(subject: str) -> str:
    return subject[0].upper() + subject[1:]


def _devices(devices: Iterable[Entity[Device]]) -> Cell:
    return Cell(tuple(Told(device.name, proof(device.record)) for device in devices))


def policy_rows(lined: tuple[Lined, ...]) -> Policies:
    """The policies followed in all territories, stage by stage."""
    stages = {code: label for each in lined for code, label in each.study.stages.items()}
    return Policies(tuple(stages.values()), tuple(_policy(policy, stages) for policy in followed(lined)))


def _policy(policy: Followed, stages: Iterable[str]) -> PolicyRow:
    steps = (policy.steps.get(code, ()) for code in stages)
    return PolicyRow(
        policy.territory,
        policy.name,
        Proof(policy.datum.path, policy.datum.line),
        tuple("\u00a0; ".join(_step(step) for step in held) if held else None for held in steps),
    )


def _step(step: Step) -> str:
    if step.devices is None:
        return NOT_KNOWN
    return ", ".join(step.devices) or "aucun dispositif"
