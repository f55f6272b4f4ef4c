"""A matrix cut into panels that fit on a page, of sizes as close as may be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def parted(things: Sequence[T], sizes: Sequence[float], room: float) -> list[Sequence[T]]:
    """Things in order, in as few parts as `room` allows, none much larger than the others."""
    least = len(_filled(sizes, room))
    low, high = max(sizes, default=0), room
    for _ in range(24):
        middle = (low + high) / 2
        low, high = (low, middle) if len(_filled(sizes, middle)) <= least else (middle, high)
    parts, start = [], 0
    for count in _filled(sizes, high):
        parts.append(things[start : start + count])
        start += count
    return parts


def _filled(sizes: Sequence[float], room: float) -> list[int]:
    """How many things each part holds when each is filled in turn."""
    counts: list[int] = []
    used = 0.0
    for size in sizes:
        if counts and used + size <= room:
            counts[-1] += 1
            used += size
        else:
            counts.append(1)
            used = size
    return counts
