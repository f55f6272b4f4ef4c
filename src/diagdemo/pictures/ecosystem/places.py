"""Where things stand in a column: in their order, apart, as close as may be to where they would like."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from diagdemo.pictures.ecosystem.fitting import Fit
from diagdemo.pictures.ecosystem.layers import Layers
from diagdemo.pictures.ecosystem.sizing import Column
from diagdemo.pictures.scene import Box

_PULL = 0.5
"""How much a node is drawn to what it is tied to, against being evenly spread."""
_ROUNDS = 6


def boxes(layers: Layers, fit: Fit, top: float) -> dict[str, Box]:
    """The box of each node and passage."""
    middles = _middles(layers, fit)
    return {
        id: Box(left, top + middles[id] - height / 2, column.width, height)
        for column, left in zip(fit.columns, fit.lefts, strict=True)
        for id, height in zip(column.ids, column.heights, strict=True)
    }


def _middles(layers: Layers, fit: Fit) -> dict[str, float]:
    """Heights that spread each column, drawn to what its nodes are tied to."""
    even = {id: y for column in fit.columns for id, y in _spread(column, fit.height)}
    beside: dict[str, list[str]] = {id: [] for id in even}
    for one, other in (pair for pairs in layers.near for pair in pairs):
        beside[one].append(other)
        beside[other].append(one)
    middles = dict(even)
    for _ in range(_ROUNDS):
        for column in fit.columns:
            wishes = []
            for id in column.ids:
                near = [middles[other] for other in beside[id]] or [even[id]]
                wishes.append(_PULL * sum(near) / len(near) + (1 - _PULL) * even[id])
            places = settled(wishes, column.heights, column.gaps, fit.height)
            middles |= dict(zip(column.ids, places, strict=True))
    return middles


def _spread(column: Column, height: float) -> Iterator[tuple[str, float]]:
    """The middle of each thing when what is free is shared between them and at both ends."""
    more = (height - column.height) / len(column.ids)
    tops = accumulate(
        (h + gap + more for h, gap in zip(column.heights, column.gaps, strict=False)), initial=more / 2
    )
    for id, top, h in zip(column.ids, tops, column.heights, strict=True):
        yield id, top + h / 2


def settled(
    wishes: Sequence[float], heights: Sequence[float], gaps: Sequence[float], room: float
) -> list[float]:
    """The middle of each thing, from top to bottom, given the middle it would like.

    Args:
        wishes: where each would like its middle to be.
        heights: how tall each is.
        gaps: the least space between each and the next one.
        room: the height of the column; they fit in it.
    """
    offsets = [0.0]
    for at, gap in enumerate(gaps):
        offsets.append(offsets[-1] + heights[at] / 2 + gap + heights[at + 1] / 2)
    low = heights[0] / 2
    high = room - heights[-1] / 2 - offsets[-1]
    free = _rising([wish - offset for wish, offset in zip(wishes, offsets, strict=True)])
    return [min(max(each, low), high) + offset for each, offset in zip(free, offsets, strict=True)]


def _rising(values: list[float]) -> list[float]:
    """The closest values that never decrease: neighbours that would are made one, at their mean."""
    blocks: list[tuple[float, int]] = []
    for value in values:
        total, count = value, 1
        while blocks and blocks[-1][0] / blocks[-1][1] > total / count:
            more, others = blocks.pop()
            total, count = total + more, count + others
        blocks.append((total, count))
    return [total / count for total, count in blocks for _ in range(count)]
