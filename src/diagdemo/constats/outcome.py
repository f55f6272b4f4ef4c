"""What all constats say of a territory, and the state of each."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.constats.declare import Constat, Thresholds
from diagdemo.constats.verdict import Verdict
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.study.study import Study


@dataclass(frozen=True)
class Outcome:
    """A constat with its verdicts on a territory."""

    code: str
    constat: Constat
    thresholds: Thresholds
    verdicts: tuple[Verdict, ...]

    @property
    def state(self) -> EtatConstat:
        """Found as soon as one verdict is; else not known as soon as one is not; else not found."""
        states = {verdict.state for verdict in self.verdicts}
        for state in (EtatConstat.DECLENCHE, EtatConstat.INDETERMINE):
            if state in states:
                return state
        return EtatConstat.NON_DECLENCHE

    def of(self, state: EtatConstat) -> tuple[Verdict, ...]:
        """Its verdicts in one state."""
        return tuple(verdict for verdict in self.verdicts if verdict.state is state)

    def importance(self, verdict: Verdict) -> int:
        """The importance of one of its verdicts, from 1 to 3."""
        return self.constat.importance if verdict.importance is None else verdict.importance


@dataclass(frozen=True)
class Observation:
    """All that the constats say of a territory, by code."""

    study: Study
    outcomes: dict[str, Outcome]

    def of(self, state: EtatConstat) -> tuple[tuple[Outcome, Verdict], ...]:
        """Every verdict in one state, with its constat, in the order of the codes."""
        return tuple(
            (outcome, verdict) for outcome in self.outcomes.values() for verdict in outcome.of(state)
        )
