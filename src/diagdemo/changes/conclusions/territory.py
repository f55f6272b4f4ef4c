"""What changed in the conclusions on a territory, from one study to another of the same day."""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import NamedTuple

from diagdemo.changes.conclusions.comparable import comparable
from diagdemo.changes.conclusions.constats import constat_changes
from diagdemo.changes.conclusions.indicators import indicator_changes
from diagdemo.changes.conclusions.later import Later
from diagdemo.changes.conclusions.map import map_changes
from diagdemo.changes.conclusions.reserves import left_aside, lone, undecided
from diagdemo.changes.conclusions.reviews import reviews
from diagdemo.changes.conclusions.unchanged import same_records
from diagdemo.changes.model import ConstatChange, IndicatorChange, Lone, MapChange, Review
from diagdemo.constats.observe import observe
from diagdemo.constats.outcome import Observation
from diagdemo.constats.paired import paired
from diagdemo.indicators import measure_all
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.study.study import Study


class Conclusions(NamedTuple):
    """What changed in what is concluded of a territory."""

    constats: tuple[ConstatChange, ...] = ()
    indicators: tuple[IndicatorChange, ...] = ()
    map: tuple[MapChange, ...] = ()
    reviews: tuple[Review, ...] = ()
    reserves: tuple[str, ...] = ()
    """What could not be compared, as whole sentences."""
    lone: Lone | None = None
    """What there is of a territory that one of the versions only has."""


def conclusions(
    before: Study | None, after: Study | None, ids: Mapping[str, str], changed: Set[str]
) -> Conclusions:
    """What changed in the conclusions, both studies being read on one day.

    Nothing is computed when both rest on the same records. A record that can be used in one of the versions
    only is left aside in both. Of a territory that is in one of the versions only, what it brings or takes
    away is counted, never told one by one.

    Args:
        before: the earlier study; None when that version has no such territory.
        after: the later one; None when that version has no such territory.
        ids: the later ids of the records that were renamed, by their earlier ones.
        changed: the files that do not say the same, by either name.
    """
    if before is None or after is None:
        study = before or after
        return _lone(observe(study), gone=after is None) if study else Conclusions()
    if same_records(before, after):
        return Conclusions()
    aside = left_aside(before, after, ids)
    before, after = comparable(before, after, ids)
    then, now = observe(before), observe(after)
    return Conclusions(
        constat_changes(then, now, ids, changed),
        indicator_changes(measure_all(before), measure_all(after), Later.between(before, after, ids)),
        map_changes(before, after, ids),
        reviews(then, now, ids),
        (*aside, *undecided(paired(then, now, ids))),
    )


def _lone(observation: Observation, *, gone: bool) -> Conclusions:
    found = Lone(gone, len(observation.of(EtatConstat.DECLENCHE)))
    return Conclusions(reserves=(lone(observation, gone=gone),), lone=found)
