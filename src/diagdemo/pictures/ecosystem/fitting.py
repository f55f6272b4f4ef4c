"""Columns wide enough for their words and low enough for their page: the least crowded way that fits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from diagdemo.pictures.ecosystem.lanes import lanes
from diagdemo.pictures.ecosystem.layers import Layers
from diagdemo.pictures.ecosystem.network import Network
from diagdemo.pictures.ecosystem.sizing import Column, busiest, column
from diagdemo.pictures.ecosystem.style import Sizes

_CROWDED = (0.0, 0.4, 0.75, 1.0)
"""From room to spare to none: what is taken off the space between nodes and around their names."""


@dataclass(frozen=True)
class Fit:
    """Columns that fit, and the space around them."""

    columns: tuple[Column, ...]
    lefts: tuple[float, ...]
    """The left of each column."""
    lanes: dict[int, list[int]]
    """The lane of each arc of a layer, in the order of the layers’ arcs."""

    @property
    def height(self) -> float:
        """The height of the tallest column."""
        return max(column.height for column in self.columns)


def fitted(network: Network, layers: Layers, sizes: Sizes, across: float, height: float) -> Fit | None:
    """Columns for a surface, or None when they do not fit in it."""
    beside = {at: lanes(spans(layers, at)) for at in range(len(layers.rows))}
    left, right = _margins(layers, beside, sizes)
    for crowded in _CROWDED:
        for columns in _ever_wider(network, layers, sizes, crowded, height):
            free = across - left - right - sum(column.width for column in columns)
            valleys = len(columns) - 1
            if valleys and free / valleys < sizes.valley:
                break
            if max(column.height for column in columns) <= height:
                return Fit(columns, _lefts(columns, left, free), beside)
    return None


def spans(layers: Layers, at: int) -> list[tuple[int, int]]:
    """The ranks between which each arc of a layer runs."""
    rank, home = layers.ranks(), layers.layer()
    ends = [(rank[a], rank[b]) for a, b in layers.arcs if home[a] == at]
    return [(min(pair), max(pair)) for pair in ends]


def _margins(layers: Layers, beside: dict[int, list[int]], sizes: Sizes) -> tuple[float, float]:
    """The space that arcs take left of the first column and right of the last one."""
    last = len(layers.rows) - 1
    left, right = (
        (max(beside[at], default=-1) + 2.1) * sizes.lane if beside[at] else sizes.lane for at in (0, last)
    )
    return left, right if last else sizes.lane


def _lefts(columns: tuple[Column, ...], left: float, free: float) -> tuple[float, ...]:
    if len(columns) == 1:
        return (left + free / 2,)
    found = [left]
    for each in columns[:-1]:
        found.append(found[-1] + each.width + free / (len(columns) - 1))
    return tuple(found)


def _ever_wider(
    network: Network, layers: Layers, sizes: Sizes, crowded: float, height: float
) -> Iterator[tuple[Column, ...]]:
    """Columns with narrow words, then with the tallest one made wider, until it cannot be."""
    rooms = [0] * len(layers.rows)
    busy = busiest(layers)
    while True:
        columns = tuple(
            column(network, layers, at, sizes.rooms[room], busy, sizes, crowded)
            for at, room in enumerate(rooms)
        )
        yield columns
        tall = [at for at, column in enumerate(columns) if column.height > height]
        if not tall or any(rooms[at] + 1 == len(sizes.rooms) for at in tall):
            return
        for at in tall:
            rooms[at] += 1
