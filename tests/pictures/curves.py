"""The points that the path of a link goes through, to know what it runs over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pictures.polygons import Point

_STEPS = 16


def points(d: str) -> Iterator[Point]:
    """Points along a path of lines and cubic curves."""
    at: Point = (0, 0)
    for command, numbers in re.findall(r"([MLC])([^MLC]*)", d):
        values = [float(each) for each in numbers.split()]
        ends = list(zip(values[::2], values[1::2], strict=True))
        if command == "M":
            at = ends[0]
        elif command == "L":
            yield from (_between(at, ends[0], step / _STEPS) for step in range(_STEPS + 1))
            at = ends[0]
        else:
            one, two, end = ends
            yield from (_curved(at, one, two, end, step / _STEPS) for step in range(_STEPS + 1))
            at = end


def _between(one: Point, other: Point, share: float) -> Point:
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


def _curved(start: Point, one: Point, two: Point, end: Point, share: float) -> Point:
    a, b, c = _between(start, one, share), _between(one, two, share), _between(two, end, share)
    return _between(_between(a, b, share), _between(b, c, share), share)
