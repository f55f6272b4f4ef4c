"""The matrix of actors and devices laid out: names, turned headings, and a letter for each family."""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.pictures import palette
from diagdemo.pictures.ecosystem.chips import celled
from diagdemo.pictures.ecosystem.frames import (
    COS,
    SIN,
    TURN,
    Frame,
    heading_lines,
    row_height,
    units,
)
from diagdemo.pictures.ecosystem.network import ACTOR, DEVICE, INSTITUTION, TITLES, Node
from diagdemo.pictures.lettering import LINE
from diagdemo.pictures.scene import Box, Group, Path, Rect, Shape, Text, line

_INKS = {INSTITUTION: palette.INSTITUTION, DEVICE: palette.DEVICE_INK, ACTOR: palette.ACTOR_INK}


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
    x, y = middle + 0.3 * size * SIN, frame.top - 0.6 * size + 0.3 * size * COS
    ink = _INKS[DEVICE]
    words = Text(x, y, heading_lines(node, frame.sizes), size, ink, turned=-TURN)
    return Group((words,), node.name, node.id, node.column, node.anchor)
