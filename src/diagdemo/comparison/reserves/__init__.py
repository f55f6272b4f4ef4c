"""What must be read before territories are compared: populations, perimeters, dates, settings, records."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from diagdemo.comparison.lined import Lined
from diagdemo.comparison.reserves import perimeter, population, records, settings, time
from diagdemo.comparison.reserves.reserve import Reserve, Sort

__all__ = ["Reserve", "Sort", "reserves"]

_SOURCES: tuple[Callable[[Sequence[Lined]], Iterator[Reserve]], ...] = (
    population.reserves,
    perimeter.reserves,
    time.reserves,
    settings.reserves,
    records.reserves,
)


def reserves(lined: Sequence[Lined]) -> tuple[Reserve, ...]:
    """The reserves that hold for what is lined up."""
    return tuple(reserve for source in _SOURCES for reserve in source(lined))
