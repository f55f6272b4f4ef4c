"""Constats across territories: the state of each in every one of them; no total, no rank."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from diagdemo.comparison.lined import Lined, line_up
from diagdemo.constats.declare import Constat, Thresholds
from diagdemo.constats.outcome import Observation, Outcome
from diagdemo.model.vocabulary.plan import EtatConstat


class ConstatCell(NamedTuple):
    """A constat in a territory."""

    state: EtatConstat
    found: int
    """Targets on which it is found."""
    undecided: int
    """Targets of which it is not known."""
    targets: int

    @classmethod
    def of(cls, outcome: Outcome) -> ConstatCell:
        """The cell of an outcome."""
        return cls(
            outcome.state,
            len(outcome.of(EtatConstat.DECLENCHE)),
            len(outcome.of(EtatConstat.INDETERMINE)),
            len(outcome.verdicts),
        )


class ConstatLine(NamedTuple):
    """A constat across what is lined up."""

    code: str
    constat: Constat
    thresholds: tuple[Thresholds, ...]
    """Those in force for each; they may differ between repositories."""
    cells: tuple[ConstatCell, ...]


class SideBySide(NamedTuple):
    """All constats across territories."""

    lined: tuple[Lined, ...]
    lines: tuple[ConstatLine, ...]
    """In the order of the codes."""


def side_by_side(observations: Sequence[Observation], labels: Sequence[str] = ()) -> SideBySide:
    """The constats on one territory, across several: territories by stratum, then in alphabetical order.

    Those that stay within the team of a territory are left out, since others read a comparison; so are those
    that one of the observations does not tell, such as the plan itself once it is carried out.

    Args:
        observations: what the constats say of each; several may be of one territory.
        labels: what to call each of them, in the same order; else what tells them apart.
    """
    by_study = {each.study: each for each in observations}
    lined = line_up([each.study for each in observations], labels)
    ordered = [by_study[each.study] for each in lined]
    outcomes = [outcome for each in ordered for outcome in each.outcomes.values()]
    told = {outcome.code for outcome in outcomes if not outcome.constat.internal}
    codes = sorted(code for code in told if all(code in each.outcomes for each in ordered))
    return SideBySide(lined, tuple(_line(code, [each.outcomes[code] for each in ordered]) for code in codes))


def _line(code: str, outcomes: Sequence[Outcome]) -> ConstatLine:
    return ConstatLine(
        code,
        outcomes[0].constat,
        tuple(outcome.thresholds for outcome in outcomes),
        tuple(ConstatCell.of(outcome) for outcome in outcomes),
    )
