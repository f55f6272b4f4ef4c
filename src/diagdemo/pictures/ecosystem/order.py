"""The order of each layer that makes links cross the least: barycentres, then each node at its best rank."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Sequence

from diagdemo.pictures.ecosystem.layers import Layers
from diagdemo.pictures.ecosystem.sifting import ARC, beside_each, sift

_SWEEPS = 10
_SIFTS = 4


def arrange(layers: Layers, like: Sequence[str] = ()) -> None:
    """Put each layer in order: the same network always gives the same one.

    Args:
        layers: what is put in order.
        like: ids in the order of another picture, which is kept so that both are read side by side.
    """
    if like:
        _follow(layers, like)
    else:
        _untangle(layers)


def _untangle(layers: Layers) -> None:
    """Seek the order from two others, and keep the best one met."""
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
        if not sift(layers) or _cost(layers) >= least:
            break
        best, least = [list(row) for row in layers.rows], _cost(layers)
    layers.rows[:] = best


def _follow(layers: Layers, like: Sequence[str]) -> None:
    """Keep the order of another picture; what it does not have goes where links cross the least."""
    known = {id: rank for rank, id in enumerate(like)}
    for row in layers.rows:
        row.sort(key=lambda id: (known.get(id, len(known)), id))
    free = frozenset(id for row in layers.rows for id in row if id not in known)
    for _ in range(_SIFTS):
        sift(layers, free)


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
    return crossed + ARC * sum(abs(rank[a] - rank[b]) for a, b in layers.arcs)


def _sweep(layers: Layers) -> None:
    """Each layer in turn, by the middle of what its nodes are tied to, then back."""
    beside = beside_each(layers)
    count = len(layers.rows)
    for at in (*range(count), *reversed(range(count - 1))):
        height = {id: (rank + 0.5) / len(row) for row in layers.rows for rank, id in enumerate(row)}
        row = layers.rows[at]
        weights = {id: [height[other] for other in beside[id]] or [height[id]] for id in row}
        row.sort(key=lambda id: (round(sum(weights[id]) / len(weights[id]), 9), height[id]))
