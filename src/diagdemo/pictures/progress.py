"""The progress of a plan: a line for each action, how far it has come in steps, never in percentages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from diagdemo.pictures.lettered import set_in, tall, unit, unknown, written
from diagdemo.pictures.palette import CHANGED, HATCH, INK, PAPER, RULE, SOFT
from diagdemo.pictures.scene import Box, Layout, Path, Rect, Scene, Shape, line
from diagdemo.wording import agree

_FILLS = ("#c3d8ea", "#2f6da3", "#0f2f4d")


@dataclass(frozen=True)
class Row:
    """An action."""

    name: str
    pilot: str
    """Who answers for it; empty when that is not known."""
    due: str
    """For when it is, in words; empty when it is not known."""
    step: int | None
    """How far it has come, from 0 to 3; None when it is not known."""
    words: str
    """The same in words."""
    unproven: bool = False
    """Whether it is said well advanced or done without a proof."""
    past: bool = False
    """Whether its time is surely over at the reference date."""


def progress_scene(rows: Sequence[Row], reference: str, layout: Layout) -> Scene:
    """The actions in their order; on fewer lines each, then fewer of them, when room lacks."""
    for lines in (3, 2, 1):
        scene = _Drawing(layout, lines, reference).scene(rows, 0)
        if scene.height <= layout.height:
            return scene
    shown = len(rows)
    while scene.height > layout.height:
        shown -= 1
        scene = _Drawing(layout, 1, reference).scene(rows[:shown], len(rows) - shown)
    return scene


class _Drawing:
    def __init__(self, layout: Layout, lines: int, reference: str) -> None:
        self.layout, self.lines, self.reference = layout, lines, reference
        self.u, self.size = unit(layout), layout.least * 1.05
        wide = layout.width
        self.due = Box(0, 0, 0.12 * wide, 0)
        self.name = Box(0.13 * wide, 0, 0.35 * wide, 0)
        self.track = Box(0.5 * wide, 0, 0.1 * wide, 0)
        self.words = Box(0.615 * wide, 0, 0.175 * wide, 0)
        self.pilot = Box(0.805 * wide, 0, 0.195 * wide, 0)

    def scene(self, rows: Sequence[Row], left: int) -> Scene:
        shapes = self._heads()
        y = 2.2 * self.size
        divided = not any(row.past for row in rows)
        for row in rows:
            if not divided and not row.past:
                shapes += self._reference(y)
                y += 2 * self.size
                divided = True
            high = self._high(row)
            shapes.append(Path(line((0, y), (self.layout.width, y)), stroke=RULE, width=0.7 * self.u))
            shapes += self._row(row, y, high)
            y += high
        if left:
            box = Box(self.name.x, y, 0, 2 * self.size)
            words = f"et {agree(left, 'autre action', 'autres actions')}, dans le tableau"
            shapes.append(set_in(box, (words,), self.size, fill=SOFT, anchor="start"))
            y += box.h
        return Scene(self.layout.width, y + 2 * self.u, tuple(shapes))

    def _heads(self) -> list[Shape]:
        heads = (
            (self.due, "Échéance"),
            (self.name, "Action"),
            (self.track._replace(w=self.words.x + self.words.w - self.track.x), "Avancement"),
            (self.pilot, "Pilote"),
        )
        return [
            written(
                box._replace(h=2 * self.size), words, self.size, most=1, fill=SOFT, bold=True, anchor="start"
            )
            for box, words in heads
        ]

    def _reference(self, y: float) -> list[Shape]:
        """What parts the actions whose time is over from the others."""
        box = Box(0, y, self.layout.width, 2 * self.size)
        middle = y + self.size
        words = set_in(box, (self.reference,), self.size, fill=CHANGED, anchor="start")
        rule = line((words.box.w + 8 * self.u, middle), (self.layout.width, middle))
        return [words, Path(rule, stroke=CHANGED, width=self.u)]

    def _high(self, row: Row) -> float:
        held = (
            (row.due, self.due),
            (row.name, self.name),
            (self._said(row), self.words),
            (row.pilot, self.pilot),
        )
        return max(tall(words, box.w, self.size, self.lines) for words, box in held) + 0.9 * self.size

    def _said(self, row: Row) -> str:
        return f"{row.words}, sans preuve" if row.unproven else row.words

    def _row(self, row: Row, y: float, high: float) -> list[Shape]:
        held = ((row.due, self.due), (row.name, self.name), (row.pilot, self.pilot))
        shapes: list[Shape] = [
            written(box._replace(y=y, h=high), words, self.size, most=self.lines, anchor="start")
            for words, box in held
            if words
        ]
        for words, column in ((row.due, self.due), (row.pilot, self.pilot)):
            shapes += [] if words else self._unknown(column, y, high)
        if row.step is None:
            return shapes + self._unknown(self.track, y, high)
        box = self.words._replace(y=y, h=high)
        shapes.append(
            written(
                box,
                self._said(row),
                self.size,
                most=self.lines,
                bold=row.step == 3 and not row.unproven,
                anchor="start",
            )
        )
        return shapes + self._track(row, y + high / 2)

    def _unknown(self, column: Box, y: float, high: float) -> list[Shape]:
        across = min(column.w, 5 * self.size)
        box = Box(column.x, y + high / 2 - 0.65 * self.size, across, 1.3 * self.size)
        return list(unknown(box, self.size, radius=2 * self.u))

    def _track(self, row: Row, y: float) -> list[Shape]:
        """Three boxes, as many of them full as steps were made; hatched when nothing proves it."""
        step = row.step or 0
        across, gap = (self.track.w - 4 * self.u) / 3, 2 * self.u
        shapes: list[Shape] = []
        for rank in range(3):
            box = Box(self.track.x + rank * (across + gap), y - 0.5 * self.size, across, self.size)
            full = rank < step
            fill = _FILLS[step - 1] if full and not row.unproven else PAPER
            hatch = HATCH if full and row.unproven else ""
            shapes.append(Rect(box, fill, INK if full else HATCH, 0.8 * self.u, 1.5 * self.u, hatch=hatch))
        return shapes
