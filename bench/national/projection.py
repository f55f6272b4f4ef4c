"""What the whole country would cost, from two sizes of the same corpus."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from bench.lines import Part
from bench.processes import Cost
from bench.sampling import Measure, Results

COUNTRY = 36_000
"""Local authorities of France, or nearly."""
_FASTER = 1.05
"""Over so many times the growth in territories, a cost grows faster than they do."""
KEYS = (
    "stat",
    "read",
    "validate",
    "validate-two",
    "validate-first",
    "validate-warm",
    "validate-edited",
    "validate-place",
    "validate-place-warm",
    "constats-one",
    "compare",
)
"""What is measured, in order."""


class Projected(NamedTuple):
    """A measure at two sizes, and what it would be for the country."""

    key: str
    label: str
    small: Cost | None
    large: Cost | None
    """None when it was not measured."""
    country: Cost | None
    growth: float | None
    """How many times its CPU time at the small size."""
    faster: bool
    """Whether that is more than the growth in territories: the projection is then too low."""


def chosen(part: Part) -> list[Measure]:
    """The measures that are run at the scale of a country."""
    found = {measure.key.partition("@")[0]: measure for measure in part.measures}
    return [found[key] for key in KEYS]


def projected(labels: Iterable[Measure], results: Results, sizes: tuple[int, int]) -> list[Projected]:
    """The measures of both sizes together; the first ones are given to be named."""
    return [_projected(line, results, sizes) for line in labels]


def _projected(line: Measure, results: Results, sizes: tuple[int, int]) -> Projected:
    key = line.key.partition("@")[0]
    small, large = (results.get(f"{key}@{size}") for size in sizes)
    if not small or not large:
        return Projected(
            key, line.label, small and small.median, large and large.median, None, None, faster=False
        )
    growth = large.median.cpu / small.median.cpu
    return Projected(
        key,
        line.label,
        small.median,
        large.median,
        country(small.median, large.median, sizes),
        growth,
        faster=growth > _FASTER * sizes[1] / sizes[0],
    )


def country(small: Cost, large: Cost, sizes: tuple[int, int]) -> Cost:
    """Each quantity on the line through both sizes, never under what was measured."""
    beyond = (COUNTRY - sizes[1]) / (sizes[1] - sizes[0])
    return Cost(*(more + max(0, more - less) * beyond for less, more in zip(small, large, strict=True)))
