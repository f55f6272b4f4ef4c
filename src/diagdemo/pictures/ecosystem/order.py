"""The order of each layer that makes links cross the least: barycentres, then each node at its best rank."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from itertools import accumulate

from diagdemo.pictures.ecosystem.layers import Layers

_SWEEPS = 10
_SIFTS = 4
_ARC = 0.4
"""The weight of a rank that an arc spans, against a crossing."""


def arrange(layers: Layers) -> None:
    """Put each layer in order: the same network always gives the same one."""
    best, least = [list(row) for row in layers.rows], _cost(layers)
    for backward in (False, True):
        if backward:
            for row in layers.rows:
                row.sort()
                row.reverse()
        for _ in range(_SWEEPS):
            _sweep(layers)
            cost = _cost(layers)
            if cost < least - 1e-9:
                best, least = [list(row) for row in layers.rows], cost
    layers.rows[:] = best
    for _ in range(_SIFTS):
        if not _sift(layers) or _cost(layers) >= least:
            break
        best, least = [list(row) for row in layers.rows], _cost(layers)
    layers.rows[:] = best


def crossings(pairs: list[tuple[int, int]]) -> int:
    """How many of the links between two layers cross, given the ranks of their ends."""
    seen: list[int] = []
    count = 0
    for _, right in sorted(pairs):
        count += len(seen) - bisect_right(seen, right)
        insort(seen, right)
    return count


def _cost(layers: Layers) -> float:
    rank = layers.ranks()
    crossed = sum(crossings([(rank[a], rank[b]) for a, b in pairs]) for pairs in layers.near)
    return crossed + _ARC * sum(abs(rank[a] - rank[b]) for a, b in layers.arcs)


def _sweep(layers: Layers) -> None:
    """Each layer in turn, by the middle of what its nodes are tied to, then back."""
    beside = _beside(layers)
    count = len(layers.rows)
    for at in (*range(count), *reversed(range(count - 1))):
        height = {id: (rank + 0.5) / len(row) for row in layers.rows for rank, id in enumerate(row)}
        row = layers.rows[at]
        weights = {id: [height[other] for other in beside[id]] or [height[id]] for id in row}
        row.sort(key=lambda id: (round(sum(weights[id]) / len(weights[id]), 9), height[id]))


def _beside(layers: Layers) -> dict[str, list[str]]:
    """What each id is tied to, in any layer."""
    found: dict[str, list[str]] = {id: [] for row in layers.rows for id in row}
    for one, other in (*layers.arcs, *(pair for pairs in layers.near for pair in pairs)):
        found[one].append(other)
        found[other].append(one)
    return found


def _sift(layers: Layers) -> bool:
    """Try each node at every rank of its layer; whether one moved."""
    beside, home = _beside(layers), layers.layer()
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
        for id in sorted(row):
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
            cost + _ARC * sum(abs(place - rank[other] - (rank[other] >= place)) for other in tied),
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
