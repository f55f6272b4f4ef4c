"""The signs of a matrix: a letter for each family of links, in its colour."""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.pictures import palette
from diagdemo.pictures.ecosystem.cells import LETTERS, Cell
from diagdemo.pictures.scene import Box, Group, Rect, Shape, Text

_QUIET = ("#dde3e9", palette.INK)
"""Participation, which is everywhere, is told in a low voice."""


def celled(cell: Cell, place: Box, row: float, letter: float) -> Group:
    """The sign of a cell in the middle of its place, under the height of a row of one line."""
    high = min(place.h, row) * 0.86
    across = min(place.w * 0.9, row * 1.15)
    middle, centre = place.x + place.w / 2, place.y + place.h / 2
    box = Box(middle - across / 2, centre - high / 2, across, high)
    return Group(tuple(chip(cell.family, box, letter, unsure=cell.unsure)), cell.told, kind=cell.family)


def chip(family: str, box: Box, size: float, *, unsure: bool) -> Iterator[Shape]:
    """The sign of a family in its box; only outlined when it is to be confirmed."""
    colour = palette.LINKS[family][0]
    fill, ink = _QUIET if family == "participation" else (colour, palette.PAPER)
    if unsure:
        fill, ink = palette.PAPER, colour
        yield Rect(_inner(box, 0.4), fill, colour, 0.8, radius=box.h / 6, dash="2 1.2")
    else:
        yield Rect(box, fill, radius=box.h / 6)
    baseline = box.y + box.h / 2 + 0.34 * size
    yield Text(
        box.x + box.w / 2, baseline, (LETTERS[family],), size, ink, bold=True, anchor="middle", on=fill
    )


def _inner(box: Box, by: float) -> Box:
    return Box(box.x + by, box.y + by, box.w - 2 * by, box.h - 2 * by)
