"""A ring cut in as many segments as a cycle has stages, clockwise from the top."""

from __future__ import annotations

import math
from dataclasses import dataclass

from diagdemo.pictures.lettered import height, set_in
from diagdemo.pictures.lettering import wrapped
from diagdemo.pictures.palette import EMPTY, INK, PAPER, SOFT
from diagdemo.pictures.scene import Box, Path, Shape, Text, coordinate

Point = tuple[float, float]
_FILL = "#e3edf5"
_NAME = 5
"""The most lines of a name in the centre."""
_PIECE = math.radians(45)
"""The longest arc that one curve follows closely."""


@dataclass(frozen=True)
class Ring:
    """Where a ring is, and how it is cut."""

    x: float
    y: float
    outer: float
    inner: float
    count: int

    def angle(self, rank: int) -> float:
        """The direction of the middle of a segment, in radians: 0 is to the right, clockwise."""
        return (rank + 0.5) * math.tau / self.count - math.pi / 2

    def at(self, angle: float, radius: float) -> Point:
        """The point in a direction, at a distance."""
        return self.x + radius * math.cos(angle), self.y + radius * math.sin(angle)

    def towards(self, rank: int, *, right: bool) -> Point:
        """Where a line to a segment ends: on its outside, nearer to its side than its middle."""
        angle, side = self.angle(rank), 0.0 if right else math.pi
        away = math.remainder(angle - side, math.tau)
        most = 0.55 * math.pi / self.count
        return self.at(angle - max(-most, min(most, away)), self.outer)

    def segment(self, rank: int, label: str, size: float, *, empty: bool) -> list[Shape]:
        """A stage; an empty one is only outlined, with dashes."""
        half, middle = math.pi / self.count, self.angle(rank)
        part = 1.5 / self.outer  # what parts two segments
        start, end = middle - half + part, middle + half - part
        back = 1.5 / self.inner
        d = (
            f"M{_point(self.at(start, self.outer))}{self._arc(start, end, self.outer)}"
            f"L{_point(self.at(end + part - back, self.inner))}"
            f"{self._arc(end + part - back, start - part + back, self.inner)}Z"
        )
        fill = PAPER if empty else _FILL
        shape = Path(
            d, fill, EMPTY if empty else SOFT, (0.12 if empty else 0.07) * size, "5 3" if empty else ""
        )
        return [shape, self._words(rank, label, size, EMPTY if empty else INK, fill)]

    def turning(self, rank: int) -> Path:
        """The small head that says which way the cycle turns, at the end of a segment."""
        angle = self.angle(rank) + math.pi / self.count
        radius = (self.outer + self.inner) / 2
        reach = 0.045 * self.outer
        x, y = self.at(angle, radius)
        across, down = math.cos(angle), math.sin(angle)
        tip = (x - down * reach, y + across * reach)
        one = (x + down * reach + across * reach, y - across * reach + down * reach)
        other = (x + down * reach - across * reach, y - across * reach - down * reach)
        return Path("M" + "L".join(_point(each) for each in (tip, one, other)) + "Z", SOFT, PAPER, 0.8)

    def centre(self, name: str, below: str, size: float) -> list[Shape]:
        """The name of what turns in the cycle, and a line under it."""
        room = 1.65 * self.inner
        names = wrapped(name, room, 1.15 * size, bold=True, most=_NAME)
        under = wrapped(below, room, size, most=2)
        first, gap = height(len(names), 1.15 * size), 0.6 * size
        top = self.y - (first + gap + height(len(under), size)) / 2
        return [
            set_in(Box(self.x, top, 0, first), names, 1.15 * size, bold=True),
            set_in(Box(self.x, top + first + gap, 0, height(len(under), size)), under, size, fill=SOFT),
        ]

    def _words(self, rank: int, label: str, size: float, fill: str, on: str) -> Text:
        x, y = self.at(self.angle(rank), (self.outer + self.inner) / 2 + 0.02 * self.outer)
        thick, middle = self.outer - self.inner, (self.outer + self.inner) / 2
        chord = min(2 * middle * math.sin(math.pi / self.count), 1.5 * thick)
        room = 0.87 * min(thick / max(abs(math.cos(self.angle(rank))), 0.1), chord)
        lines = wrapped(label, room, size, bold=True, most=3)
        return set_in(Box(x, y, 0, 0), lines, size, fill=fill, on=on, bold=True)

    def _arc(self, start: float, end: float, radius: float) -> str:
        pieces = max(math.ceil(abs(end - start) / _PIECE), 1)
        step = (end - start) / pieces
        pull = 4 / 3 * math.tan(step / 4) * radius
        found = []
        for piece in range(pieces):
            one, other = start + piece * step, start + (piece + 1) * step
            (a, b), (c, d) = self.at(one, radius), self.at(other, radius)
            found.append(
                f"C{_point((a - pull * math.sin(one), b + pull * math.cos(one)))} "
                f"{_point((c + pull * math.sin(other), d - pull * math.cos(other)))} {_point((c, d))}"
            )
        return "".join(found)


def _point(point: Point) -> str:
    return f"{coordinate(point[0])} {coordinate(point[1])}"
