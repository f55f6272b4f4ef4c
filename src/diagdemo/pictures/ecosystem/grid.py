"""The matrix of actors and devices laid out: names, turned headings, and a letter for each family."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from diagdemo.pictures import palette
from diagdemo.pictures.ecosystem.balance import balanced
from diagdemo.pictures.ecosystem.cells import Cells
from diagdemo.pictures.ecosystem.chips import celled
from diagdemo.pictures.ecosystem.network import ACTOR, DEVICE, INSTITUTION, TITLES, Node
from diagdemo.pictures.lettering import LINE, width, wrapped
from diagdemo.pictures.scene import Box, Group, Layout, Path, Rect, Shape, Text, line

_TURN = 60.0
_COS, _SIN = math.cos(math.radians(_TURN)), math.sin(math.radians(_TURN))
_INKS = {INSTITUTION: palette.INSTITUTION, DEVICE: palette.DEVICE_INK, ACTOR: palette.ACTOR_INK}


@dataclass(frozen=True)
class Measures:
    """Lengths of a layout, in its unit."""

    size: float
    letter: float
    row: float
    """The height of a row of one line."""
    least: float
    """The least width of a cell of one letter."""
    most: float
    names: float
    """The widest a name may be."""
    heading: float
    """The longest a heading may be."""
    gap: float
    """Between a name and the first cell."""


MEASURES = {
    Layout.ECRAN: Measures(12, 11, 21, 17.5, 30, 250, 235, 10),
    Layout.A4: Measures(6.6, 6.5, 9.2, 8.1, 15, 132, 126, 4),
}


@dataclass(frozen=True)
class Frame:
    """Where the rows and columns of a panel are."""

    cells: Cells
    sizes: Measures
    names: dict[str, tuple[str, ...]]
    """The lines of the name of each row."""
    unit: float
    left: float
    """The left of the first cell."""
    top: float
    """The top of the first row."""

    @property
    def start(self) -> float:
        """The left of the widest name."""
        widest = max(width(line, self.sizes.size) for lines in self.names.values() for line in lines)
        return self.left - widest - 2 * self.sizes.gap

    @property
    def right(self) -> float:
        """The right of the last cell."""
        return self.left + self.unit * sum(units(self.cells, column) for column in self.cells.columns)


def units(cells: Cells, column: Node) -> int:
    """How many letters wide a column is."""
    return max(len(held) for (_, other), held in cells.held.items() if other == column.id)


def name_lines(node: Node, sizes: Measures) -> tuple[str, ...]:
    """The name of a row, on two lines at most."""
    return balanced(node.name, sizes.names, sizes.size, most=2)


def row_height(lines: Sequence[str], sizes: Measures) -> float:
    """The height of a row."""
    return sizes.row + sizes.size * LINE * (len(lines) - 1)


def heading_lines(node: Node, sizes: Measures) -> tuple[str, ...]:
    """The heading of a column, on one line."""
    return wrapped(node.name, sizes.heading, sizes.size, most=1)


def head_height(nodes: Sequence[Node], sizes: Measures) -> float:
    """The height of turned headings."""
    longest = max(width(heading_lines(node, sizes)[0], sizes.size) for node in nodes)
    return longest * _SIN + sizes.size * 1.6


def overflow(nodes: Sequence[Node], sizes: Measures) -> float:
    """How far turned headings may go beyond the last column."""
    longest = max(width(heading_lines(node, sizes)[0], sizes.size) for node in nodes)
    return longest * _COS + sizes.size


def drawn(frame: Frame) -> tuple[list[Shape], float]:
    """The shapes of a panel, and its bottom."""
    shapes: list[Shape] = []
    places: dict[str, Box] = {}
    y = frame.top
    for kind in (INSTITUTION, ACTOR):
        rows = [node for node in frame.cells.rows if node.column == kind]
        if rows:
            y += frame.sizes.row * 0.4 * bool(places)
            shapes.append(_group(kind, frame, y))
            y += frame.sizes.row
        for rank, node in enumerate(rows):
            height = row_height(frame.names[node.id], frame.sizes)
            places[node.id] = Box(frame.start, y, frame.right - frame.start, height)
            shapes += _row(node, frame, places[node.id], shaded=rank % 2 == 0)
            y += height
    shapes += _columns(frame, places, y)
    return shapes, y


def _group(kind: str, frame: Frame, y: float) -> Text:
    sizes = frame.sizes
    baseline = y + sizes.row / 2 + 0.34 * sizes.size
    return Text(
        frame.left - sizes.gap, baseline, (TITLES[kind],), sizes.size, palette.INK, bold=True, anchor="end"
    )


def _row(node: Node, frame: Frame, box: Box, *, shaded: bool) -> Iterator[Shape]:
    lines, sizes = frame.names[node.id], frame.sizes
    ground = palette.SHADE if shaded else palette.PAPER
    if shaded:
        yield Rect(box, ground)
    baseline = box.y + (box.h - sizes.size * LINE * (len(lines) - 1)) / 2 + 0.34 * sizes.size
    name = Text(
        frame.left - sizes.gap, baseline, lines, sizes.size, _INKS[node.column], anchor="end", on=ground
    )
    yield Group((name,), node.name, node.id, node.column, node.anchor)


def _columns(frame: Frame, places: dict[str, Box], bottom: float) -> Iterator[Shape]:
    x, sizes = frame.left, frame.sizes
    for node in frame.cells.columns:
        across = units(frame.cells, node) * frame.unit
        middle = x + across / 2
        guide = line((middle, frame.top - sizes.size * 0.3), (middle, bottom))
        yield Path(guide, "none", palette.RULE, sizes.size / 18)
        yield _heading(node, frame, middle)
        for row, box in places.items():
            held = frame.cells.held.get((row, node.id), ())
            left = middle - len(held) * frame.unit / 2
            for rank, cell in enumerate(held):
                place = Box(left + rank * frame.unit, box.y, frame.unit, box.h)
                yield celled(cell, place, sizes.row, sizes.letter)
        x += across


def _heading(node: Node, frame: Frame, middle: float) -> Group:
    size = frame.sizes.size
    x, y = middle + 0.3 * size * _SIN, frame.top - 0.6 * size + 0.3 * size * _COS
    ink = _INKS[DEVICE]
    words = Text(x, y, heading_lines(node, frame.sizes), size, ink, turned=-_TURN)
    return Group((words,), node.name, node.id, node.column, node.anchor)
