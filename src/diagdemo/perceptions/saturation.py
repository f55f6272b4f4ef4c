"""Whether new interviews still bring new themes: an honesty flag, not a target.

The method is that of Guest, Namey and Chen: the themes that the last interviews are the first to bring, out
of those that the first interviews brought.
"""

from __future__ import annotations

from collections import Counter
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


_MANY = 30
"""The number of interviews above which the possible bases are too many to be listed."""


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
    held = Counter(code for id in coded for code in codes[id])
    news = [_new(run, held, codes) for run in _last(coded, dates)]
    fewest, most = _base_sizes(coded, dates, codes)
    return Saturation(Quantity(100 * min(news) / most, 100 * max(news) / fewest), coded, uncoded, evidence)


def _new(run: tuple[str, ...], held: Mapping[str, int], codes: Mapping[str, frozenset[str]]) -> int:
    """How many themes only the interviews of the run bring, given how many interviews hold each."""
    brought = Counter(code for id in run for code in codes[id])
    return sum(count == held[code] for code, count in brought.items())


def _base_sizes(
    coded: tuple[str, ...], dates: Mapping[str, PartialDate], codes: Mapping[str, frozenset[str]]
) -> tuple[int, int]:
    """The fewest and the most themes that the base may bring, not so close when very many bases may be it."""
    if len(coded) > _MANY:
        return min(len(codes[id]) for id in coded), len(frozenset().union(*(codes[id] for id in coded)))
    sizes = [len(frozenset().union(*(codes[id] for id in base))) for base in _first(coded, dates)]
    return min(sizes), max(sizes)


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
