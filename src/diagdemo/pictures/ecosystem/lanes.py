"""Arcs beside a column: each in a lane of its own where others pass, short ones closest to the nodes."""

from __future__ import annotations

from collections.abc import Sequence


def lanes(spans: Sequence[tuple[int, int]]) -> list[int]:
    """The lane of each span of ranks, the closest one to the column being 0."""
    order = sorted(range(len(spans)), key=lambda at: (spans[at][1] - spans[at][0], spans[at], at))
    held: list[list[tuple[int, int]]] = []
    found = [0] * len(spans)
    for at in order:
        low, high = spans[at]
        lane = next(
            (rank for rank, others in enumerate(held) if all(b <= low or high <= a for a, b in others)),
            len(held),
        )
        if lane == len(held):
            held.append([])
        held[lane].append((low, high))
        found[at] = lane
    return found
