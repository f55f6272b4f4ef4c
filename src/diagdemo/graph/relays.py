"""Who connects: the actors, and the devices known to be active, through which others are linked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import networkx as nx

from diagdemo.graph.doubtful import DOUBT, other_maps
from diagdemo.graph.first_place import first_places, leaders
from diagdemo.graph.paths import betweenness, neighbours
from diagdemo.graph.plausible import plausible_links
from diagdemo.graph.robustness import Robustness
from diagdemo.graph.today import TodayMap, active_device, today
from diagdemo.study.study import Study

_SMALLEST = 5
"""In a part of fewer nodes, being between two others says nothing."""


@dataclass(frozen=True)
class Relay:
    """A node, and the share of the shortest paths between two others of its part that go through it."""

    id: str
    share: float


@dataclass(frozen=True)
class Ranking:
    """The nodes of one kind through which others are linked, the first one first; empty when none is."""

    relays: tuple[Relay, ...]
    robustness: Robustness | None
    """That the first one is first; None when no one is, or when several are."""


@dataclass(frozen=True)
class Relays:
    """Who connects on a map; the collectivité is told apart, for it is at the centre of its own map."""

    actors: Ranking
    devices: Ranking
    collectivite: Relay | None


def relays(study: Study) -> Relays:
    """Who connects on the map of a study; use `study.derive(relays)` so that it is found once."""
    place = study.derive(today)
    graph = place.graph
    through = dict(zip(graph, betweenness(neighbours(graph)), strict=True))
    part = {id: len(piece) for piece in nx.connected_components(graph) for id in piece}
    actors = [id for id in place.actors if part[id] >= _SMALLEST]
    devices = [id for id in place.devices if part[id] >= _SMALLEST and active_device(study, id)]
    first_actor, first_device = first_places(graph, (actors, devices), study.derive(plausible_links))
    return Relays(
        _firm(study, Ranking(_ranked(actors, through, part), first_actor), actors),
        _firm(study, Ranking(_ranked(devices, through, part), first_device), devices),
        next(iter(_ranked([id for id in graph if id == place.collectivite], through, part)), None),
    )


def _firm(study: Study, ranking: Ranking, ids: Sequence[str]) -> Ranking:
    """The same, with the doubt there is when another is first on what the map may be as well."""
    if ranking.robustness is None or all(
        _first(place, ids) == ranking.relays[0].id for place in other_maps(study)
    ):
        return ranking
    return replace(ranking, robustness=replace(ranking.robustness, doubt=DOUBT))


def _first(place: TodayMap, ids: Sequence[str]) -> str | None:
    held = list(place.graph)
    rank = leaders(betweenness(neighbours(place.graph)), [[held.index(id) for id in ids]])[0]
    return None if rank is None else held[rank]


def _ranked(ids: Sequence[str], through: dict[str, float], part: dict[str, int]) -> tuple[Relay, ...]:
    """Those through which at least one path goes, most first, then in the order of the map."""
    held = sorted((id for id in ids if through[id] > 0), key=lambda id: -through[id])
    return tuple(Relay(id, through[id] / ((part[id] - 1) * (part[id] - 2))) for id in held)
