"""Counts of so few people that each could be recognised: outside the team they are not there at all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from diagdemo.issues import Route
from diagdemo.model.fact import Fact

DEFAULT = 5
_COUNTED = {
    "Edition": ("participants", "nouveaux", "tires_au_sort", "votants"),
    "Meeting": ("participants",),
    "Training": ("participants",),
}
"""By model, the fields that count people who came, whose names could be known."""


def minimum_in(settings: Mapping[str, Any]) -> int:
    """The smallest number of people that the settings of a repository let others see."""
    return int(settings.get("publication", {}).get("cellule_min", DEFAULT))


def small_counts(data: Mapping[str, Any], name: str, minimum: int, route: Route) -> Iterator[Route]:
    """What a block tells of few people: a count, or a whole breakdown as soon as one of its parts is small.

    Other parts would let it be found by subtraction, since the total is often known from elsewhere.
    """
    if name == "Profile":
        if _tells_of_few(data, minimum):
            yield route
        return
    for key in _COUNTED.get(name, ()):
        if any(count < minimum for count in _counts(data.get(key))):
            yield (*route, key)
    came, new = _counts(data.get("participants")), _counts(data.get("nouveaux"))
    if name == "Edition" and any(abs(whole - part) < minimum for whole in came for part in new):
        yield (*route, "nouveaux")


def _tells_of_few(profile: Mapping[str, Any], minimum: int) -> bool:
    """Whether a part is small, or so large that the others are."""
    parts = [count for held in profile.get("effectifs", {}).values() for count in _counts(held)]
    asked = _counts(profile.get("n_renseigne"))
    return any(count < minimum for count in (*parts, *asked)) or any(
        0 <= whole - count < minimum for whole in asked for count in parts
    )


def _counts(fact: object) -> list[float]:
    """The numbers that a fact has ever said."""
    return (
        [float(each.valeur) for each in fact.values if each.valeur is not None]
        if isinstance(fact, Fact)
        else []
    )
