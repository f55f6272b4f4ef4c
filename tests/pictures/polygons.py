"""Convex polygons: what shapes fill, whether two share a surface, whether one holds another."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator

from diagdemo.pictures.scene import Box, Disc, Path, Rect, Text

Point = tuple[float, float]
Polygon = tuple[Point, ...]

SLACK = 0.15
"""What rounding to a tenth may move."""


def outline(shape: Text | Rect | Disc | Path) -> Polygon:
    """The convex polygon that a shape fills; that of a curved path is its corners and handles."""
    match shape:
        case Text():
            return turned(corners(shape.box), (shape.x, shape.y), shape.turned)
        case Rect():
            return corners(shape.box)
        case Disc():
            steps = (math.radians(15 * rank) for rank in range(24))
            return tuple((shape.x + shape.r * math.cos(a), shape.y + shape.r * math.sin(a)) for a in steps)
        case Path():
            numbers = [float(each) for each in re.findall(r"-?\d+(?:\.\d+)?", shape.d)]
            return tuple(zip(numbers[::2], numbers[1::2], strict=False))


def corners(box: Box) -> Polygon:
    """The corners of a box, in the order of the hands of a clock."""
    x, y, w, h = box
    return (x, y), (x + w, y), (x + w, y + h), (x, y + h)


def turned(points: Iterable[Point], around: Point, degrees: float) -> Polygon:
    """Points turned around one of them, as SVG turns."""
    x, y = around
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return tuple((x + (a - x) * cos - (b - y) * sin, y + (a - x) * sin + (b - y) * cos) for a, b in points)


def overlap(one: Polygon, other: Polygon, slack: float = SLACK) -> bool:
    """Whether two convex polygons share more than a rounding: no straight line parts them."""
    for x, y in (*_normals(one), *_normals(other)):
        first = [a * x + b * y for a, b in one]
        second = [a * x + b * y for a, b in other]
        if max(first) <= min(second) + slack or max(second) <= min(first) + slack:
            return False
    return True


def within(inner: Polygon, outer: Polygon, slack: float = SLACK) -> bool:
    """Whether a polygon is inside a convex one, but for a rounding."""
    for x, y in _normals(outer):
        reach = [a * x + b * y for a, b in outer]
        if any(not min(reach) - slack <= a * x + b * y <= max(reach) + slack for a, b in inner):
            return False
    return True


def _normals(polygon: Polygon) -> Iterator[Point]:
    """The directions, of length one, across the sides of a polygon."""
    for (a, b), (c, d) in zip(polygon, (*polygon[1:], polygon[0]), strict=True):
        length = math.hypot(c - a, d - b)
        if length:
            yield (d - b) / length, (a - c) / length


def bounds(polygon: Polygon) -> Box:
    """The box around a polygon."""
    across, down = zip(*polygon, strict=True)
    return Box(min(across), min(down), max(across) - min(across), max(down) - min(down))


def middle(polygon: Polygon) -> Point:
    """The middle of the corners of a polygon."""
    across, down = zip(*polygon, strict=True)
    return sum(across) / len(across), sum(down) / len(down)
