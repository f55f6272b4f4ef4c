"""Whether a map bears enough links to say by whom one passes: on a few links, someone always stands out."""

from __future__ import annotations

from diagdemo.graph.today import TodayMap
from diagdemo.wording import agree, number, quoted

PAIRS = 12
"""Under so many linked pairs, a map does not say by whom one passes."""
NEIGHBOURS = 3
"""Linked to fewer others, a node is not said to link them."""

NEEDED = (
    f"Rien n’en est dit à moins de {PAIRS} paires reliées sur la carte, ni de qui y a moins de {NEIGHBOURS} "
    "voisins."
)

_TOO_FEW = "La carte porte trop peu de liens pour le dire"


def bears_enough(place: TodayMap) -> bool:
    """Whether enough pairs are linked."""
    return bool(place.graph.number_of_edges() >= PAIRS)


def has_enough(place: TodayMap, id: str) -> bool:
    """Whether a node is linked to enough others."""
    return len(place.graph[id]) >= NEIGHBOURS


def too_few(place: TodayMap) -> str:
    """That the map says nothing of it, and why."""
    pairs = agree(place.graph.number_of_edges(), "paire reliée", "paires reliées")
    return f"{_TOO_FEW}\u00a0: {pairs} {place.when}, il en faut au moins {number(PAIRS)}."


def few_neighbours(place: TodayMap, id: str) -> str:
    """That the map says nothing of a node, and why."""
    near = agree(len(place.graph[id]), "voisin recensé", "voisins recensés")
    told = f"{quoted(place.study.called(id))} n’a que {near} {place.when}"
    return f"{_TOO_FEW}\u00a0: {told}, il en faut au moins {number(NEIGHBOURS)}."
