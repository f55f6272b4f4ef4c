"""In how many pieces the map is, and who is linked to no one on it."""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from diagdemo.graph.today import TodayMap, today
from diagdemo.study.study import Study


@dataclass(frozen=True)
class Pieces:
    """The pieces of two nodes or more, largest first, and those linked to no one."""

    linked: tuple[tuple[str, ...], ...]
    alone: tuple[str, ...]
    """The actors and devices of the territory that no declared link of today touches."""


def pieces(study: Study) -> Pieces:
    """The pieces of the map of a study; use `study.derive(pieces)` so that they are found once."""
    place = study.derive(today)
    found = [tuple(id for id in place.graph if id in piece) for piece in _components(place)]
    return Pieces(
        tuple(piece for piece in found if len(piece) > 1),
        tuple(piece[0] for piece in found if len(piece) == 1 and piece[0] in (*place.actors, *place.devices)),
    )


def _components(place: TodayMap) -> list[set[str]]:
    return sorted(nx.connected_components(place.graph), key=lambda piece: -len(piece))
