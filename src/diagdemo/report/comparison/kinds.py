"""The territories of a comparison: kinds apart, in alphabetical order, each with its reading."""

from __future__ import annotations

from collections.abc import Sequence
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
