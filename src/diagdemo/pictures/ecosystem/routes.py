"""The way of each link: from the side of a node to that of another, by a passage or by a lane."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from diagdemo.pictures.ecosystem.network import Link
from diagdemo.pictures.ecosystem.ports import LEFT, RIGHT, Plan, Point
from diagdemo.pictures.scene import coordinate


@dataclass(frozen=True)
class Way:
    """The path of a link and the point it starts from."""

    start: Point
    d: str


def routes(plan: Plan) -> list[Way]:
    """The path of each link of the network, from its start to its end."""
    return [
        _aside(plan, rank, link) if rank in plan.lanes else _across(plan, rank, link)
        for rank, link in enumerate(plan.network.links)
    ]


def _aside(plan: Plan, rank: int, link: Link) -> Way:
    """The way of a link within a column, beside it."""
    side = plan.outer(link.start)
    column = plan.boxes[link.start]
    beyond = (plan.lanes[rank] + 1.5) * plan.sizes.lane
    x = column.x - beyond if side == LEFT else column.x + column.w + beyond
    start = plan.port(link.start, side, rank)
    return Way(start, _bracket(start, x, plan.port(link.end, side, rank)))


def _across(plan: Plan, rank: int, link: Link) -> Way:
    """The way of a link from one column to another."""
    way = plan.way(link)
    legs = [(plan.port(one, RIGHT, rank), plan.port(other, LEFT, rank)) for one, other in pairwise(way)]
    if way[0] != link.start:
        legs = [(end, start) for start, end in reversed(legs)]
    return Way(legs[0][0], _flow(legs))


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
