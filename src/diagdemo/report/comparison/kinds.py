"""The territories of a comparison: kinds apart, in alphabetical order, each with its reading."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from diagdemo.comparison.lined import Lined, by_kind, line_up
from diagdemo.geo.normalise import normalise
from diagdemo.report.reading import Reading


class Kind(NamedTuple):
    """The territories of one kind: their figures may stand in one table, and no other kind is in it."""

    name: str
    """« Communes »."""
    lined: tuple[Lined, ...]
    readings: tuple[Reading, ...]

    @property
    def labels(self) -> tuple[str, ...]:
        """What its territories are called."""
        return tuple(each.label for each in self.lined)

    @property
    def sizes(self) -> tuple[str, ...]:
        """The range of sizes of each, when they are not all of one; what is not of one size is read apart."""
        told = tuple(each.stratum.people for each in self.lined)
        return told if len(set(told)) > 1 else ()


class Compared(NamedTuple):
    """All that a comparison is written from."""

    kinds: tuple[Kind, ...]

    @property
    def lined(self) -> tuple[Lined, ...]:
        """All territories, kind after kind."""
        return tuple(each for kind in self.kinds for each in kind.lined)

    @property
    def readings(self) -> tuple[Reading, ...]:
        """Their readings, in the same order."""
        return tuple(each for kind in self.kinds for each in kind.readings)

    @property
    def within(self) -> bool:
        """Whether the document stays within the team."""
        return all(each.within for each in self.readings)


def compared(readings: Sequence[Reading]) -> Compared:
    """The readings by kind of territory, in alphabetical order within each."""
    own = {reading.study: reading for reading in readings}
    # Sizes part territories in what is said of them, never in the order in which they are read.
    kinds = [
        tuple(sorted(held, key=lambda each: (normalise(each.label), each.study.slug)))
        for held in by_kind(line_up([reading.study for reading in readings]))
    ]
    return Compared(
        tuple(Kind(held[0].stratum.family, held, tuple(own[each.study] for each in held)) for held in kinds)
    )


def by_size(kinds: Sequence[Kind]) -> tuple[Kind, ...]:
    """The same, each stratum apart when two of them hold several territories; else all from A to Z."""
    return tuple(part for kind in kinds for part in _sizes(kind))


def _sizes(kind: Kind) -> list[Kind]:
    ranks = sorted(range(len(kind.lined)), key=lambda rank: kind.lined[rank].stratum.size)
    strata = [list(held) for _, held in groupby(ranks, lambda rank: kind.lined[rank].stratum.size)]
    if sum(len(held) > 1 for held in strata) < 2:
        return [kind]
    return [_part(kind, kind.lined[held[0]].stratum.label, held) for held in strata]


def _part(kind: Kind, name: str, ranks: Sequence[int]) -> Kind:
    return Kind(name, tuple(kind.lined[rank] for rank in ranks), tuple(kind.readings[rank] for rank in ranks))
