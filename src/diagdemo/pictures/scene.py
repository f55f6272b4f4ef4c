"""What a picture is made of, whatever it is written in: shapes with their places, in the order they are laid.

The unit is the pixel for the screen and the point for paper. The origin is the top left corner.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple, TypeAlias

from diagdemo.pictures.lettering import LINE, width


class Layout(Enum):
    """What a picture is laid out for: its width and height at most, its plain text and its smallest."""

    ECRAN = (960, 4000, 13.0, 11.0)
    A4 = (482, 690, 7.5, 6.5)

    def __init__(self, width: float, height: float, text: float, least: float) -> None:
        self.width, self.height, self.text, self.least = width, height, text, least


class Box(NamedTuple):
    """A rectangle: its left, its top, its width, its height."""

    x: float
    y: float
    w: float
    h: float

    def overlaps(self, other: Box, gap: float = 0) -> bool:
        """Whether the two share a surface, or come closer than `gap`."""
        return (
            self.x < other.x + other.w + gap
            and other.x < self.x + self.w + gap
            and self.y < other.y + other.h + gap
            and other.y < self.y + self.h + gap
        )


@dataclass(frozen=True)
class Text:
    """Lines of text; `x` is their start, middle or end, `y` the baseline of the first."""

    x: float
    y: float
    lines: tuple[str, ...]
    size: float
    fill: str = "#1f2933"
    bold: bool = False
    anchor: str = "start"
    """`start`, `middle` or `end`."""
    on: str = "#ffffff"
    """The colour behind the words, which contrast is measured against."""
    turned: float = 0
    """Degrees by which it turns around its point; only for headings of columns."""

    @property
    def box(self) -> Box:
        """The surface it takes, when it is not turned."""
        across = max((width(line, self.size, self.bold) for line in self.lines), default=0)
        left = {"start": 0.0, "middle": across / 2, "end": across}[self.anchor]
        return Box(
            self.x - left, self.y - 0.8 * self.size, across, self.size * (1 + LINE * (len(self.lines) - 1))
        )


@dataclass(frozen=True)
class Rect:
    """A rectangle; `hatch` is the colour of slanted lines that say « non renseigné »."""

    box: Box
    fill: str = "none"
    stroke: str = "none"
    width: float = 1
    radius: float = 0
    dash: str = ""
    hatch: str = ""


@dataclass(frozen=True)
class Disc:
    """A circle."""

    x: float
    y: float
    r: float
    fill: str = "none"
    stroke: str = "none"
    width: float = 1


@dataclass(frozen=True)
class Path:
    """A line or a shape; `d` is made by `line`, `curve`, `polygon` or written for arcs."""

    d: str
    fill: str = "none"
    stroke: str = "none"
    width: float = 1
    dash: str = ""
    arrow: bool = False
    """Whether it ends with the head of an arrow, in the colour of its stroke."""
    title: str = ""
    """What it tells, for whoever points at it or cannot see it."""
    kind: str = ""
    """A word for pages that filter: the family of a link."""
    ends: tuple[str, str] | None = None
    """The ids of the two things it links, for pages that explore."""


@dataclass(frozen=True)
class Group:
    """Shapes that make one thing, such as a node: pages may link it and light up what it touches."""

    shapes: tuple[Shape, ...]
    title: str = ""
    id: str = ""
    kind: str = ""
    anchor: str = ""
    """The anchor of its sheet in the document."""


Shape: TypeAlias = Text | Rect | Disc | Path | Group


@dataclass(frozen=True)
class Scene:
    """A picture laid out."""

    width: float
    height: float
    shapes: tuple[Shape, ...]

    def walk(self) -> Iterator[Shape]:
        """Every shape, those of groups included."""
        stack = list(reversed(self.shapes))
        while stack:
            shape = stack.pop()
            yield shape
            if isinstance(shape, Group):
                stack += reversed(shape.shapes)


def line(*points: tuple[float, float]) -> str:
    """The path through points."""
    return "M" + "L".join(f"{coordinate(x)} {coordinate(y)}" for x, y in points)


def polygon(*points: tuple[float, float]) -> str:
    """The closed path through points."""
    return f"{line(*points)}Z"


def curve(
    start: tuple[float, float], one: tuple[float, float], two: tuple[float, float], end: tuple[float, float]
) -> str:
    """A cubic curve from `start` to `end`, pulled by `one` then `two`."""
    first, *others = (f"{coordinate(x)} {coordinate(y)}" for x, y in (start, one, two, end))
    return f"M{first}C{' '.join(others)}"


def coordinate(value: float) -> str:
    """A number rounded to a tenth, so that a small change stays a small difference between two versions."""
    return f"{round(value, 1) + 0:g}"
