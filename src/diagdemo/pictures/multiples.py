"""The same small grid for each territory: stages by degrees, how many devices stand where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from diagdemo.pictures.degrees import Step, keys, tone
from diagdemo.pictures.lettered import Key, height, legend, set_in, tall, unit, unknown, written
from diagdemo.pictures.lettering import wrapped
from diagdemo.pictures.pages import numbered, pages
from diagdemo.pictures.palette import EMPTY, HATCH, PAPER, RULE, SOFT
from diagdemo.pictures.picture import Picture
from diagdemo.pictures.scene import Box, Layout, Rect, Scene, Shape
from diagdemo.wording import NOT_KNOWN, agree, number

_ACROSS = 3
_NONE = "aucun dispositif recensé"


@dataclass(frozen=True)
class Panel:
    """A territory."""

    name: str
    counts: tuple[tuple[int, ...], ...]
    """For each stage, how many devices at each degree."""
    degree_unknown: tuple[int, ...]
    """For each stage, how many devices whose degree is not known."""
    stages_unknown: int = 0
    """How many devices whose stages are not known."""

    @property
    def known(self) -> bool:
        """Whether some device stands at a stage."""
        return any(map(any, self.counts)) or any(self.degree_unknown)


@dataclass(frozen=True)
class Grids:
    """What every panel shares."""

    stages: tuple[str, ...]
    scale: tuple[Step, ...]
    title: str
    """What degrees these are: « Degré annoncé : »."""


def multiples_picture(
    name: str, title: str, alt: str, grids: Grids, panels: Sequence[Panel]
) -> tuple[Picture, ...]:
    """The grids side by side, on several pictures when one page of paper does not hold them.

    Args:
        name: the stem of its file.
        title: its caption.
        alt: what it shows, in one or two sentences.
        grids: the stages and the degrees.
        panels: the territories, in alphabetical order.
    """
    rows = [panels[start : start + _ACROSS] for start in range(0, len(panels), _ACROSS)]
    parts = pages(rows, _Drawing(Layout.A4, grids).high, Layout.A4.height)
    pictures = []
    for rank, part in enumerate(parts, 1):
        stem, caption = numbered(name, title, rank, len(parts))
        ecran, a4 = (_Drawing(layout, grids).scene(part) for layout in Layout)
        pictures.append(Picture(stem, caption, alt, ecran, a4, _table(grids, part)))
    return tuple(pictures)


class _Drawing:
    def __init__(self, layout: Layout, grids: Grids) -> None:
        self.layout, self.grids = layout, grids
        self.u, self.size = unit(layout), layout.least
        self.gap = 16 * self.u
        self.across = (layout.width - self.gap * (_ACROSS - 1)) / _ACROSS
        self.label = 0.33 * self.across
        self.cell = (self.across - self.label - self.u) / (len(grids.scale) + 1)
        lines = [len(wrapped(each, self._room, self.size, most=2)) for each in grids.stages]
        self.row = height(max(lines, default=1), self.size) + 0.75 * self.size
        self.top = 2 * height(2, self.size) + 1.2 * self.size
        self.panel = self.top + len(grids.stages) * self.row + 2 * self.size

    @property
    def _room(self) -> float:
        return self.label - 4 * self.u

    def high(self, rows: Sequence[Sequence[Panel]]) -> float:
        """The height of rows of panels with their legend."""
        return len(rows) * (self.panel + self.gap) + 3 * 1.7 * self.size

    def scene(self, rows: Sequence[Sequence[Panel]]) -> Scene:
        shapes: list[Shape] = []
        for down, row in enumerate(rows):
            for right, panel in enumerate(row):
                at = (right * (self.across + self.gap), down * (self.panel + self.gap))
                shapes += self._panel(panel, *at)
        top = len(rows) * (self.panel + self.gap)
        told, deep = legend(self._keys(), (0, top), self.layout.width, self.size)
        return Scene(self.layout.width, top + deep + 2 * self.u, (*shapes, *told))

    def _panel(self, panel: Panel, x: float, y: float) -> list[Shape]:
        heads = y + self.top - 1.6 * self.size
        deep = tall(panel.name, self.across, 1.1 * self.size, 2, bold=True)
        name = Box(x, heads - deep - 0.4 * self.size, self.across, deep)
        shapes: list[Shape] = [
            written(name, panel.name, 1.1 * self.size, bold=True, anchor="start"),
        ]
        signs = [*(step.sign for step in self.grids.scale), NOT_KNOWN]
        for rank, sign in enumerate(signs):
            box = Box(self._left(x, rank), heads, self.cell, 1.5 * self.size)
            shapes.append(set_in(box, (sign,), self.size, fill=SOFT))
        top = y + self.top
        for rank, stage in enumerate(self.grids.stages):
            box = Box(x, top + rank * self.row, self._room, self.row)
            shapes.append(written(box, stage, self.size, anchor="start"))
        shapes += self._body(panel, x, top)
        if panel.stages_unknown:
            words = (
                f"Étapes non renseignées\u00a0: {agree(panel.stages_unknown, 'dispositif', 'dispositifs')}"
            )
            box = Box(x, top + len(self.grids.stages) * self.row, self.across, 2 * self.size)
            shapes.append(written(box, words, self.size, most=1, fill=SOFT, anchor="start"))
        return shapes

    def _left(self, x: float, rank: int) -> float:
        return x + self.label + rank * self.cell

    def _body(self, panel: Panel, x: float, top: float) -> list[Shape]:
        """The cells; nothing but hatching where no stage is known."""
        if not panel.known:
            whole = Box(x + self.label, top, self.across - self.label - self.u, len(panel.counts) * self.row)
            return list(unknown(whole, self.size, radius=2 * self.u))
        shapes: list[Shape] = []
        for rank, (counts, unsure) in enumerate(zip(panel.counts, panel.degree_unknown, strict=True)):
            y = top + rank * self.row
            shapes += self._cells(counts, unsure, x, y) if any(counts) or unsure else self._empty(x, y)
        return shapes

    def _cells(self, counts: Sequence[int], unsure: int, x: float, y: float) -> list[Shape]:
        shapes: list[Shape] = []
        for rank, count in enumerate((*counts, unsure)):
            box = Box(
                self._left(x, rank) + 0.5 * self.u, y + 0.5 * self.u, self.cell - self.u, self.row - self.u
            )
            if not count:
                shapes.append(Rect(box, PAPER, RULE, 0.6 * self.u))
            elif rank == len(counts):
                shapes += unknown(box, self.size, number(count))
            else:
                fill, ink = tone(rank, len(counts))
                shapes.append(Rect(box, fill, SOFT, 0.6 * self.u))
                shapes.append(set_in(box, (number(count),), self.size, fill=ink, on=fill, bold=True))
        return shapes

    def _empty(self, x: float, y: float) -> list[Shape]:
        box = Box(
            x + self.label + self.u, y + self.u, self.across - self.label - 3 * self.u, self.row - 2 * self.u
        )
        words = written(
            box._replace(w=box.w - self.size, x=box.x + self.size / 2), _NONE, self.size, most=1, fill=EMPTY
        )
        return [Rect(box, PAPER, EMPTY, self.u, 2 * self.u, "4 3"), words]

    def _keys(self) -> list[Key]:
        hatched = Key(
            lambda box: [Rect(box, PAPER, HATCH, 0.8, hatch=HATCH)], "n. r.\u00a0: non renseigné", 1.6
        )
        return [*keys(self.grids.title, self.grids.scale, self.size, several=False, not_known=False), hatched]


def _table(grids: Grids, rows: Sequence[Sequence[Panel]]) -> tuple[tuple[str, ...], ...]:
    """A line for each stage of each territory, and one for the devices that stand at none."""
    heads = ("Territoire", "Étape", *(step.label for step in grids.scale), "Degré non renseigné")
    lines: list[tuple[str, ...]] = [heads]
    for panel in (panel for row in rows for panel in row):
        for stage, counts, unsure in zip(grids.stages, panel.counts, panel.degree_unknown, strict=True):
            if panel.known and not any(counts) and not unsure:
                lines.append((panel.name, stage, _NONE, *[""] * len(counts)))
            else:
                told = [number(count) if count else "" for count in (*counts, unsure)]
                lines.append((panel.name, stage, *(told if panel.known else [NOT_KNOWN] * len(told))))
        if panel.stages_unknown:
            blank = [""] * len(grids.scale)
            lines.append((panel.name, "Étapes non renseignées", *blank, number(panel.stages_unknown)))
    return tuple(lines)
