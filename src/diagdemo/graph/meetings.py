"""Which actors are linked, directly or by a device where both have a part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

import networkx as nx

from diagdemo.graph.ecosystem import DEVICE
from diagdemo.graph.robustness import Link
from diagdemo.graph.today import TodayMap, today
from diagdemo.study.datum import Datum
from diagdemo.study.study import Study


def meetings(study: Study) -> nx.Graph:
    """Who meets on the map of a study; use `study.derive(meetings)` so that it is found once."""
    return meetings_on(study.derive(today))


def meetings_on(place: TodayMap) -> nx.Graph:
    """The collectivité and the actors of a map, linked directly (`direct`) or by common `devices`.

    Being in the same device counts as a link: it is the surer way not to say of two actors that they do not
    talk. Each edge has its `proof`, the lines that state the ties.
    """
    graph = nx.Graph()
    graph.add_nodes_from(
        (id, place.graph.nodes[id]) for id in place.graph if id in (place.collectivite, *place.actors)
    )
    for one, other in place.graph.edges:
        if one in graph and other in graph:
            graph.add_edge(one, other, direct=True, devices=(), proof=_lines(place, (one, other)))
    for one, other, device in _common(place, set(graph)):
        held = graph.get_edge_data(one, other, {"direct": False, "devices": (), "proof": ()})
        proof = (*held["proof"], *_lines(place, (one, device)), *_lines(place, (other, device)))
        graph.add_edge(one, other, direct=held["direct"], devices=(*held["devices"], device), proof=proof)
    return graph


def circles(met: nx.Graph, who: Iterable[str]) -> list[list[str]]:
    """Those of `who` that meet one another, from one to the next: the largest circle first."""
    found = nx.connected_components(met.subgraph(who))
    return sorted((sorted(each) for each in found), key=lambda ids: (-len(ids), ids))


def _common(place: TodayMap, who: set[str]) -> Iterator[tuple[str, str, str]]:
    for device in place.graph:
        if place.kind(device) == DEVICE:
            for one, other in combinations([id for id in place.graph[device] if id in who], 2):
                yield one, other, device


def _lines(place: TodayMap, link: Link) -> tuple[Datum, ...]:
    return tuple(tie.datum for tie in place.graph.edges[link]["ties"])
