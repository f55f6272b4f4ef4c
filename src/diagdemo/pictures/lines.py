"""What moved from one version to the next: a small panel for each figure, all on the same axis of days.

A value holds until the next version, so lines go by steps; what is not known is hatched, never drawn as zero.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Sequence
from dataclasses import dataclass

from diagdemo.pictures.lettered import Key, legend, set_in, tall, unit, written
from diagdemo.pictures.lettering import width
from diagdemo.pictures.palette import HATCH, INSTITUTION, PAPER, RULE, SOFT
from diagdemo.pictures.scene import Box, Disc, Layout, Path, Rect, Scene, Shape, line
from diagdemo.pictures.strip import Value
from diagdemo.wording import NOT_KNOWN, day, number

_ACROSS = 3
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


def lines_scene(days: Sequence[datetime.date], panels: Sequence[Panel], layout: Layout) -> Scene:
    """The panels, three on a line, then what their signs mean.

    Args:
        days: that of each version, in the order of the values.
        panels: the figures.
        layout: what it is laid out for.
    """
    return _Drawing(days, panels, layout).scene()


class _Drawing:
    def __init__(self, days: Sequence[datetime.date], panels: Sequence[Panel], layout: Layout) -> None:
        self.days, self.panels, self.layout = days, panels, layout
        self.u, self.size = unit(layout), layout.least
        self.gap = 22 * self.u
        self.across = (layout.width - self.gap * (_ACROSS - 1)) / _ACROSS
        texts = [text for panel in panels for text in self._ends(panel)]
        self.margin = max((width(text, self.size) for text in texts), default=0.0) + 5 * self.u
        self.name = self._tallest([panel.name for panel in panels], bold=True)
        self.said = self._tallest([panel.last for panel in panels])
        self.head = self.name + self.said + 1.5 * self.size
        self.deep = 64 * self.u
        self.panel = self.head + self.deep + 2.2 * self.size

    def _tallest(self, texts: Sequence[str], bold: bool = False) -> float:
        """The height that all these texts have, so that panels line up."""
        return max((tall(text, self.across, 1.05 * self.size, 2, bold) for text in texts), default=0.0)

    def scene(self) -> Scene:
        shapes: list[Shape] = []
        for rank, panel in enumerate(self.panels):
            down, right = divmod(rank, _ACROSS)
            shapes += self._panel(
                panel, right * (self.across + self.gap), down * (self.panel + self.gap) + self.u
            )
        top = math.ceil(len(self.panels) / _ACROSS) * (self.panel + self.gap)
        told, deep = legend(self._keys(), (0, top), self.layout.width, self.size)
        return Scene(self.layout.width, top + deep + 2 * self.u, (*shapes, *told))

    def _panel(self, panel: Panel, x: float, y: float) -> list[Shape]:
        size = 1.05 * self.size
        name = Box(x, y, self.across, self.name)
        said = Box(x, y + self.name + 0.4 * self.size, self.across, self.said)
        plot = Box(x + self.margin, y + self.head, self.across - self.margin - 5 * self.u, self.deep)
        return [
            written(name, panel.name, size, bold=True, anchor="start"),
            written(said, panel.last, size, anchor="start"),
            *self._frame(panel, plot),
            *self._values(panel, plot),
        ]

    def _ends(self, panel: Panel) -> tuple[str, str]:
        """The ends of a scale in words; the lower one alone when there is no other."""
        low, high = panel.ends
        more = f"\u00a0{panel.unit}" if panel.unit else ""
        return number(_short(low)), f"{number(_short(high))}{more}" if high > low else ""

    def _frame(self, panel: Panel, plot: Box) -> list[Shape]:
        """The ends of both scales."""
        low, high = self._ends(panel)
        shapes: list[Shape] = []
        for y, text in ((plot.y + plot.h, low), (plot.y, high)):
            if text:
                shapes.append(Path(line((plot.x, y), (plot.x + plot.w, y)), stroke=RULE, width=self.u))
                box = Box(plot.x - self.margin, y - self.size, self.margin - 5 * self.u, 2 * self.size)
                shapes.append(set_in(box, (text,), self.size, fill=SOFT, anchor="end"))
        under = Box(plot.x, plot.y + plot.h + 0.4 * self.size, plot.w, 1.6 * self.size)
        first, last = day(self.days[0]), day(self.days[-1])
        shapes.append(set_in(under, (first,), self.size, fill=SOFT, anchor="start"))
        room = width(first, self.size) + width(last, self.size) + self.size
        if first != last and room <= plot.w:
            shapes.append(set_in(under, (last,), self.size, fill=SOFT, anchor="end"))
        return shapes

    def _values(self, panel: Panel, plot: Box) -> list[Shape]:
        """What is not known first, so that it covers no value, then each value until the next version."""
        shapes: list[Shape] = []
        lines: list[Shape] = []
        places = [*(self._at(each, plot) for each in self.days), plot.x + plot.w]
        before: Value | None = None
        for rank, value in enumerate(panel.values):
            start, end = places[rank], places[rank + 1]
            if value is None:
                wide = max(end - start, 4 * self.u)
                box = Box(min(start, plot.x + plot.w - wide), plot.y, wide, plot.h)
                shapes.append(Rect(box, PAPER, hatch=HATCH))
            else:
                lines += self._value(panel, value, before, plot, (start, end))
            before = value
        return [*shapes, *lines]

    def _value(
        self, panel: Panel, value: Value, before: Value | None, plot: Box, ends: tuple[float, float]
    ) -> list[Shape]:
        start, end = ends
        low, high = (plot.y + plot.h * (1 - panel.part(each)) for each in (value.low, value.high))
        if value.high > value.low:
            wide = max(end - start, 4 * self.u)
            box = Box(min(start, plot.x + plot.w - wide), high, wide, max(low - high, 2 * self.u))
            return [Rect(box, _BAND, INSTITUTION, 0.8 * self.u)]
        points = [(start, low), (end, low)]
        if before is not None and before.low == before.high:
            points.insert(0, (start, plot.y + plot.h * (1 - panel.part(before.low))))
        return [
            Path(line(*points), stroke=INSTITUTION, width=1.8 * self.u),
            Disc(start, low, 2.6 * self.u, INSTITUTION),
        ]

    def _at(self, when: datetime.date, plot: Box) -> float:
        """Where a day is; all of them at the start when there is only one."""
        first, last = self.days[0], self.days[-1]
        whole = (last - first).days
        return plot.x + (plot.w * (when - first).days / whole if whole > 0 else 0.0)

    def _keys(self) -> list[Key]:
        held = [value for panel in self.panels for value in panel.values]
        shown = [
            (
                any(each and each.low == each.high for each in held),
                self._point,
                "valeur à chaque version",
                1.6,
            ),
            (any(each and each.high > each.low for each in held), self._band, "entre deux bornes", 1.6),
            (None in held, self._hatched, f"{NOT_KNOWN}\u00a0: non renseigné", 1.6),
        ]
        return [Key(draw, words, across) for drawn, draw, words, across in shown if drawn]

    def _point(self, box: Box) -> list[Shape]:
        middle = box.y + box.h / 2
        return [
            Path(line((box.x, middle), (box.x + box.w, middle)), stroke=INSTITUTION, width=1.8 * self.u),
            Disc(box.x + 2.6 * self.u, middle, 2.6 * self.u, INSTITUTION),
        ]

    def _band(self, box: Box) -> list[Shape]:
        return [Rect(box, _BAND, INSTITUTION, 0.8 * self.u)]

    def _hatched(self, box: Box) -> list[Shape]:
        return [Rect(box, PAPER, HATCH, 0.8, hatch=HATCH)]


def _short(value: float) -> float:
    """A number with no more decimals than the end of a scale needs."""
    return round(value, 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2)
