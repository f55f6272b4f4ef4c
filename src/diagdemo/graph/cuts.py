"""Who holds a part of the map together alone: without them, some actors would be cut off from the rest."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Set
from dataclasses import dataclass, replace

import networkx as nx

from diagdemo.graph.doubtful import DOUBT, other_maps
from diagdemo.graph.plausible import plausible_links
from diagdemo.graph.robustness import Link, Robustness, jackknife
from diagdemo.graph.today import TodayMap, is_there, today
from diagdemo.study.study import Study

Neighbourhoods = dict[str, Set[str]]


@dataclass(frozen=True)
class Cut:
    """A node, and the actors that nothing else on the map links to the rest of its part.

    They are given group by group: those that would still be linked to one another.
    """

    id: str
    groups: tuple[tuple[str, ...], ...]

    @property
    def actors(self) -> tuple[str, ...]:
        """All of them."""
        return tuple(id for group in self.groups for id in group)

    def links_to_keep(self, fewer: int) -> int:
        """How many more links would keep the actors cut off under `fewer`, the largest groups first."""
        left, links = len(self.actors), 0
        for group in sorted(self.groups, key=len, reverse=True):
            if left < fewer:
                break
            left, links = left - len(group), links + 1
        return links


def cuts(study: Study) -> tuple[Cut, ...]:
    """The actors and the devices known to be active that cut actors off, most first.

    The collectivité, which is at the centre of its map, is not one of them.
    The rest of a part is the piece with the most actors; between equals, the one with the collectivité.
    """
    return tuple(cut for cut in study.derive(_all_cuts) if is_there(study, cut.id).value is True)


def possible_cuts(study: Study) -> tuple[Cut, ...]:
    """The devices that cut actors off and may be active or not, most first."""
    return tuple(cut for cut in study.derive(_all_cuts) if is_there(study, cut.id).value is None)


def _all_cuts(study: Study) -> tuple[Cut, ...]:
    place = study.derive(today)
    points = set(nx.articulation_points(place.graph)) - {place.collectivite}
    found = [_cut(place, id) for id in place.graph if id in points & {*place.actors, *place.devices}]
    return tuple(sorted((cut for cut in found if cut.groups), key=lambda cut: -len(cut.actors)))


def cut_of_collectivite(study: Study) -> Cut:
    """The actors that only the collectivité links to the rest."""
    place = study.derive(today)
    if place.collectivite not in place.graph:
        return Cut(place.collectivite, ())
    return _cut(place, place.collectivite)


def cut_robustness(study: Study, id: str, least: int) -> Robustness:
    """How surely a node cuts off at least so many actors."""
    place = study.derive(today)
    near = _near(place)

    def holds(changed: Neighbourhoods) -> bool:
        return sum(map(len, _cut_off(place, changed, id))) >= least

    def parted(link: Link) -> Neighbourhoods:
        one, other = link
        return {**near, one: near[one] - {other}, other: near[other] - {one}}

    def joined(link: Link) -> Neighbourhoods:
        one, other = link
        return {**near, one: near[one] | {other}, other: near[other] | {one}}

    tried = jackknife(
        tuple(place.graph.edges),
        study.derive(plausible_links),
        lambda link: holds(parted(link)),
        lambda link: holds(joined(link)),
    )
    return tried if is_firm(study, id, least) else replace(tried, doubt=DOUBT)


def is_firm(study: Study, id: str, least: int) -> bool:
    """Whether a node cuts off at least so many of the same actors on what the map may be as well."""
    actors = set(_cut(study.derive(today), id).actors)
    return all(len(actors & _on(each, id)) >= least for each in other_maps(study))


def _on(place: TodayMap, id: str) -> set[str]:
    """The actors that a node cuts off on another map, where it may not be."""
    return set(_cut(place, id).actors) if id in place.graph else set()


def _near(place: TodayMap) -> Neighbourhoods:
    return {id: frozenset(place.graph[id]) for id in place.graph}


def _cut(place: TodayMap, id: str) -> Cut:
    order = {id: rank for rank, id in enumerate(place.graph)}
    groups = [sorted(group, key=order.__getitem__) for group in _cut_off(place, _near(place), id)]
    return Cut(id, tuple(tuple(group) for group in sorted(groups, key=lambda group: order[group[0]])))


def _cut_off(place: TodayMap, near: Neighbourhoods, removed: str) -> list[set[str]]:
    """The actors that lose the rest of their part when a node goes, group by group."""
    actors = set(place.actors)
    pieces = list(_pieces(near, removed))
    rest = max(pieces, key=lambda p: (len(p & actors), place.collectivite in p), default=set())
    return [piece & actors for piece in pieces if piece is not rest and piece & actors]


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
