"""Words set in boxes, the mark of what is not known, and rows of legends: what every chart is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from diagdemo.pictures.lettering import LINE, width, wrapped
from diagdemo.pictures.palette import HATCH, INK, PAPER, SOFT
from diagdemo.pictures.scene import Box, Layout, Rect, Shape, Text
from diagdemo.wording import NOT_KNOWN


def unit(layout: Layout) -> float:
    """What one pixel of the screen becomes in a layout: charts are drawn once, in this measure."""
    return layout.text / Layout.ECRAN.text


def height(lines: int, size: float) -> float:
    """The height of lines of text."""
    return size * (1 + LINE * (lines - 1)) if lines else 0.0


def set_in(
    box: Box,
    lines: tuple[str, ...],
    size: float,
    *,
    fill: str = INK,
    on: str = PAPER,
    bold: bool = False,
    anchor: str = "middle",
) -> Text:
    """Lines in the middle of the height of a box, at the side of it that their anchor says."""
    x = box.x + {"start": 0.0, "middle": box.w / 2, "end": box.w}[anchor]
    y = box.y + (box.h - height(len(lines), size)) / 2 + 0.8 * size
    return Text(x, y, lines, size, fill, bold, anchor, on)


def written(
    box: Box,
    text: str,
    size: float,
    *,
    most: int = 2,
    fill: str = INK,
    on: str = PAPER,
    bold: bool = False,
    anchor: str = "middle",
) -> Text:
    """A text wrapped in a box, and set in it."""
    lines = wrapped(text, box.w, size, bold, most)
    return set_in(box, lines, size, fill=fill, on=on, bold=bold, anchor=anchor)


def tall(text: str, room: float, size: float, most: int, bold: bool = False) -> float:
    """How high a text is once wrapped."""
    return height(len(wrapped(text, room, size, bold, most)), size)


def unknown(
    box: Box, size: float, text: str = NOT_KNOWN, under: str = "", radius: float = 0
) -> tuple[Shape, ...]:
    """A hatched box that says that something is not known; its words stand on a plain ground."""
    lines = wrapped(text, box.w - size, size, most=1)
    if under:
        most = max(int((box.h - 1.8 * size) / (LINE * size)), 1)
        lines += wrapped(under, box.w - size, size, most=most)
    across = max(width(line, size) for line in lines) + 0.5 * size
    deep = height(len(lines), size) + 0.3 * size
    plate = Box(box.x + (box.w - across) / 2, box.y + (box.h - deep) / 2, across, deep)
    return (
        Rect(box, PAPER, HATCH, 0.8, radius, hatch=HATCH),
        Rect(plate, PAPER, radius=0.3 * size),
        set_in(plate, lines, size),
    )


class Key(NamedTuple):
    """An entry of a legend: what draws its sign in a box, and its words."""

    draw: Callable[[Box], Iterable[Shape]]
    words: str
    across: float = 1.0
    """The width of its sign, in heights."""


def legend(
    keys: Iterable[Key], at: tuple[float, float], room: float, size: float
) -> tuple[list[Shape], float]:
    """Entries side by side, on as many lines as they need; the shapes and the height they take."""
    shapes: list[Shape] = []
    left, top = at
    x, y, side = left, top, 1.45 * size
    for key in keys:
        sign = side * key.across
        words = wrapped(key.words, room - sign - size, size, most=1)
        across = sign + 0.5 * size + width(words[0], size)
        if x > left and x + across > left + room:
            x, y = left, y + 1.7 * size
        shapes += key.draw(Box(x, y, sign, side))
        shapes.append(set_in(Box(x + sign + 0.5 * size, y, 0, side), words, size, fill=SOFT, anchor="start"))
        x += across + 1.6 * size
    return shapes, (y + side - top) if shapes else 0.0
