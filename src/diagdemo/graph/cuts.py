"""Who holds a part of the map together alone: without them, some actors would be cut off from the rest."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Set
from dataclasses import dataclass

import networkx as nx

from diagdemo.graph.plausible import plausible_links
from diagdemo.graph.robustness import Link, Robustness, jackknife
from diagdemo.graph.today import TodayMap, active_device, today
from diagdemo.study.study import Study

Neighbourhoods = dict[str, Set[str]]


@dataclass(frozen=True)
class Cut:
    """A node, and the actors that nothing else on the map links to the rest of its part."""

    id: str
    actors: tuple[str, ...]


def cuts(study: Study) -> tuple[Cut, ...]:
    """The actors and the devices known to be active that cut actors off, most first.

    The collectivité, which is at the centre of its map, is not one of them.

    The rest of a part is the piece with the most actors; between equals, the one with the collectivité.
    """
    place = study.derive(today)
    own = {*place.actors, *(id for id in place.devices if active_device(study, id))}
    points = [id for id in place.graph if id in own & set(nx.articulation_points(place.graph))]
    near, order = _near(place), {id: rank for rank, id in enumerate(place.graph)}
    found = [Cut(id, tuple(sorted(_cut_off(place, near, id), key=order.__getitem__))) for id in points]
    return tuple(sorted((cut for cut in found if cut.actors), key=lambda cut: -len(cut.actors)))


def cut_of_collectivite(study: Study) -> Cut:
    """The actors that only the collectivité links to the rest."""
    place = study.derive(today)
    if place.collectivite not in place.graph:
        return Cut(place.collectivite, ())
    off = _cut_off(place, _near(place), place.collectivite)
    return Cut(place.collectivite, tuple(id for id in place.graph if id in off))


def cut_robustness(study: Study, id: str, least: int) -> Robustness:
    """How surely a node cuts off at least so many actors."""
    place = study.derive(today)
    near = _near(place)

    def holds(changed: Neighbourhoods) -> bool:
        return len(_cut_off(place, changed, id)) >= least

    def parted(link: Link) -> Neighbourhoods:
        one, other = link
        return {**near, one: near[one] - {other}, other: near[other] - {one}}

    def joined(link: Link) -> Neighbourhoods:
        one, other = link
        return {**near, one: near[one] | {other}, other: near[other] | {one}}

    return jackknife(
        tuple(place.graph.edges),
        study.derive(plausible_links),
        lambda link: holds(parted(link)),
        lambda link: holds(joined(link)),
    )


def _near(place: TodayMap) -> Neighbourhoods:
    return {id: frozenset(place.graph[id]) for id in place.graph}


def _cut_off(place: TodayMap, near: Neighbourhoods, removed: str) -> set[str]:
    """The actors that lose the rest of their part when a node goes."""
    actors = set(place.actors)
    pieces = list(_pieces(near, removed))
    rest = max(pieces, key=lambda p: (len(p & actors), place.collectivite in p), default=set())
    return {id for piece in pieces if piece is not rest for id in piece & actors}


def _pieces(near: Neighbourhoods, removed: str) -> Iterator[set[str]]:
    """What is left of the part of a node once it goes, piece by piece."""
    met: set[str] = {removed}
    for start in sorted(near[removed]):
        if start in met:
            continue
        piece, waiting = {start}, deque((start,))
        while waiting:
            new = near[waiting.popleft()] - piece - {removed}
            piece |= new
            waiting.extend(new)
        met |= piece
        yield piece
