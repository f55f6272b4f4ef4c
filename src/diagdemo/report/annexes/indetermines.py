"""All that could not be decided, in one place, with the least that would decide it."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.constats.outcome import Outcome
from diagdemo.constats.verdict import Verdict
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.questions.worded import worded
from diagdemo.report.reading import Reading
from diagdemo.study.missing import Missing
from diagdemo.wording import few


@dataclass(frozen=True)
class Undecided:
    """Un constat que les fiches ne permettent pas encore de trancher."""

    code: str
    """Son code : « CAD-01 »."""
    name: str
    """Son nom."""
    count: int
    """Le nombre de cas où il n’est pas tranché."""
    targets: str
    """Ce dont il s’agit : les premiers noms, et combien d’autres ; vide pour tout le territoire."""
    asked: str
    """La question dont la réponse trancherait le premier cas."""


def indetermines(reading: Reading) -> tuple[Undecided, ...]:
    """The constats that are not decided, in the order of their codes."""
    rows = []
    for outcome in reading.observation.outcomes.values():
        held = outcome.of(EtatConstat.INDETERMINE)
        if held:
            rows.append(_row(reading, outcome, held))
    return tuple(rows)


def _row(reading: Reading, outcome: Outcome, held: tuple[Verdict, ...]) -> Undecided:
    names = [verdict.target.name for verdict in held if verdict.target.name]
    missing = next((each for verdict in held for each in verdict.missing if _may_be_asked(each)), None)
    asked = worded(reading.study, missing).text if missing else ""
    return Undecided(outcome.code, outcome.constat.name, len(held), few(names), asked)


def _may_be_asked(missing: Missing) -> bool:
    """Whether a datum may be asked in a document: that of one person’s interview never is."""
    return missing.kind != "interview" or not missing.id
