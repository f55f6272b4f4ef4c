"""Columns wide enough for their words and low enough for their page: the least crowded way that fits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from diagdemo.pictures.ecosystem.lanes import lanes
from diagdemo.pictures.ecosystem.layers import Layers
from diagdemo.pictures.ecosystem.network import TITLES, Network
from diagdemo.pictures.ecosystem.nodes import Label, label
from diagdemo.pictures.ecosystem.style import Sizes
from diagdemo.pictures.lettering import width

_CROWDED = (0.0, 0.4, 0.75, 1.0)
"""From room to spare to none: what is taken off the space between nodes and around their names."""
_PASSAGE = 0.6
"""The space around a passage, against that between nodes."""


@dataclass(frozen=True)
class Column:
    """A layer with its sizes."""

    ids: tuple[str, ...]
    labels: dict[str, Label]
    """The words of its nodes; a passage has none."""
    width: float
    heights: tuple[float, ...]
    gaps: tuple[float, ...]

    @property
    def height(self) -> float:
        """The least height it takes."""
        return sum(self.heights) + sum(self.gaps)


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
        (max(beside[at], default=-1) + 1.8) * sizes.lane if beside[at] else sizes.lane for at in (0, last)
    )
    return left, right if last else sizes.lane


def _lefts(columns: tuple[Column, ...], left: float, free: float) -> tuple[float, ...]:
    if len(columns) == 1:
        return (left + free / 2,)
    found = [left]
    for column in columns[:-1]:
        found.append(found[-1] + column.width + free / (len(columns) - 1))
    return tuple(found)


def _ever_wider(
    network: Network, layers: Layers, sizes: Sizes, crowded: float, height: float
) -> Iterator[tuple[Column, ...]]:
    """Columns with narrow words, then with the tallest one made wider, until it cannot be."""
    rooms = [0] * len(layers.rows)
    busy = _busy(layers)
    while True:
        columns = tuple(
            _column(network, layers, at, sizes.rooms[room], busy, sizes, crowded)
            for at, room in enumerate(rooms)
        )
        yield columns
        tall = [at for at, column in enumerate(columns) if column.height > height]
        if not tall or any(rooms[at] + 1 == len(sizes.rooms) for at in tall):
            return
        for at in tall:
            rooms[at] += 1


def _column(
    network: Network, layers: Layers, at: int, room: float, busy: Counter[str], sizes: Sizes, crowded: float
) -> Column:
    ids, hollow = tuple(layers.rows[at]), layers.hollow
    labels = {
        id: label(network.by_id[id], network.degrees[id], room, sizes) for id in ids if id not in hollow
    }
    air = sizes.air * (1 - 0.5 * crowded)
    port = sizes.port * (1 - 0.7 * crowded)
    heights = [
        busy[id] * port + sizes.air
        if id in hollow
        else max(labels[id].height + 2 * air, (busy[id] + 1) * port)
        for id in ids
    ]
    gap = sizes.gap + (sizes.tight - sizes.gap) * crowded
    gaps = [gap * (_PASSAGE if one in hollow or other in hollow else 1) for one, other in pairwise(ids)]
    return Column(ids, labels, _width(network, labels, sizes), tuple(heights), tuple(gaps))


def _width(network: Network, labels: dict[str, Label], sizes: Sizes) -> float:
    """The width of a column: that of its widest name, or of its title."""
    kinds = {network.by_id[id].column for id in labels}
    titles = (width(TITLES[kind], sizes.heading, True) for kind in kinds)
    return max(*(words.width + 2 * sizes.pad for words in labels.values()), *titles)


def _busy(layers: Layers) -> Counter[str]:
    """How many links reach the busiest side of each id."""
    left: Counter[str] = Counter(other for pairs in layers.near for _, other in pairs)
    right: Counter[str] = Counter(one for pairs in layers.near for one, _ in pairs)
    home = layers.layer()
    for pair in layers.arcs:
        (right if home[pair[0]] else left).update(pair)
    return left | right
