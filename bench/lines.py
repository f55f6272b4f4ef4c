"""The lines of the table: what was measured, and what is worked out from it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bench.processes import Cost
from bench.sampling import Figures, Measure, Results


class Beyond(NamedTuple):
    """What a measure costs beyond another, most often its own start-up."""

    key: str
    label: str
    whole: str
    start: str
    against: str | None = None
    times: int = 1
    """How many times the other is taken off."""
    parts: int = 1
    """In how many equal parts the rest is shared."""


Line = Measure | Beyond


class Part(NamedTuple):
    """Measures of one subject."""

    title: str
    lines: Sequence[Line]
    note: str = ""
    """What is not measured, and why."""

    @property
    def measures(self) -> list[Measure]:
        """What is to be run."""
        return [line for line in self.lines if isinstance(line, Measure)]


def sized(lines: Sequence[Line], size: int) -> list[Line]:
    """The same lines, whose names tell the size of the corpus wherever they name one another."""
    own = {line.key for line in lines}

    def at(key: str) -> str:
        return f"{key}@{size}" if key in own else key

    def named(line: Line) -> Line:
        key, against = at(line.key), line.against and at(line.against)
        if isinstance(line, Measure):
            return line._replace(key=key, against=against)
        return line._replace(key=key, against=against, whole=at(line.whole), start=at(line.start))

    return [named(line) for line in lines]


def ratio(one: float, other: float) -> float | None:
    """How many times the other; None when so little is left of the other that noise may be all of it."""
    return one / other if other > 0 else None


def work_out(lines: Sequence[Line], results: Results) -> Results:
    """The figures of all the lines that can have some, from those of the measures."""
    found = dict(results)
    for line in lines:
        if isinstance(line, Beyond) and line.whole in found and line.start in found:
            found[line.key] = _beyond(line, found[line.whole], found[line.start])
    return found


def _beyond(line: Beyond, whole: Figures, start: Figures) -> Figures:
    """Times are taken off; memory is shared by all, and stays that of the whole."""

    def rest(of: Cost, off: Cost) -> Cost:
        cpu, wall = of.cpu - line.times * off.cpu, of.wall - line.times * off.wall
        return Cost(cpu / line.parts, wall / line.parts, of.memory)

    return Figures(rest(whole.median, start.median), rest(whole.least, start.least))
