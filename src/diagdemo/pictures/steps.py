"""Values that hold until the next one: the steps of a panel, and what their signs mean."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from diagdemo.pictures.lettered import Key
from diagdemo.pictures.palette import HATCH, INSTITUTION, PAPER
from diagdemo.pictures.scene import Box, Disc, Path, Rect, Shape, line
from diagdemo.pictures.strip import Value
from diagdemo.wording import NOT_KNOWN

_BAND = "#c3d8ea"


@dataclass(frozen=True)
class Panel:
    """A figure, version after version."""

    name: str
    values: tuple[Value | None, ...]
    """One for each version, in their order; None when it is not known."""
    last: str
    """The last value in words, with what it was counted on."""
    unit: str = ""
    """What the ends of the scale count: « % »."""

    @property
    def ends(self) -> tuple[float, float]:
        """The ends of the scale: zero is always on it, and so is the whole of a percentage."""
        held = [bound for value in self.values if value for bound in (value.low, value.high)]
        known = [bound for bound in held if math.isfinite(bound)]
        whole = 100.0 if self.unit == "%" else 0.0
        return min((0.0, *known)), max((whole, *known))

    def part(self, value: float) -> float:
        """Where a value is on the scale, from 0 to 1; beyond its end when it is open."""
        low, high = self.ends
        return (min(value, high) - low) / (high - low) if high > low else 0.0


def steps(
    panel: Panel, starts: Sequence[float], plot: Box, u: float, partial: Collection[int]
) -> list[Shape]:
    """The values of a panel: what is not known is laid first, so that it covers no value.

    Args:
        panel: the figure.
        starts: where each version begins, from left to right.
        plot: the surface of the values.
        u: the measure of the layout.
        partial: the ranks of the versions of which a part could not be read.
    """
    gaps: list[Shape] = []
    lines: list[Shape] = []
    marks: list[Shape] = []
    before: Value | None = None
    for rank, (value, start, end) in enumerate(
        zip(panel.values, starts, (*starts[1:], plot.x + plot.w), strict=True)
    ):
        wide = max(end - start, 4 * u)
        room = Box(min(start, plot.x + plot.w - wide), plot.y, wide, plot.h)
        if value is None:
            gaps.append(Rect(room, PAPER, hatch=HATCH))
        elif value.high > value.low:
            lines.append(_band(panel, value, room, u))
        else:
            lines += _step(panel, value, before, plot, (start, end), u)
        if value is not None and rank in partial:
            marks.append(_hollow(start, _high(panel, value.low, plot), u))
        before = value
    return [*gaps, *lines, *marks]


def keys(panels: Iterable[Panel], u: float, partial: bool) -> list[Key]:
    """What the signs of some panels mean; `partial` when some points are hollow."""
    held = [value for panel in panels for value in panel.values]
    exact = any(value is not None and value.low == value.high for value in held)
    wide = any(value is not None and value.high > value.low for value in held)
    draw: dict[str, tuple[bool, Callable[[Box], Iterable[Shape]], float]] = {
        "valeur à chaque version": (exact, lambda box: _sign(box, u), 1.6),
        "entre deux bornes": (wide, lambda box: [Rect(box, _BAND, INSTITUTION, 0.8 * u)], 1.6),
        f"{NOT_KNOWN}\u00a0: non renseigné": (
            None in held,
            lambda box: [Rect(box, PAPER, HATCH, 0.8, hatch=HATCH)],
            1.6,
        ),
        "des fiches en erreur n’y sont pas": (
            partial,
            lambda box: [_hollow(box.x + box.w / 2, box.y + box.h / 2, u)],
            1,
        ),
    }
    return [Key(sign, words, across) for words, (drawn, sign, across) in draw.items() if drawn]


def _high(panel: Panel, value: float, plot: Box) -> float:
    return plot.y + plot.h * (1 - panel.part(value))


def _band(panel: Panel, value: Value, room: Box, u: float) -> Rect:
    """All that a value may be."""
    low, high = (_high(panel, each, room) for each in (value.low, value.high))
    return Rect(room._replace(y=high, h=max(low - high, 2 * u)), _BAND, INSTITUTION, 0.8 * u)


def _step(
    panel: Panel, value: Value, before: Value | None, plot: Box, ends: tuple[float, float], u: float
) -> list[Shape]:
    """A level line, upright from the value before when that one is known."""
    start, end = ends
    y = _high(panel, value.low, plot)
    points = [(start, y), (end, y)]
    if before is not None and before.low == before.high:
        points.insert(0, (start, _high(panel, before.low, plot)))
    return [Path(line(*points), stroke=INSTITUTION, width=1.8 * u), Disc(start, y, 2.6 * u, INSTITUTION)]


def _sign(box: Box, u: float) -> list[Shape]:
    middle = box.y + box.h / 2
    return [
        Path(line((box.x, middle), (box.x + box.w, middle)), stroke=INSTITUTION, width=1.8 * u),
        Disc(box.x + 2.6 * u, middle, 2.6 * u, INSTITUTION),
    ]


def _hollow(x: float, y: float, u: float) -> Disc:
    return Disc(x, y, 3 * u, PAPER, INSTITUTION, 1.4 * u)
