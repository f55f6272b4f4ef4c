"""A calendar: what was planned and what was held, on an axis of months; what is not known is said so."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from diagdemo.pictures.axis import Axis
from diagdemo.pictures.lettered import height, legend, set_in, tall, unit, unknown, written
from diagdemo.pictures.lettering import width, wrapped
from diagdemo.pictures.palette import CHANGED, SHADE, SOFT
from diagdemo.pictures.scene import Box, Layout, Path, Rect, Scene, Shape, Text, line
from diagdemo.pictures.spans import Span, keys, length, moment


@dataclass(frozen=True)
class Line:
    """A line of a calendar."""

    label: str
    when: tuple[str, ...]
    """Its dates in words, line by line; none when they are not known."""
    days: tuple[str, ...] = ()
    """The days of work, in words, line by line."""
    span: Span | None = None
    """None when its dates are not known."""
    moment: bool = False
    """Whether it is a moment rather than a length of time."""


@dataclass(frozen=True)
class Part:
    """A step: its title, where it stands in words, its lines."""

    title: str
    state: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Calendar:
    """What a calendar shows."""

    parts: tuple[Part, ...]
    reference: datetime.date
    told: str
    """What the line of the reference date says."""

    @property
    def held(self) -> list[tuple[Span, bool]]:
        """The spans that are known, each with whether it is a moment."""
        return [(line.span, line.moment) for part in self.parts for line in part.lines if line.span]

    @property
    def has_days(self) -> bool:
        """Whether days of work are said of some line."""
        return any(line.days for part in self.parts for line in part.lines)


def calendar_scene(calendar: Calendar, layout: Layout) -> Scene:
    """The calendar in a layout."""
    return _Drawing(calendar, layout).scene()


class _Drawing:
    def __init__(self, calendar: Calendar, layout: Layout) -> None:
        self.calendar, self.layout = calendar, layout
        self.u, self.size = unit(layout), layout.least * 1.05
        days = 0.13 if calendar.has_days else 0.0
        self.label = Box(12 * self.u, 0, 0.215 * layout.width, 0)
        self.when = Box(0.24 * layout.width, 0, 0.165 * layout.width, 0)
        self.days = Box((1 - days) * layout.width + 8 * self.u, 0, days * layout.width - 8 * self.u, 0)
        first = 0.42 * layout.width
        days_told = [day for span, _ in calendar.held for day in (*span.start, *span.end)]
        self.axis = Axis.over(
            days_told or [calendar.reference],
            first,
            (1 - days) * layout.width - 6 * self.u - first,
        )

    def scene(self) -> Scene:
        top = 46 * self.u
        body: list[Shape] = []
        y = top
        for part in self.calendar.parts:
            shapes, y = self._part(part, y)
            body += shapes
        told, deep = legend(
            keys(self.calendar.held, self.u), (0, y + 20 * self.u), self.layout.width, self.size
        )
        shapes = [*self._heads(top), *self._axis(top, y), *body, *self._reference(top, y), *told]
        return Scene(self.layout.width, y + 20 * self.u + deep + 2 * self.u, tuple(shapes))

    def _heads(self, top: float) -> list[Shape]:
        heads = [(self.label._replace(x=0), "Étape et temps fort"), (self.when, "Quand")]
        heads += [(self.days, "Jours de travail")] if self.calendar.has_days else []
        return [
            written(
                box._replace(y=top - 30 * self.u, h=26 * self.u),
                words,
                self.size,
                fill=SOFT,
                bold=True,
                anchor="start",
            )
            for box, words in heads
        ]

    def _axis(self, top: float, bottom: float) -> list[Shape]:
        drawn = bool(self.calendar.held)
        return self.axis.draw((top - 4 * self.u, bottom), self.size, self.u) if drawn else []

    def _part(self, part: Part, y: float) -> tuple[list[Shape], float]:
        band = Box(0, y, self.layout.width, 2 * self.size)
        inner = Box(6 * self.u, y, 0, band.h)
        shapes: list[Shape] = [
            Rect(band, SHADE, radius=3 * self.u),
            set_in(inner, (part.title,), self.size * 1.05, on=SHADE, bold=True, anchor="start"),
            set_in(
                self.when._replace(y=y, h=band.h),
                (part.state,),
                self.size,
                fill=SOFT,
                on=SHADE,
                anchor="start",
            ),
        ]
        y += band.h
        for each in part.lines:
            high = self._high(each)
            shapes += self._line(each, y, high)
            y += high
        return shapes, y + 4 * self.u

    def _high(self, each: Line) -> float:
        label = tall(each.label, self.label.w, self.size, 3)
        told = max(len(self._told(each.when, self.when)), len(self._told(each.days, self.days)))
        return max(label, height(told, self.size)) + 0.9 * self.size

    def _told(self, said: tuple[str, ...], box: Box) -> tuple[str, ...]:
        return tuple(line for part in said for line in wrapped(part, box.w, self.size))

    def _line(self, each: Line, y: float, high: float) -> list[Shape]:
        shapes: list[Shape] = [
            written(self.label._replace(y=y, h=high), each.label, self.size, most=3, anchor="start")
        ]
        for said, column in ((each.when, self.when), (each.days, self.days)):
            if said:
                box = column._replace(y=y, h=high)
                shapes.append(set_in(box, self._told(said, column), self.size, anchor="start"))
        if not each.when:
            box = Box(self.when.x, y + high / 2 - 0.75 * self.size, 5 * self.size, 1.5 * self.size)
            shapes += unknown(box, self.size, radius=2 * self.u)
        if each.span:
            draw = moment if each.moment else length
            shapes += draw(each.span, self.axis, y + high / 2, self.u)
        return shapes

    def _reference(self, top: float, bottom: float) -> list[Shape]:
        """The reference date, when it is among the days drawn."""
        if not self.calendar.held or not self.axis.holds(self.calendar.reference):
            return []
        x = self.axis.at(self.calendar.reference)
        room = self.axis.x + self.axis.room - x
        words = self.calendar.told
        back = width(words, self.size) > room
        return [
            Path(line((x, top - 4 * self.u), (x, bottom + 3 * self.u)), stroke=CHANGED, width=1.2 * self.u),
            Text(
                x, bottom + 1.1 * self.size, (words,), self.size, CHANGED, anchor="end" if back else "start"
            ),
        ]
