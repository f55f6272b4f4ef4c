"""Dot strips: a line for each indicator, each territory at its value on the scale of the line."""

from __future__ import annotations

from collections.abc import Sequence

from diagdemo.pictures.lettered import Key, legend, set_in, tall, unit, unknown, written
from diagdemo.pictures.lettering import width
from diagdemo.pictures.pages import numbered, pages
from diagdemo.pictures.palette import INSTITUTION, PAPER, RULE, SOFT
from diagdemo.pictures.picture import Picture
from diagdemo.pictures.placed import Mark, Sizes, placed
from diagdemo.pictures.scene import Box, Disc, Layout, Path, Rect, Scene, Shape, line
from diagdemo.pictures.strip import Strip, sign
from diagdemo.wording import NOT_KNOWN, number

_BAR = "#c3d8ea"


def strips_picture(
    name: str, title: str, alt: str, territories: Sequence[str], rows: Sequence[Strip]
) -> tuple[Picture, ...]:
    """The strips, on several pictures when one page of paper does not hold them.

    Args:
        name: the stem of its file.
        title: its caption.
        alt: what it shows, in one or two sentences.
        territories: their names, in alphabetical order.
        rows: the indicators, each with a value or None for each territory.
    """
    parts = pages(rows, _Drawing(Layout.A4, territories).high, Layout.A4.height)
    pictures = []
    for rank, part in enumerate(parts, 1):
        stem, caption = numbered(name, title, rank, len(parts))
        ecran, a4 = (_Drawing(layout, territories).scene(part) for layout in Layout)
        table = [("Indicateur", *(f"{sign(rank)}. {each}" for rank, each in enumerate(territories)))]
        table += [(row.label, *(each.text if each else NOT_KNOWN for each in row.values)) for row in part]
        pictures.append(Picture(stem, caption, alt, ecran, a4, tuple(table)))
    return tuple(pictures)


class _Drawing:
    def __init__(self, layout: Layout, territories: Sequence[str]) -> None:
        self.layout, self.territories = layout, territories
        self.u, self.size = unit(layout), layout.least * 1.05
        self.label = Box(0, 0, 0.25 * layout.width, 0)
        self.track = Box(0.3 * layout.width, 0, 0.5 * layout.width, 0)
        self.apart = Box(0.86 * layout.width, 0, 0.14 * layout.width - self.u, 0)
        self.lane = 1.7 * self.size

    def high(self, rows: Sequence[Strip]) -> float:
        """The height of these lines with their legend."""
        return sum(map(self._tall, rows)) + 8 * self.u + self._legend((0, 0))[1] + 2 * self.u

    def scene(self, rows: Sequence[Strip]) -> Scene:
        shapes: list[Shape] = []
        y = 0.0
        for row in rows:
            shapes += self._row(row, y)
            y += self._tall(row)
        told, _ = self._legend((0, y + 8 * self.u))
        return Scene(self.layout.width, self.high(rows), (*shapes, *told))

    def _legend(self, at: tuple[float, float]) -> tuple[list[Shape], float]:
        keys = [self._key(rank, name) for rank, name in enumerate(self.territories)]
        return legend(keys, at, self.layout.width, self.size)

    def _key(self, rank: int, name: str) -> Key:
        return Key(lambda box: self._disc(Box(*box), sign(rank)), name, 1 if rank < 26 else 1.6)

    def _disc(self, box: Box, letters: str) -> list[Shape]:
        words = set_in(box, (letters,), self.size, fill=PAPER, on=INSTITUTION, bold=True)
        return [Rect(box, INSTITUTION, PAPER, 0.8 * self.u, box.h / 2), words]

    def _marks(self, row: Strip) -> list[Mark]:
        """The values that differ, each with the letters of those that have it."""
        sizes = Sizes(self.track, self.size, self.lane)
        spans = [
            (" ".join(signs), value.text, row.part(value.low), row.part(value.high))
            for value, signs in row.signs.items()
        ]
        return placed(spans, sizes)

    def _tall(self, row: Strip) -> float:
        lanes = max((mark.lane for mark in self._marks(row)), default=0) + 1
        label = tall(row.label, self.label.w, self.size, 4)
        away = self._deep(row) + self.size if row.unknown else 0.0
        return max(lanes * self.lane + 1.4 * self.size, label, away) + 1.2 * self.size

    def _deep(self, row: Strip) -> float:
        """The height of the box of what is not known."""
        return tall(self._away(row), self.apart.w - self.size, self.size, 9) + 2.4 * self.size

    def _away(self, row: Strip) -> str:
        return " ".join(map(sign, row.unknown))

    def _row(self, row: Strip, y: float) -> list[Shape]:
        high = self._tall(row)
        bottom = y + high
        shapes: list[Shape] = [
            Path(line((0, bottom), (self.layout.width, bottom)), stroke=RULE, width=0.7 * self.u),
            written(self.label._replace(y=y, h=high), row.label, self.size, most=4, anchor="start"),
        ]
        marks = self._marks(row)
        axis = bottom - 1.8 * self.size - self.lane / 2
        if marks:
            shapes += self._axis(row, axis)
            shapes += [shape for mark in marks for shape in self._stem(mark, axis)]
            shapes += [shape for mark in marks for shape in self._mark(mark, axis)]
        if row.unknown:
            deep = self._deep(row)
            box = self.apart._replace(y=y + (high - deep) / 2, h=deep)
            shapes += unknown(box, self.size, NOT_KNOWN, self._away(row), 2 * self.u)
        return shapes

    def _axis(self, row: Strip, y: float) -> list[Shape]:
        """The line, with a tick at each of its ends and what it is."""
        left, right, half = self.track.x, self.track.x + self.track.w, 3 * self.u
        ends = (
            ((left, y), (right, y)),
            ((left, y - half), (left, y + half)),
            ((right, y - half), (right, y + half)),
        )
        shapes: list[Shape] = [Path(line(*points), stroke=SOFT, width=0.8 * self.u) for points in ends]
        low, high = row.ends
        if low == high:
            return shapes
        more = f"\u00a0{row.unit}" if row.unit else ""
        for x, end in ((left, low), (right, high)):
            box = Box(x, y + 0.8 * self.size, 0, 1.3 * self.size)
            told = (f"{number(round(end, 2))}{more}",)
            shapes.append(set_in(box, told, self.layout.least, fill=SOFT))
        return shapes

    def _stem(self, mark: Mark, axis: float) -> list[Shape]:
        """What ties a raised number to its place on the line; an interval spans its own."""
        if not mark.lane or mark.end > mark.start:
            return []
        x = mark.pill + mark.wide / 2
        top = axis - mark.lane * self.lane
        return [
            Path(line((x, top), (x, axis)), stroke=SOFT, width=0.8 * self.u),
            Disc(x, axis, 2 * self.u, SOFT),
        ]

    def _mark(self, mark: Mark, axis: float) -> list[Shape]:
        y = axis - mark.lane * self.lane
        half = 0.72 * self.size
        shapes: list[Shape] = []
        if mark.end > mark.start:
            bar = Box(mark.start, y - 0.35 * self.size, mark.end - mark.start, 0.7 * self.size)
            shapes.append(Rect(bar, _BAR, INSTITUTION, 0.8 * self.u, 2 * self.u))
        words = Box(mark.text_x, y - half, width(mark.text, self.size), 2 * half)
        plate = Box(words.x - 1.5 * self.u, words.y + 0.2 * half, words.w + 3 * self.u, 1.6 * half)
        return [
            *shapes,
            *self._disc(Box(mark.pill, y - half, mark.wide, 2 * half), mark.letters),
            Rect(plate, PAPER),
            set_in(words, (mark.text,), self.size, anchor="start"),
        ]
