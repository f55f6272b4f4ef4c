"""The matrix of actors and devices, in as many panels as a page needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from diagdemo.pictures.ecosystem.cells import Cells
from diagdemo.pictures.ecosystem.chips import chip
from diagdemo.pictures.ecosystem.flowing import Piece, flowed
from diagdemo.pictures.ecosystem.frames import (
    MEASURES,
    Frame,
    Measures,
    head_height,
    name_lines,
    overflow,
    row_height,
    units,
)
from diagdemo.pictures.ecosystem.grid import drawn
from diagdemo.pictures.ecosystem.network import Node
from diagdemo.pictures.ecosystem.panels import parted
from diagdemo.pictures.lettering import LINE, width, wrapped
from diagdemo.pictures.palette import INK, SOFT
from diagdemo.pictures.scene import Box, Layout, Scene, Shape, Text

_FOOT = 60.0
"""The height kept on paper for the legend and the notes."""


def panels(cells: Cells) -> list[Cells]:
    """The matrix, cut so that each part fits on a page and on a screen: its devices, then its actors."""
    found = []
    for columns in parted(cells.columns, [units(cells, column) for column in cells.columns], _room(cells)):
        part = _only(cells, cells.rows, columns)
        sizes = MEASURES[Layout.A4]
        heights = [row_height(name_lines(node, sizes), sizes) for node in part.rows]
        room = Layout.A4.height - head_height(columns, sizes) - _FOOT - 3 * sizes.row
        found += [_only(part, rows, columns) for rows in parted(part.rows, heights, room)]
    return found


def scene(cells: Cells, families: dict[str, str], notes: Sequence[str], layout: Layout) -> Scene:
    """A panel in a layout, with its legend and its notes."""
    sizes = MEASURES[layout]
    names = {node.id: name_lines(node, sizes) for node in cells.rows}
    across = max(width(line, sizes.size) for lines in names.values() for line in lines) + 3 * sizes.gap
    across = max(across, 2 * sizes.gap + width("Acteurs de l’engagement", sizes.size, bold=True))
    beyond = overflow(cells.columns, sizes)
    count = sum(units(cells, column) for column in cells.columns)
    unit = min((layout.width - across - beyond) / count, sizes.most)
    left = across + max((layout.width - across - beyond - unit * count) / 2, 0)
    frame = Frame(cells, sizes, names, unit, left, head_height(cells.columns, sizes))
    shapes, y = drawn(frame)
    y += sizes.row * 0.6
    keys = flowed(_legend(cells, families, sizes), 0, y, layout.width, 2 * sizes.size, 2)
    y += keys.height + sizes.size * 0.6
    lines = [line for note in notes for line in wrapped(note, layout.width, layout.least, most=4)]
    if lines:
        words = Text(layout.width / 2, y + layout.least, tuple(lines), layout.least, SOFT, anchor="middle")
        shapes = [*shapes, words]
        y += layout.least * LINE * len(lines) + 0.4 * layout.least
    return Scene(layout.width, y, (*shapes, *keys.shapes))


def _room(cells: Cells) -> float:
    """How many letters fit side by side, in either layout."""
    return min(_letters(cells, layout) for layout in Layout)


def _letters(cells: Cells, layout: Layout) -> float:
    sizes = MEASURES[layout]
    names = max(width(line, sizes.size) for node in cells.rows for line in name_lines(node, sizes))
    free = layout.width - max(names + 3 * sizes.gap, sizes.names * 0.75) - overflow(cells.columns, sizes)
    return free / sizes.least


def _only(cells: Cells, rows: Sequence[Node], columns: Sequence[Node]) -> Cells:
    """A part of a matrix, without the rows that hold nothing in it."""
    kept = {node.id for node in rows}, {node.id for node in columns}
    held = {pair: cell for pair, cell in cells.held.items() if pair[0] in kept[0] and pair[1] in kept[1]}
    full = {end for pair in held for end in pair}
    return Cells(
        tuple(node for node in rows if node.id in full),
        tuple(node for node in columns if node.id in full),
        held,
    )


def _legend(cells: Cells, families: dict[str, str], sizes: Measures) -> Iterator[Piece]:
    present = {cell.family for held in cells.held.values() for cell in held}
    for family, word in families.items():
        if family in present:
            yield _key(family, word, sizes, unsure=False)
    unsure = [cell.family for held in cells.held.values() for cell in held if cell.unsure]
    if unsure:
        yield _key(min(unsure), "cadre en pointillé\u00a0: à confirmer", sizes, unsure=True)


def _key(family: str, word: str, sizes: Measures, *, unsure: bool) -> Piece:
    side = sizes.row * 0.86
    return Piece(
        side * 1.5 + width(word, sizes.size), side, partial(_drawn_key, family, word, sizes, side, unsure)
    )


def _drawn_key(
    family: str, word: str, sizes: Measures, side: float, unsure: bool, x: float, y: float
) -> Iterator[Shape]:
    yield from chip(family, Box(x, y, side * 1.1, side), sizes.letter, unsure=unsure)
    yield Text(x + side * 1.5, y + side / 2 + 0.34 * sizes.size, (word,), sizes.size, INK)
