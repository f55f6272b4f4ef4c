"""Whether a map bears enough links to say by whom one passes: on a few links, someone always stands out."""

from __future__ import annotations

from diagdemo.graph.today import TodayMap
from diagdemo.wording import number

PAIRS = 12
"""Under so many linked pairs, a map does not say by whom one passes."""
NEIGHBOURS = 3
"""Linked to fewer others, a node is not said to link them."""

NEEDED = (
    f"Rien n’en est dit à moins de {PAIRS} paires reliées sur la carte, ni de qui y a moins de {NEIGHBOURS} "
    "voisins."
)


def bears_enough(place: TodayMap) -> bool:
    """Whether enough pairs are linked."""
    return bool(place.graph.number_of_edges() >= PAIRS)


def has_enough(place: TodayMap, id: str) -> bool:
    """Whether a node is linked to enough others."""
    return len(place.graph[id]) >= NEIGHBOURS


def too_few(place: TodayMap) -> str:
    """« 5 paires reliées sur la carte du 1er juin 2026, il en faut 12 »."""
    return f"{number(place.graph.number_of_edges())} sur {number(PAIRS)} au moins {place.when}"
