"""Columns of names, each with the sign of its degree: what stands at a stage of the cycle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from diagdemo.pictures.degrees import Step, badge, tone
from diagdemo.pictures.ecosystem.network import SAME
from diagdemo.pictures.ecosystem.style import STATES, scaled
from diagdemo.pictures.lettered import height, set_in
from diagdemo.pictures.lettering import LINE, width, wrapped
from diagdemo.pictures.palette import EMPTY, INK, PAPER, SHADE, SOFT
from diagdemo.pictures.scene import Box, Group, Rect, Shape
from diagdemo.wording import agree


@dataclass(frozen=True)
class Named:
    """A thing at a stage, such as a device."""

    name: str
    degree: tuple[int, ...] | None
    """The ranks of its degree on the scale: several when sources differ, None when it is not known."""
    anchor: str = ""
    """That of its sheet in the document."""
    state: str = SAME
    """What becomes of it, when a picture tells changes."""
    mark: str = ""
    """The words above its name that say so."""


@dataclass(frozen=True)
class Pills:
    """How pills are drawn: their width at most, the size of their words, the scale of their signs.

    When changes are told, only signs have the colour of their degree: outlines are seen.
    """

    across: float
    size: float
    scale: Sequence[Step]
    changing: bool = False

    @property
    def gap(self) -> float:
        """Between two pills."""
        return (0.55 if self.changing else 0.35) * self.size

    def tall(self, named: Named) -> float:
        """The height of a pill."""
        return height(len(self._words(named)), self.size) + 0.85 * self.size

    def column(self, things: Sequence[Named], most: int) -> float:
        """The height of a column of pills, `most` of them at most."""
        shown, left = cut_at(things, most)
        rows = [self.tall(each) for each in shown]
        rows += [1.6 * self.size] if left or not things else []
        return sum(rows) + self.gap * (len(rows) - 1)

    def draw(
        self, things: Sequence[Named], at: tuple[float, float], most: int, *, back: bool = False
    ) -> list[Shape]:
        """A column of pills from its top left, or from its top right when it goes `back`."""
        if not things:
            return self._nothing(*at, back)
        (x, y), (shown, left) = at, cut_at(things, most)
        shapes: list[Shape] = []
        for each in shown:
            shapes.append(self._pill(each, x - self._wide(each) if back else x, y))
            y += self.tall(each) + self.gap
        if left:
            words = f"et {agree(left, 'autre', 'autres')}"
            box = Box(x, y, 0, 1.5 * self.size)
            shapes.append(set_in(box, (words,), self.size, fill=SOFT, anchor="end" if back else "start"))
        return shapes

    def flow(
        self, things: Sequence[Named], at: tuple[float, float], room: float, most: int
    ) -> tuple[list[Shape], float]:
        """Pills side by side on as many lines as they need; the shapes and the height they take."""
        (left, top), (shown, more) = at, cut_at(things, most)
        shapes: list[Shape] = []
        x, y, deep = left, top, 0.0
        for each in shown:
            if x > left and x + self._wide(each) > left + room:
                x, y, deep = left, y + deep + self.gap, 0.0
            shapes.append(self._pill(each, x, y))
            x, deep = x + self._wide(each) + 0.8 * self.size, max(deep, self.tall(each))
        if more:
            y, deep = y + deep + self.gap, 1.5 * self.size
            words = (f"et {agree(more, 'autre', 'autres')}",)
            shapes.append(set_in(Box(left, y, 0, deep), words, self.size, fill=SOFT, anchor="start"))
        return shapes, y + deep - top

    def _pill(self, named: Named, x: float, y: float) -> Group:
        """A name with the sign of its degree before it."""
        box = Box(x, y, self._wide(named), self.tall(named))
        sign = Box(x + 0.3 * self.size, y + (box.h - 1.5 * self.size) / 2, self._sign(named), 1.5 * self.size)
        room = Box(sign.x + sign.w + 0.4 * self.size, y, 0, box.h)
        fill, ink = SHADE if self.changing and named.state == SAME else PAPER, INK
        marks: Sequence[Shape]
        if named.degree and len(named.degree) == 1 and not self.changing:
            fill, ink = tone(named.degree[0], len(self.scale))
            short = (self.scale[named.degree[0]].sign,)
            marks = [set_in(sign, short, self.size, fill=ink, on=fill, bold=True)]
        else:
            marks = badge(sign, named.degree, self.scale, self.size)
        return Group(
            (outlined(box, fill, named.state, self.size), *marks, *self._written(named, room, fill, ink)),
            f"{named.mark}\u00a0: {named.name}" if named.mark else named.name,
            anchor=named.anchor,
        )

    def _written(self, named: Named, room: Box, fill: str, ink: str) -> list[Shape]:
        """What becomes of a thing, in bold, above its name."""
        words, above = self._lines(named), LINE * self.size if named.mark else 0.0
        top = room.y + (room.h - above - height(len(words), self.size)) / 2
        name = Box(room.x, top + above, 0, height(len(words), self.size))
        shapes: list[Shape] = [set_in(name, words, self.size, fill=ink, on=fill, anchor="start")]
        if named.mark:
            sign = Box(room.x, top, 0, self.size)
            shapes.append(
                set_in(sign, (named.mark,), self.size, fill=ink, on=fill, bold=True, anchor="start")
            )
        return shapes

    def _wide(self, named: Named) -> float:
        words = max(width(line, self.size) for line in self._lines(named))
        return self._sign(named) + max(words, width(named.mark, self.size, bold=True)) + 1.5 * self.size

    def _nothing(self, x: float, y: float, back: bool) -> list[Shape]:
        words = wrapped("aucun dispositif recensé", self.across - 2 * self.size, self.size, most=1)
        across = width(words[0], self.size) + 2 * self.size
        box = Box(x - across if back else x, y, across, 1.6 * self.size)
        return [Rect(box, PAPER, EMPTY, 1, 0.8 * self.size, "4 3"), set_in(box, words, self.size, fill=EMPTY)]

    def _sign(self, named: Named) -> float:
        if not named.degree:
            return 3.9 * self.size
        signs = "/".join(self.scale[rank].sign for rank in named.degree)
        return max(2.1 * self.size, width(signs, self.size, bold=True) + 0.8 * self.size)

    def _words(self, named: Named) -> tuple[str, ...]:
        return (*((named.mark,) if named.mark else ()), *self._lines(named))

    def _lines(self, named: Named) -> tuple[str, ...]:
        room = self.across - self._sign(named) - 1.6 * self.size
        return wrapped(named.name, room, self.size, most=2)


def outlined(box: Box, fill: str, state: str, size: float) -> Rect:
    """The shape of a pill; its outline says what becomes of it."""
    if state == SAME:
        return Rect(box, fill, SOFT, 0.8, min(box.h / 2, 0.95 * size))
    line, dash, across = STATES[state]
    unit = 0.1 * size
    return Rect(box, fill, line, across * unit, min(box.h / 2, 0.95 * size), scaled(dash, unit))


def cut_at(things: Sequence[Named], most: int) -> tuple[Sequence[Named], int]:
    """The first `most` things, and how many are left."""
    return things[:most], max(len(things) - most, 0)
