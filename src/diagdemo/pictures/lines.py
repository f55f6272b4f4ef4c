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
    days: Sequence[datetime.date],
    panels: Sequence[Panel],
    layout: Layout,
    partial: Collection[int] = (),
    heading: str = "",
) -> Scene:
    """The panels, three on a line, then what their signs mean.

    Args:
        days: that of each version, in the order of the values.
        panels: the figures.
        layout: what it is laid out for.
        partial: the ranks of the versions of which a part could not be read: their points are hollow.
        heading: what a picture that stands alone is called; it then has margins too.
    """
    return _Drawing(days, panels, layout, partial, heading).scene()


class _Drawing:
    def __init__(
        self,
        days: Sequence[datetime.date],
        panels: Sequence[Panel],
        layout: Layout,
        partial: Collection[int],
        heading: str,
    ) -> None:
        self.days, self.panels, self.layout, self.partial = days, panels, layout, partial
        self.heading = heading
        self.u, self.size = unit(layout), layout.least
        self.gap = 22 * self.u
        self.edge = 28 * self.u if heading else 0.0
        self.room = layout.width - 2 * self.edge
        self.across = (self.room - self.gap * (_ACROSS - 1)) / _ACROSS
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
        shapes, top = self._heading()
        for rank, panel in enumerate(self.panels):
            down, right = divmod(rank, _ACROSS)
            left = self.edge + right * (self.across + self.gap)
            shapes += self._panel(panel, left, top + down * (self.panel + self.gap) + self.u)
        top += math.ceil(len(self.panels) / _ACROSS) * (self.panel + self.gap)
        signs = keys(self.panels, self.u, bool(self.partial))
        told, deep = legend(signs, (self.edge, top), self.room, self.size)
        return Scene(self.layout.width, top + deep + max(self.edge, 2 * self.u), (*shapes, *told))

    def _heading(self) -> tuple[list[Shape], float]:
        """What the picture is called, and where the panels begin."""
        if not self.heading:
            return [], 0.0
        size = 1.6 * self.size
        box = Box(self.edge, self.edge, self.room, tall(self.heading, self.room, size, 2, True))
        return [written(box, self.heading, size, bold=True, anchor="start")], box.y + box.h + 2 * self.size

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
