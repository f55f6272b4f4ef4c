"""Where things stand in a column: in their order, apart from one another, as close as may be to what they like."""

from __future__ import annotations

from collections.abc import Sequence


def settled(wishes: Sequence[float], heights: Sequence[float], gaps: Sequence[float], room: float) -> list[float]:
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
