"""The last touch to the order of layers: each node at the rank of its layer that costs the least."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate

from diagdemo.pictures.ecosystem.layers import Layers

ARC = 0.4
"""The weight of a rank that an arc spans, against a crossing."""


def beside_each(layers: Layers) -> dict[str, list[str]]:
    """What each id is tied to, in any layer."""
    found: dict[str, list[str]] = {id: [] for row in layers.rows for id in row}
    for one, other in (*layers.arcs, *(pair for pairs in layers.near for pair in pairs)):
        found[one].append(other)
        found[other].append(one)
    return found


def sift(layers: Layers, free: frozenset[str] | None = None) -> bool:
    """Try each node, or each of some, at every rank of its layer; whether one moved."""
    beside, home = beside_each(layers), layers.layer()
    moved = False
    for row in layers.rows:
        rank = layers.ranks()
        across = {
            id: [
                sorted(rank[other] for other in beside[id] if home[other] == home[id] + way)
                for way in (-1, 1)
            ]
            for id in row
        }
        within = {id: [other for other in beside[id] if home[other] == home[id]] for id in row}
        for id in sorted(row if free is None else free.intersection(row)):
            moved |= _settle(row, id, across, within[id])
    return moved


def _settle(row: list[str], id: str, across: dict[str, list[list[int]]], tied: list[str]) -> bool:
    """Move a node to the rank that costs the least; whether it moved."""
    start = row.index(id)
    others = row[:start] + row[start + 1 :]
    rank = {other: place for place, other in enumerate(others)}
    crossed = [0, *accumulate(_after(across[id], across[other]) for other in others)]
    costs = [
        (
            cost + ARC * sum(abs(place - rank[other] - (rank[other] >= place)) for other in tied),
            place != start,
        )
        for place, cost in enumerate(crossed)
    ]
    best = min(range(len(costs)), key=costs.__getitem__)
    row[:] = [*others[:best], id, *others[best:]]
    return best != start


def _after(one: list[list[int]], other: list[list[int]]) -> int:
    """How many more crossings there are when a node comes after another rather than before it."""
    return sum(
        len(theirs) - bisect_right(theirs, at) - bisect_left(theirs, at)
        for mine, theirs in zip(one, other, strict=True)
        for at in mine
    )
