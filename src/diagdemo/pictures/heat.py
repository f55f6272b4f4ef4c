"""A table of values shaded line by line: each line has its own scale, and what is not known is hatched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from diagdemo.pictures.lettered import Key, height, legend, tall, unit, unknown, written
from diagdemo.pictures.lettering import wrapped
from diagdemo.pictures.pages import numbered, pages
from diagdemo.pictures.palette import HATCH, PAPER, RULE
from diagdemo.pictures.picture import Picture
from diagdemo.pictures.scene import Box, Layout, Rect, Scene, Shape
from diagdemo.wording import NOT_KNOWN

_LIGHT, _DARK = (0xF3, 0xF7, 0xFA), (0x9A, 0xBF, 0xDD)
"""Words can be read on both, and on all that lies between."""
_COUNT = "#3b4753"
"""Of small words, that are read on every shade."""
_MOST_COLUMNS = 8
_LINES = 5
"""The most lines of a value or of a heading."""


@dataclass(frozen=True)
class Cell:
    """What is said of one territory in a line."""

    text: str = ""
    """The value in words; empty when it is not known."""
    value: float | None = None
    """The value on the scale of its line; None for words, for an interval, and for what is not known."""
    counted: str = ""
    """What it was counted on: « 4 sur 8 »."""


@dataclass(frozen=True)
class HeatRow:
    """A line: what it tells, and a cell for each column."""

    label: str
    cells: tuple[Cell, ...]

    def shades(self) -> tuple[str, ...]:
        """The colour of each cell: none where the line has no two numbers."""
        held = [each.value for each in self.cells if each.value is not None]
        low, high = min(held, default=0.0), max(held, default=0.0)
        return tuple(PAPER if each.value is None else _mixed(each.value, low, high) for each in self.cells)


def heat_picture(
    name: str, title: str, alt: str, columns: Sequence[str], rows: Sequence[HeatRow]
) -> tuple[Picture, ...]:
    """The table, on several pictures when one page of paper does not hold its lines or its columns.

    Args:
        name: the stem of its file.
        title: its caption.
        alt: what it shows, in one or two sentences.
        columns: the names of what is compared, in alphabetical order.
        rows: the lines, each with a cell for each column.
    """
    parts: list[tuple[slice, Sequence[HeatRow]]] = []
    for start in range(0, len(columns), _MOST_COLUMNS):
        held = slice(start, start + _MOST_COLUMNS)
        drawing = _Drawing(Layout.A4, columns, held)
        parts += [(held, page) for page in pages(rows, drawing.high, Layout.A4.height)]
    pictures = []
    for rank, (held, page) in enumerate(parts, 1):
        stem, caption = numbered(name, title, rank, len(parts))
        ecran, a4 = (_Drawing(layout, columns, held).scene(page) for layout in Layout)
        table = [("Indicateur", *columns[held])]
        table += [(row.label, *(_words(cell) for cell in row.cells[held])) for row in page]
        pictures.append(Picture(stem, caption, alt, ecran, a4, tuple(table)))
    return tuple(pictures)


class _Drawing:
    def __init__(self, layout: Layout, columns: Sequence[str], held: slice) -> None:
        self.layout, self.columns, self.held = layout, columns[held], held
        self.u, self.size = unit(layout), layout.least * 1.05
        self.label = Box(0, 0, 0.24 * layout.width, 0)
        first = self.label.w + 6 * self.u
        self.first, self.across = first, (layout.width - first - self.u) / max(len(self.columns), 2)
        self.room = self.across - 8 * self.u
        lines = [len(wrapped(each, self.room, self.size, bold=True, most=_LINES)) for each in self.columns]
        self.head = height(max(lines, default=1), self.size) + self.size
        self.foot = 6 * self.u + 2 * 1.7 * self.size

    def high(self, rows: Sequence[HeatRow]) -> float:
        """The height of a table of these lines."""
        return self.head + sum(map(self._tall, rows)) + self.foot

    def scene(self, rows: Sequence[HeatRow]) -> Scene:
        shapes: list[Shape] = []
        for rank, column in enumerate(self.columns):
            box = Box(self._left(rank), 0, self.room, self.head)
            shapes.append(written(box, column, self.size, most=_LINES, bold=True))
        y = self.head
        for row in rows:
            shapes += self._row(row, y)
            y += self._tall(row)
        told, _ = legend(_keys(rows), (0, y + 6 * self.u), self.layout.width, self.size)
        return Scene(self.layout.width, self.high(rows), (*shapes, *told))

    def _left(self, rank: int) -> float:
        return self.first + rank * self.across + 4 * self.u

    def _tall(self, row: HeatRow) -> float:
        cells = (
            tall(cell.text or NOT_KNOWN, self.room, self.size, _LINES)
            + (1.3 * self.size if cell.counted else 0)
            for cell in row.cells[self.held]
        )
        least = tall(row.label, self.label.w, self.size, 3)
        return max(least, 1.5 * self.size, *cells) + 1.1 * self.size

    def _row(self, row: HeatRow, y: float) -> list[Shape]:
        high = self._tall(row)
        shapes: list[Shape] = [
            written(self.label._replace(y=y, h=high), row.label, self.size, most=3, anchor="start")
        ]
        shades = row.shades()[self.held]
        for rank, (cell, shade) in enumerate(zip(row.cells[self.held], shades, strict=True)):
            box = Box(self._left(rank) - 4 * self.u, y, self.across, high)
            shapes += self._cell(cell, box, shade)
        return shapes

    def _cell(self, cell: Cell, box: Box, shade: str) -> list[Shape]:
        """A value over what it was counted on; the same hatched when it is not known."""
        inner = Box(box.x + self.u, box.y + self.u, box.w - 2 * self.u, box.h - 2 * self.u)
        if not cell.text:
            return list(unknown(inner, self.size, under=cell.counted, radius=2 * self.u))
        under = 1.3 * self.size if cell.counted else 0.0
        words = Box(inner.x + 3 * self.u, inner.y, self.room, inner.h - under)
        shapes: list[Shape] = [
            Rect(inner, shade, RULE, 0.8 * self.u, 2 * self.u),
            written(words, cell.text, self.size, most=_LINES, on=shade),
        ]
        if cell.counted:
            count = Box(words.x, words.y + words.h - 0.15 * self.size, self.room, under)
            shapes.append(written(count, cell.counted, self.layout.least, most=1, fill=_COUNT, on=shade))
        return shapes


def _keys(rows: Sequence[HeatRow]) -> list[Key]:
    cells = [cell for row in rows for cell in row.cells]
    keys: list[Key] = []
    if any(len(set(row.shades()) - {PAPER}) > 1 for row in rows):
        keys.append(
            Key(_scale, "du plus petit nombre de la ligne au plus grand, sans dire lequel est préférable", 4)
        )
    if any(not cell.text for cell in cells):
        keys.append(Key(_hatched, "n. r.\u00a0: non renseigné", 1.6))
    return keys


def _scale(box: Box) -> list[Shape]:
    """The shades, from the lightest to the darkest."""
    part = box.w / 5
    return [Rect(Box(box.x + k * part, box.y, part, box.h), _mixed(k, 0, 4), RULE, 0.5) for k in range(5)]


def _hatched(box: Box) -> list[Shape]:
    return [Rect(box, PAPER, HATCH, 0.8, hatch=HATCH)]


def _mixed(value: float, low: float, high: float) -> str:
    """The shade of a value between two others; none when they are the same."""
    if low == high:
        return PAPER
    part = (value - low) / (high - low)
    mixed = (round(one + part * (other - one)) for one, other in zip(_LIGHT, _DARK, strict=True))
    return "#" + "".join(f"{each:02x}" for each in mixed)


def _words(cell: Cell) -> str:
    text = cell.text or NOT_KNOWN
    return f"{text} ({cell.counted})" if cell.counted else text
