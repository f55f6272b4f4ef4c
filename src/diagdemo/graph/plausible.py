"""Links that no one declared and that would surprise no one: what a claim on the map is tried with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TypeVar

from diagdemo.graph.robustness import Link
from diagdemo.graph.today import TodayMap, today
from diagdemo.study.study import Study

MOST = 200
"""How many are tried at most."""

T = TypeVar("T")


def plausible_links(study: Study) -> tuple[Link, ...]:
    """The plausible links of a map; use `study.derive(plausible_links)` so that they are found once.

    Each joins two nodes that have a neighbour in common, two actors of the same category, or the collectivité
    with one of its actors or devices; before them come the links to confirm. When there are too many, they
    are taken at even steps of their list: the same map always gives the same ones.
    """
    place = study.derive(today)
    rank = {id: position for position, id in enumerate(place.graph)}
    pairs = {
        _ordered(pair, rank)
        for each in (_sharing_a_neighbour, _of_a_category, _with_the_collectivite)
        for pair in each(place)
    }
    seen = {_ordered((tie.start, tie.end), rank) for tie in place.unsure}
    first, others = (
        sorted(
            (pair for pair in found if not place.graph.has_edge(*pair)),
            key=lambda pair: (rank[pair[0]], rank[pair[1]]),
        )
        for found in (seen, pairs - seen)
    )
    kept = sample(first, MOST)
    return (*kept, *sample(others, MOST - len(kept)))


def _ordered(pair: Link, rank: dict[str, int]) -> Link:
    return pair if rank[pair[0]] < rank[pair[1]] else pair[::-1]


def sample(items: Sequence[T], most: int) -> list[T]:
    """At most so many items, at even steps."""
    if len(items) <= most:
        return list(items)
    return [items[step * len(items) // most] for step in range(most)]


def _sharing_a_neighbour(place: TodayMap) -> Iterator[Link]:
    for id in place.graph:
        yield from combinations(place.graph[id], 2)


def _of_a_category(place: TodayMap) -> Iterator[Link]:
    for first, second in combinations(place.actors, 2):
        category = place.graph.nodes[first]["category"]
        if category and category == place.graph.nodes[second]["category"]:
            yield first, second


def _with_the_collectivite(place: TodayMap) -> Iterator[Link]:
    if place.collectivite in place.graph:
        yield from ((place.collectivite, id) for id in (*place.actors, *place.devices))
