"""Whether new interviews still bring new themes: an honesty flag, not a target.

The method is that of Guest, Namey and Chen: the themes that the last interviews are the first to bring, out
of those that the first interviews brought.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from diagdemo.model.partial_date import PartialDate
from diagdemo.study.datum import Datum
from diagdemo.study.quantity import Quantity

BASE = 4
"""How many interviews the base holds."""
RUN = 2
"""How many interviews the last run holds."""


@dataclass(frozen=True)
class Saturation:
    """The share of new themes in the last interviews.

    `percent` is an interval when dates do not say which interviews came first or last, and None when fewer
    than `BASE + RUN` interviews have coded extracts.
    """

    percent: Quantity | None
    coded: tuple[str, ...]
    """The interviews taken into account that have coded extracts."""
    uncoded: tuple[str, ...]
    """The interviews taken into account that have none, and so say nothing of it."""
    evidence: tuple[Datum, ...] = ()


def saturation(
    dates: Mapping[str, PartialDate], codes: Mapping[str, frozenset[str]], evidence: tuple[Datum, ...]
) -> Saturation:
    """The saturation of interviews, given the date and the coded themes of each."""
    coded = tuple(id for id in dates if codes[id])
    uncoded = tuple(id for id in dates if not codes[id])
    if len(coded) < BASE + RUN:
        return Saturation(None, coded, uncoded, evidence)
    bases = [frozenset().union(*(codes[id] for id in base)) for base in _first(coded, dates)]
    news = [len(_new(run, coded, codes)) for run in _last(coded, dates)]
    low = min(news) / max(len(base) for base in bases)
    high = max(news) / min(len(base) for base in bases)
    return Saturation(Quantity(100 * low, 100 * high), coded, uncoded, evidence)


def _new(run: tuple[str, ...], coded: tuple[str, ...], codes: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The themes that only the interviews of the run bring."""
    before: frozenset[str] = frozenset().union(*(codes[id] for id in coded if id not in run))
    return frozenset().union(*(codes[id] for id in run)) - before


def _first(ids: tuple[str, ...], dates: Mapping[str, PartialDate]) -> Iterator[tuple[str, ...]]:
    """The sets of interviews that may be the first ones, as far as dates say."""
    return _ends(ids, BASE, lambda one, other: dates[one].surely_after(dates[other]))


def _last(ids: tuple[str, ...], dates: Mapping[str, PartialDate]) -> Iterator[tuple[str, ...]]:
    """The sets of interviews that may be the last ones, as far as dates say."""
    return _ends(ids, RUN, lambda one, other: dates[other].surely_after(dates[one]))


def _ends(ids: tuple[str, ...], size: int, beyond: Callable[[str, str], bool]) -> Iterator[tuple[str, ...]]:
    """The sets of `size` ids such that none left out is surely nearer to the end than one of them."""
    nearer = {id: frozenset(other for other in ids if beyond(id, other)) for id in ids}
    likely = [id for id in ids if len(nearer[id]) < size]
    return (group for group in combinations(likely, size) if all(nearer[id] <= set(group) for id in group))
