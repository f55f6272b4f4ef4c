"""Followed policies, stage by stage: who decided, what took part, what it changed."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.model.policy import Policy, Stage
from diagdemo.report.claim import Claim
from diagdemo.report.proof import proof
from diagdemo.report.reading import Reading
from diagdemo.report.stated import around, named, stated, together
from diagdemo.report.table import Table, TableRow, row, table
from diagdemo.report.written import Text
from diagdemo.study.entity import Entity
from diagdemo.wording import listed, quoted

_TITLES = ("Étape", "Quand", "Qui décide", "Dispositifs", "Ce que la participation a changé")


@dataclass(frozen=True)
class Politique:
    """Une politique publique suivie d’un bout à l’autre de sa vie."""

    title: Claim
    """Son intitulé."""
    summary: Text | None
    """De quoi il s’agit."""
    stages: Table
    """Ses étapes, dans l’ordre de sa fiche."""
    unsaid: str
    """Les étapes du cycle dont sa fiche ne dit rien ; vide quand elle les dit toutes."""


def policies(reading: Reading) -> tuple[Politique, ...]:
    """The followed policies, by title."""
    held = reading.study.policies.values()
    return tuple(_policy(reading, each) for each in sorted(held, key=lambda each: each.name.casefold()))


def _policy(reading: Reading, policy: Entity[Policy]) -> Politique:
    course = policy.model.parcours or ()
    told = {step.etape for step in course}
    unsaid = [quoted(label) for code, label in reading.study.stages.items() if code not in told]
    summary = policy.model.resume
    return Politique(
        named(policy),
        Text(" ".join(summary.split()), proof(policy.record, ("resume",))) if summary else None,
        table(_TITLES, [_step(reading, policy, rank, step) for rank, step in enumerate(course)]),
        f"Sa fiche ne dit rien de\u00a0: {listed(unsaid)}." if unsaid else "",
    )


def _step(reading: Reading, policy: Entity[Policy], rank: int, step: Stage) -> TableRow:
    route = ("parcours", rank)
    name = Claim(reading.study.stages.get(step.etape, step.etape), (proof(policy.record, (*route, "etape")),))
    dates = together([stated(policy, *route, "debut"), stated(policy, *route, "fin")], " → ")
    effect = together([stated(policy, *route, "effet"), stated(policy, *route, "note")], " ")
    cells = (
        dates,
        _called(reading, policy, *route, "qui_decide"),
        _devices(reading, policy, step, rank),
        effect,
    )
    return row(name, cells)


def _called(reading: Reading, policy: Entity[Policy], *route: str | int) -> Claim:
    said = stated(policy, *route)
    return Claim(reading.study.called(said.text), said.proofs) if said.proofs else said


def _devices(reading: Reading, policy: Entity[Policy], step: Stage, rank: int) -> Claim:
    said = stated(policy, "parcours", rank, "dispositifs")
    if not step.dispositifs:
        return said
    return around("", Claim(", ".join(map(reading.study.called, step.dispositifs)), said.proofs))
