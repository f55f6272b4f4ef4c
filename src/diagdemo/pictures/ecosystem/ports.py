"""Where links reach the sides of nodes: in an order that keeps them from crossing, no two at one point."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from diagdemo.pictures.ecosystem.fitting import Fit
from diagdemo.pictures.ecosystem.layers import Layers, sides
from diagdemo.pictures.ecosystem.network import Link, Network
from diagdemo.pictures.ecosystem.nodes import edge
from diagdemo.pictures.ecosystem.style import Sizes
from diagdemo.pictures.scene import Box

LEFT, RIGHT = -1, 1
Point = tuple[float, float]


@dataclass(frozen=True)
class Stop:
    """Where a link, by its rank, reaches the side of a node or of a passage."""

    id: str
    side: int
    rank: tuple[int, float]
    """Its order among others on that side, from the top."""
    link: int


@dataclass(frozen=True)
class Plan:
    """What routes are found from."""

    network: Network
    layers: Layers
    fit: Fit
    boxes: dict[str, Box]
    sizes: Sizes

    @cached_property
    def home(self) -> dict[str, int]:
        """The layer of each id."""
        return self.layers.layer()

    @cached_property
    def lanes(self) -> dict[int, int]:
        """The lane of each link that stays in its column, by its rank."""
        left = {at: iter(found) for at, found in self.fit.lanes.items()}
        return {
            rank: next(left[self.home[link.start]])
            for rank, link in enumerate(self.network.links)
            if self.home[link.start] == self.home[link.end]
        }

    def outer(self, id: str) -> int:
        """The side of a node that arcs are on: away from what is in front of it."""
        return RIGHT if self.home[id] else LEFT

    def way(self, link: Link) -> tuple[str, ...]:
        """The ids that a link between two columns goes by, from left to right."""
        left, right = sides(link, self.home)
        passage = self.layers.passages.get((left, right))
        return (left, passage, right) if passage else (left, right)

    def port(self, id: str, side: int, rank: int) -> Point:
        """The point where a link reaches the side of a node."""
        box, offset = self.boxes[id], self._offsets[id, side, rank]
        node = self.network.by_id.get(id)
        deep = edge(node.column, box.h, offset, self.sizes) if node else 0.0
        return box.x + deep if side == LEFT else box.x + box.w - deep, box.y + box.h / 2 + offset

    @cached_property
    def _offsets(self) -> dict[tuple[str, int, int], float]:
        """How far from the middle of its side each link reaches it."""
        by_side: dict[tuple[str, int], list[Stop]] = {}
        for stop in self._stops():
            by_side.setdefault((stop.id, stop.side), []).append(stop)
        found = {}
        for (id, side), held in by_side.items():
            held.sort(key=lambda stop: (stop.rank, stop.link))
            step = min(self.sizes.port * 1.6, self.boxes[id].h * 0.84 / len(held))
            for place, stop in enumerate(held):
                found[id, side, stop.link] = (place - (len(held) - 1) / 2) * step
        return found

    def _stops(self) -> Iterator[Stop]:
        middle = {id: box.y + box.h / 2 for id, box in self.boxes.items()}
        for rank, link in enumerate(self.network.links):
            if rank in self.lanes:
                for id, other in ((link.start, link.end), (link.end, link.start)):
                    up, lane = middle[other] < middle[id], self.lanes[rank]
                    yield Stop(id, self.outer(id), (0, lane) if up else (2, -lane), rank)
                continue
            for one, other in pairwise(self.way(link)):
                yield Stop(one, RIGHT, (1, middle[other]), rank)
                yield Stop(other, LEFT, (1, middle[one]), rank)
