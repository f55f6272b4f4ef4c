"""An axis of days, told by months or by years."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from diagdemo.pictures.lettering import width
from diagdemo.pictures.palette import RULE, SOFT
from diagdemo.pictures.scene import Box, Path, Shape, Text, line

_SHORT = ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.")
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120)
"""Months between two marks of the axis."""


@dataclass(frozen=True)
class Axis:
    """Days from the first of a month to the last of another."""

    first: datetime.date
    last: datetime.date
    """The day after the last one."""
    x: float
    room: float

    @classmethod
    def over(cls, days: Iterable[datetime.date], x: float, room: float) -> Axis:
        """The months that hold all the days: one at least."""
        held = sorted(days)
        return cls(held[0].replace(day=1), _next(held[-1], 1), x, room)

    def at(self, day: datetime.date) -> float:
        """Where a day begins."""
        return self.x + self.room * (day - self.first).days / (self.last - self.first).days

    def after(self, day: datetime.date) -> float:
        """Where a day ends."""
        return self.at(day + datetime.timedelta(days=1))

    def box(self, first: datetime.date, last: datetime.date, y: float, half: float) -> Box:
        """The place of some days, never too thin to be seen."""
        start, end = self.at(first), self.after(last)
        thin = max(half - (end - start), 0) / 2
        return Box(start - thin, y - half, end - start + 2 * thin, 2 * half)

    def holds(self, day: datetime.date) -> bool:
        """Whether a day is on the axis."""
        return self.first <= day < self.last

    def draw(self, ends: tuple[float, float], size: float, u: float) -> list[Shape]:
        """Lines between months from a top to a bottom, with the names of months and years above."""
        top, bottom = ends
        step = self._step(size)
        shapes: list[Shape] = [Path(line((self.x, top), (self.x + self.room, top)), stroke=RULE, width=u)]
        year = None
        free = self.x
        for month in self._marks(step):
            x = self.at(month)
            shapes.append(Path(line((x, top), (x, bottom)), stroke=RULE, width=0.7 * u))
            if step < 12 and x + width(_SHORT[month.month - 1], size) <= self.x + self.room:
                shapes.append(Text(x + 2 * u, top - 0.5 * size, (_SHORT[month.month - 1],), size, SOFT))
            told = str(month.year)
            if month.year != year and x >= free and x + width(told, size, True) <= self.x + self.room:
                y = top - (1.9 if step < 12 else 0.5) * size
                shapes.append(Text(x + 2 * u, y, (told,), size, SOFT, bold=True))
                year, free = month.year, x + width(told, size, bold=True) + 6 * u
        return shapes

    def _step(self, size: float) -> int:
        """How many months part two names, so that names do not touch."""
        month = self.room / max((self.last - self.first).days / 30.44, 1)
        return next((step for step in _STEPS if step * month >= 3.2 * size), _STEPS[-1])

    def _marks(self, step: int) -> Iterator[datetime.date]:
        """The first month, then those that a step of the year begins with."""
        month = self.first
        while month < self.last:
            if (month.year * 12 + month.month - 1) % step == 0:
                yield month
            month = _next(month, 1)


def _next(day: datetime.date, months: int) -> datetime.date:
    """The first day of the month that comes so many months later."""
    count = day.year * 12 + day.month - 1 + months
    return datetime.date(count // 12, count % 12 + 1, 1)
