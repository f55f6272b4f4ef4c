"""States of one territory side by side: dates, horizons or versions, and what appears or disappears."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from diagdemo.comparison.measures import MeasureLine, measure_lines
from diagdemo.comparison.reserves import reserves
from diagdemo.constats.observe import observe
from diagdemo.constats.outcome import Observation
from diagdemo.constats.paired import Pair, paired
from diagdemo.constats.side_by_side import ConstatLine, side_by_side
from diagdemo.constats.verdict import Verdict
from diagdemo.errors import UsageError
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.study.study import Study


@dataclass(frozen=True)
class Change:
    """A constat on one target that is found in one state and not in the other."""

    code: str
    before: EtatConstat | None
    """None when what it is about was not there."""
    after: EtatConstat | None
    """None when what it is about is no longer there."""
    verdict: Verdict
    """What was found, with its sentence and its proof."""


@dataclass(frozen=True)
class Step:
    """What changes from one state to the next."""

    before: str
    after: str
    appears: tuple[Change, ...]
    """Found after and not before. « indetermine » before: it may have been so, and nobody could tell."""
    disappears: tuple[Change, ...]
    """Found before and not after. « indetermine » after: it may still be so."""


@dataclass(frozen=True)
class States:
    """Several states of a territory, in the order of dates, then of horizons, then as they were given."""

    labels: tuple[str, ...]
    """What tells each state from the others: « Brumeval (long terme) »."""
    indicators: dict[str, MeasureLine]
    """By code, with one measure a state."""
    constats: dict[str, ConstatLine]
    """By code, with one cell a state."""
    steps: tuple[Step, ...]
    """From each state to the next."""
    reserves: tuple[str, ...]
    """What must be read before comparing, as French sentences."""


def compare_states(states: Sequence[Study], labels: Sequence[str] = ()) -> States:
    """Set several states of one territory side by side: what they measure, what is found in each.

    What stays within the team is left out, and small numbers of people are hidden, as in any comparison.

    Args:
        states: what `diagdemo.state` gives, of one date, one horizon or one version of the records each.
        labels: what to call each of them, in the same order; else what tells them apart.

    Raises:
        UsageError: fewer than two states are given, or they are not of one territory.
    """
    if len({study.slug for study in states}) != 1 or len(states) < 2:
        raise UsageError(
            "il faut au moins deux états d’un même territoire",
            "pour plusieurs territoires, employez diagdemo.compare",
        )
    observations = {study: observe(study) for study in states}
    together = side_by_side([observations[study] for study in states], labels)
    lined = together.lined
    codes = {line.code: line for line in together.lines}
    return States(
        tuple(each.label for each in lined),
        {line.code: line for line in measure_lines(lined)},
        codes,
        tuple(
            _step(before.label, after.label, observations[before.study], observations[after.study], codes)
            for before, after in pairwise(lined)
        ),
        tuple(reserve.sentence for reserve in reserves(lined)),
    )


def _step(
    before: str, after: str, then: Observation, now: Observation, codes: dict[str, ConstatLine]
) -> Step:
    pairs = [pair for pair in paired(then, now) if pair.code in codes]
    return Step(
        before,
        after,
        tuple(_change(pair, pair.after) for pair in pairs if pair.after and pair.appears),
        tuple(_change(pair, pair.before) for pair in pairs if pair.before and pair.disappears),
    )


def _change(pair: Pair, found: Verdict) -> Change:
    return Change(pair.code, _state(pair.before), _state(pair.after), found)


def _state(verdict: Verdict | None) -> EtatConstat | None:
    return verdict.state if verdict else None
