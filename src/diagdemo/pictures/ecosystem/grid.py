"""The matrix of actors and devices laid out: names, turned headings, and a letter for each family of links."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from diagdemo.pictures import palette
from diagdemo.pictures.ecosystem.cells import LETTERS, Cell, Cells
from diagdemo.pictures.ecosystem.network import ACTOR, DEVICE, INSTITUTION, TITLES, Node
from diagdemo.pictures.lettering import LINE, width, wrapped
from diagdemo.pictures.scene import Box, Group, Layout, Path, Rect, Shape, Text, line

_TURN = 60.0
_COS, _SIN = math.cos(math.radians(_TURN)), math.sin(math.radians(_TURN))
_INKS = {INSTITUTION: palette.INSTITUTION, DEVICE: palette.DEVICE_INK, ACTOR: palette.ACTOR_INK}
_QUIET = ("#dde3e9", palette.INK)
"""Participation, which is everywhere, is told in a low voice."""


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
    Layout.ECRAN: Measures(12, 11, 21, 17.5, 30, 250, 210, 10),
    Layout.A4: Measures(6.6, 6.5, 9.2, 8.1, 15, 132, 108, 4),
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
    def right(self) -> float:
        """The right of the last cell."""
        return self.left + self.unit * sum(units(self.cells, column) for column in self.cells.columns)


def units(cells: Cells, column: Node) -> int:
    """How many letters wide a column is."""
    return max(len(held) for (_, other), held in cells.held.items() if other == column.id)


def name_lines(node: Node, sizes: Measures) -> tuple[str, ...]:
    """The name of a row, on two lines at most."""
    return wrapped(node.name, sizes.names, sizes.size, most=2)


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
    places, y = {}, frame.top
    for kind in (INSTITUTION, ACTOR):
        rows = [node for node in frame.cells.rows if node.column == kind]
        if rows:
            shapes.append(_group(kind, frame, y))
            y += frame.sizes.row
        for rank, node in enumerate(rows):
            height = row_height(frame.names[node.id], frame.sizes)
            places[node.id] = Box(0, y, frame.right, height)
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
    across = max(width(each, sizes.size) for each in lines) + 2 * sizes.gap
    ground = palette.SHADE if shaded else palette.PAPER
    if shaded:
        yield Rect(Box(frame.left - across, box.y, frame.right - frame.left + across, box.h), ground)
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
                yield _cell(cell, place, sizes)
        x += across


def _heading(node: Node, frame: Frame, middle: float) -> Group:
    size = frame.sizes.size
    x, y = middle + 0.3 * size * _SIN, frame.top - 0.6 * size + 0.3 * size * _COS
    ink = _INKS[DEVICE]
    words = Text(x, y, heading_lines(node, frame.sizes), size, ink, turned=-_TURN)
    return Group((words,), node.name, node.id, node.column, node.anchor)


def _cell(cell: Cell, place: Box, sizes: Measures) -> Group:
    high = min(place.h, sizes.row) * 0.86
    across = min(place.w * 0.9, sizes.row * 1.15)
    middle, centre = place.x + place.w / 2, place.y + place.h / 2
    box = Box(middle - across / 2, centre - high / 2, across, high)
    return Group(tuple(chip(cell.family, box, sizes.letter, unsure=cell.unsure)), cell.told, kind=cell.family)


def chip(family: str, box: Box, size: float, *, unsure: bool) -> Iterator[Shape]:
    """The sign of a family in its box; only outlined when it is to be confirmed."""
    colour = palette.LINKS[family][0]
    fill, ink = _QUIET if family == "participation" else (colour, palette.PAPER)
    if unsure:
        fill, ink = palette.PAPER, colour
        yield Rect(_inner(box, 0.4), fill, colour, 0.8, radius=box.h / 6, dash="2 1.2")
    else:
        yield Rect(box, fill, radius=box.h / 6)
    baseline = box.y + box.h / 2 + 0.34 * size
    yield Text(
        box.x + box.w / 2, baseline, (LETTERS[family],), size, ink, bold=True, anchor="middle", on=fill
    )


def _inner(box: Box, by: float) -> Box:
    return Box(box.x + by, box.y + by, box.w - 2 * by, box.h - 2 * by)
