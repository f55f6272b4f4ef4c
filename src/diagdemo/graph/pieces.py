"""In how many pieces the map is, and who is linked to no one on it."""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from diagdemo.graph.doubtful import widest
from diagdemo.graph.plausible import plausible_links
from diagdemo.graph.robustness import Robustness, Trial
from diagdemo.graph.today import TodayMap, today
from diagdemo.model.vocabulary.actors import Colonne
from diagdemo.study.study import Study


@dataclass(frozen=True)
class Pieces:
    """The pieces of two nodes or more, largest first, and those linked to no one."""

    linked: tuple[tuple[str, ...], ...]
    alone: tuple[str, ...]
    """The actors and devices of the territory that no declared link of today touches, nor any to confirm."""
    to_confirm: tuple[str, ...] = ()
    """Those that only links to confirm touch."""


def pieces(study: Study) -> Pieces:
    """The pieces of the map of a study; use `study.derive(pieces)` so that they are found once."""
    place = study.derive(today)
    found = [tuple(id for id in place.graph if id in piece) for piece in _components(place)]
    own = {*place.actors, *place.devices}
    single = [piece[0] for piece in found if len(piece) == 1 and piece[0] in own]
    return Pieces(
        tuple(piece for piece in found if len(piece) > 1),
        tuple(id for id in single if not place.unsure_of(id)),
        tuple(id for id in single if place.unsure_of(id)),
    )


def _components(place: TodayMap) -> list[set[str]]:
    return sorted(nx.connected_components(place.graph), key=lambda piece: -len(piece))


def apart_robustness(study: Study, id: str) -> Robustness:
    """How surely an actor is linked neither to an institution nor to a device.

    No link left out changes it; a link added does when it joins its piece to one that has such a node.
    """
    place, links = study.derive(today), study.derive(plausible_links)
    piece = nx.node_connected_component(place.graph, id)
    total = place.graph.number_of_edges()
    reached = [link for link in links if (link[0] in piece) != (link[1] in piece)]
    joined = [link for link in reached if any(_reaches(place, end) for end in link)]
    return Robustness(Trial(total, total), Trial(len(links) - len(joined), len(links)))


def stands_apart(study: Study, id: str) -> bool | None:
    """Whether no path leads from an actor to an institution or a device; None when one to confirm does."""
    if _reaches(study.derive(today), id):
        return False
    return None if _reaches(study.derive(widest), id) else True


def _reaches(place: TodayMap, id: str) -> bool:
    piece = nx.node_connected_component(place.graph, id)
    return any(place.graph.nodes[each]["side"] == Colonne.INSTITUTION for each in piece)
