"""Strata: territories are only read side by side with those of their kind and size."""

from __future__ import annotations

from bisect import bisect_right

from diagdemo.model.fact import Fact
from diagdemo.model.territory import Territory
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


def stratum(territory: Territory) -> tuple[int, int, str]:
    """The stratum of a territory: two ranks to sort by, and its label."""
    kind = _KINDS[territory.type]
    order = list(dict.fromkeys(_KINDS.values())).index(kind)
    if kind not in _SIZED:
        return order, 0, kind
    size = official_population(territory)
    if size is None:
        return order, len(_LIMITS) + 1, f"{kind}, population {NOT_KNOWN}"
    rank = bisect_right(_LIMITS, size)
    low = f"de {number(_LIMITS[rank - 1])}" if rank else ""
    high = f"moins de {number(_LIMITS[rank])}" if rank < len(_LIMITS) else ""
    bounds = f"{low} à {high}" if low and high else high or f"{low} habitants ou plus"
    return order, rank, f"{kind}, {bounds}" + ("" if "habitants" in bounds else " habitants")


def official_population(territory: Territory) -> int | None:
    """The municipal population where it is given, else the one on which sources agree."""
    if territory.population is None:
        return None
    official = municipal(territory.population).values
    if official:
        return max(official, key=lambda value: str(value.date or "")).valeur
    return territory.population.one


def municipal(population: Fact[int]) -> Fact[int]:
    """The municipal figures of a population, alone: the only ones that compare."""
    held = (value for value in population.values if value.valeur is not None)
    return Fact(tuple(value for value in held if value.definition == "municipale"))
