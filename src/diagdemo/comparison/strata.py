"""Strata: territories are only read side by side with those of their kind and size."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from diagdemo.model.territory import Territory
from diagdemo.study.population import official_population
from diagdemo.wording import NOT_KNOWN, number

_LIMITS = (3_500, 10_000, 50_000, 100_000)
_KINDS = {
    "commune": "Communes",
    "epci": "EPCI et métropoles",
    "metropole": "EPCI et métropoles",
    "departement": "Départements",
    "region": "Régions",
    "autre": "Autres territoires",
}
_SIZED = ("Communes", "EPCI et métropoles")


class Stratum(NamedTuple):
    """A kind and a range of sizes; strata sort by both, which says nothing of merit."""

    kind: int
    size: int
    family: str
    """What territories of its kind are called: « Communes »."""
    people: str = ""
    """The range of sizes: « moins de 3 500 habitants »; empty for kinds that are too few to be sized."""

    @property
    def label(self) -> str:
        """« Communes, moins de 3 500 habitants »."""
        return f"{self.family}, {self.people}" if self.people else self.family


NO_STRATUM = Stratum(len(_KINDS), 0, f"Territoires de type {NOT_KNOWN}")
"""That of a territory whose record cannot be read."""


def stratum(territory: Territory) -> Stratum:
    """The stratum of a territory."""
    kind = _KINDS[territory.type]
    order = list(dict.fromkeys(_KINDS.values())).index(kind)
    if kind not in _SIZED:
        return Stratum(order, 0, kind)
    size = official_population(territory)
    if size is None:
        return Stratum(order, len(_LIMITS) + 1, kind, f"population {NOT_KNOWN}")
    rank = bisect_right(_LIMITS, size)
    return Stratum(order, rank, kind, _range(rank))


def _range(rank: int) -> str:
    low = number(_LIMITS[rank - 1]) if rank else ""
    if rank == len(_LIMITS):
        return f"de {low} habitants ou plus"
    high = f"moins de {number(_LIMITS[rank])} habitants"
    return f"de {low} à {high}" if low else high
