"""What moved from one version to the next: a small panel for each figure, all on the same axis of days.

A value holds until the next version, so lines go by steps; what is not known is hatched, never drawn as zero.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Collection, Sequence

from diagdemo.pictures.lettered import legend, set_in, tall, unit, written
from diagdemo.pictures.lettering import width
from diagdemo.pictures.palette import RULE, SOFT
from diagdemo.pictures.scene import Box, Layout, Path, Scene, Shape, line
from diagdemo.pictures.steps import Panel, keys, steps
from diagdemo.wording import day, number

_ACROSS = 3


def lines_scene(
    days: Sequence[datetime.date], panels: Sequence[Panel], layout: Layout, partial: Collection[int] = ()
) -> Scene:
    """The panels, three on a line, then what their signs mean.

    Args:
        days: that of each version, in the order of the values.
        panels: the figures.
        layout: what it is laid out for.
        partial: the ranks of the versions of which a part could not be read: their points are hollow.
    """
    return _Drawing(days, panels, layout, partial).scene()


class _Drawing:
    def __init__(
        self,
        days: Sequence[datetime.date],
        panels: Sequence[Panel],
        layout: Layout,
        partial: Collection[int],
    ) -> None:
        self.days, self.panels, self.layout, self.partial = days, panels, layout, partial
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
        told, deep = legend(
            keys(self.panels, self.u, bool(self.partial)), (0, top), self.layout.width, self.size
        )
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
            *steps(panel, [self._at(each, plot) for each in self.days], plot, self.u, self.partial),
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

    def _at(self, when: datetime.date, plot: Box) -> float:
        """Where a day is; all of them at the start when there is only one."""
        first, last = self.days[0], self.days[-1]
        whole = (last - first).days
        return plot.x + (plot.w * (when - first).days / whole if whole > 0 else 0.0)


def _short(value: float) -> float:
    """A number with no more decimals than the end of a scale needs."""
    return round(value, 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2)
