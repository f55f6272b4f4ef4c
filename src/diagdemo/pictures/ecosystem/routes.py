"""The way of each link: from the side of a node to that of another, by a passage or by a lane, no two at one point."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from diagdemo.pictures.ecosystem.fitting import Fit
from diagdemo.pictures.ecosystem.layers import Layers, sides
from diagdemo.pictures.ecosystem.network import Link, Network
from diagdemo.pictures.ecosystem.nodes import edge
from diagdemo.pictures.ecosystem.style import Sizes
from diagdemo.pictures.scene import Box, coordinate

Point = tuple[float, float]
LEFT, RIGHT = -1, 1


@dataclass(frozen=True)
class Stop:
    """Where a link reaches the side of a node or of a passage."""

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


@dataclass(frozen=True)
class Way:
    """The path of a link and the point it starts from."""

    start: Point
    d: str


def routes(plan: Plan) -> list[Way]:
    """The path of each link of the network, from its start to its end."""
    home = plan.layers.layer()
    lane = _lane_of(plan, home)
    stops = [stop for rank in range(len(plan.network.links)) for stop in _stops(plan, rank, home, lane)]
    ports = _ports(plan, stops)
    return [_path(plan, rank, link, home, lane, ports) for rank, link in enumerate(plan.network.links)]


def _lane_of(plan: Plan, home: dict[str, int]) -> dict[int, int]:
    """The lane of each link that stays in its column."""
    left = {at: iter(found) for at, found in plan.fit.lanes.items()}
    return {
        rank: next(left[home[link.start]])
        for rank, link in enumerate(plan.network.links)
        if home[link.start] == home[link.end]
    }


def _stops(plan: Plan, rank: int, home: dict[str, int], lane: dict[int, int]) -> Iterator[Stop]:
    link = plan.network.links[rank]
    middle = {id: box.y + box.h / 2 for id, box in plan.boxes.items()}
    if rank in lane:
        side = LEFT if home[link.start] == 0 else RIGHT
        for id, other in ((link.start, link.end), (link.end, link.start)):
            up = middle[other] < middle[id]
            yield Stop(id, side, (0, lane[rank]) if up else (2, -lane[rank]), rank)
        return
    way = _way(plan, link, home)
    for one, other in zip(way, way[1:]):
        yield Stop(one, RIGHT, (1, middle[other]), rank)
        yield Stop(other, LEFT, (1, middle[one]), rank)


def _way(plan: Plan, link: Link, home: dict[str, int]) -> tuple[str, ...]:
    """The ids a link goes by, from left to right."""
    left, right = sides(link, home)
    passage = plan.layers.passages.get((left, right))
    return (left, passage, right) if passage else (left, right)


def _ports(plan: Plan, stops: list[Stop]) -> dict[tuple[str, int, int], float]:
    """How far from the middle of its side each link reaches it."""
    by_side: dict[tuple[str, int], list[Stop]] = {}
    for stop in stops:
        by_side.setdefault((stop.id, stop.side), []).append(stop)
    found = {}
    for (id, side), held in by_side.items():
        held.sort(key=lambda stop: (stop.rank, stop.link))
        room = plan.boxes[id].h
        step = min(plan.sizes.port * 1.6, room * 0.84 / len(held))
        for place, stop in enumerate(held):
            found[id, side, stop.link] = (place - (len(held) - 1) / 2) * step
    return found


def _path(
    plan: Plan,
    rank: int,
    link: Link,
    home: dict[str, int],
    lane: dict[int, int],
    ports: dict[tuple[str, int, int], float],
) -> Way:
    def at(id: str, side: int) -> Point:
        box, offset = plan.boxes[id], ports[id, side, rank]
        deep = edge(plan.network.by_id[id].column, box.h, offset, plan.sizes) if id in plan.network.by_id else 0.0
        across = box.x + deep if side == LEFT else box.x + box.w - deep
        return across, box.y + box.h / 2 + offset

    if rank in lane:
        side = LEFT if home[link.start] == 0 else RIGHT
        column = plan.boxes[link.start]
        beyond = (lane[rank] + 1.2) * plan.sizes.lane
        x = column.x - beyond if side == LEFT else column.x + column.w + beyond
        start = at(link.start, side)
        return Way(start, _bracket(start, x, at(link.end, side)))
    way = _way(plan, link, home)
    points = [(at(one, RIGHT), at(other, LEFT)) for one, other in zip(way, way[1:])]
    if way[0] != link.start:
        points = [(end, start) for start, end in reversed(points)]
    return Way(points[0][0], _flow(points))


def _flow(legs: list[tuple[Point, Point]]) -> str:
    """Curves that leave and reach columns straight on; between two of them, a line through the passage."""
    parts = []
    for rank, ((x, y), (to, down)) in enumerate(legs):
        half = (x + to) / 2
        parts.append(f"{'L' if rank else 'M'}{_at(x, y)}C{_at(half, y)} {_at(half, down)} {_at(to, down)}")
    return "".join(parts)


def _bracket(start: Point, x: float, end: Point) -> str:
    """A way out to `x`, along it, and back, with rounded corners."""
    (a, top), (b, low) = start, end
    down = 1 if low > top else -1
    bend = min(abs(low - top) / 2, 3 * min(abs(x - a), abs(x - b)))
    return (
        f"M{_at(a, top)}C{_at(x, top)} {_at(x, top)} {_at(x, top + down * bend)}"
        f"L{_at(x, low - down * bend)}C{_at(x, low)} {_at(x, low)} {_at(b, low)}"
    )


def _at(x: float, y: float) -> str:
    return f"{coordinate(x)} {coordinate(y)}"
