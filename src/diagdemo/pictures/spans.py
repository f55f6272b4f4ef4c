"""Lengths of time and moments on an axis of days, as sure as their dates are."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from diagdemo.pictures.axis import Axis
from diagdemo.pictures.lettered import Key
from diagdemo.pictures.palette import DEVICE_LINE, INSTITUTION, PAPER
from diagdemo.pictures.scene import Box, Path, Rect, Shape, polygon

_SURE, _PERHAPS = INSTITUTION, "#9abfdd"


@dataclass(frozen=True)
class Span:
    """From a day to another; each is known between two days, the same when it is known to the day."""

    start: tuple[datetime.date, datetime.date]
    end: tuple[datetime.date, datetime.date]
    planned: bool = False
    """Whether it was only planned."""


def length(span: Span, axis: Axis, y: float, u: float) -> list[Shape]:
    """A bar: plain over the days that surely belong to it, light over those that may."""
    half = 5.5 * u
    whole = axis.box(span.start[0], span.end[1], y, half)
    if span.planned:
        return [Rect(whole, PAPER, _SURE, u, 2 * u, "3 2")]
    shapes: list[Shape] = []
    if span.start[0] != span.start[1] or span.end[0] != span.end[1]:
        shapes.append(Rect(whole, _PERHAPS, _SURE, 0.8 * u, 2 * u, "3 2"))
    if span.start[1] <= span.end[0]:
        shapes.append(Rect(axis.box(span.start[1], span.end[0], y, half), _SURE, radius=2 * u))
    return shapes


def moment(span: Span, axis: Axis, y: float, u: float) -> list[Shape]:
    """A diamond, on a light bar when its day is not known."""
    shapes: list[Shape] = []
    if span.start[0] != span.end[1]:
        wide = axis.box(span.start[0], span.end[1], y, 2.5 * u)
        shapes.append(Rect(wide, "#f3d3b0", DEVICE_LINE, 0.6 * u, 2 * u, "3 2"))
    x = (axis.at(span.start[0]) + axis.after(span.end[1])) / 2
    return [*shapes, _diamond(x, y, 6 * u, planned=span.planned)]


def keys(held: Sequence[tuple[Span, bool]], u: float) -> list[Key]:
    """What the signs of some spans mean; each comes with whether it is a moment."""
    spans = [span for span, _ in held]
    shown = {
        "travail fait": any(not at_once and not span.planned for span, at_once in held),
        "date connue au mois ou à l’année": any(not _to_the_day(span) for span in spans),
        "prévu, sans date de réalisation": any(span.planned for span in spans),
        "temps fort": any(at_once for _, at_once in held),
    }
    draw: dict[str, Callable[[Box], Iterable[Shape]]] = {
        "travail fait": lambda box: [Rect(_thin(box), _SURE, radius=2 * u)],
        "date connue au mois ou à l’année": lambda box: [
            Rect(_thin(box), _PERHAPS, _SURE, 0.8 * u, 2 * u, "3 2")
        ],
        "prévu, sans date de réalisation": lambda box: [Rect(_thin(box), PAPER, _SURE, u, 2 * u, "3 2")],
        "temps fort": lambda box: [_diamond(box.x + box.w / 2, box.y + box.h / 2, 6 * u, planned=False)],
    }
    return [Key(draw[words], words, 1.3) for words, drawn in shown.items() if drawn]


def _diamond(x: float, y: float, half: float, *, planned: bool) -> Path:
    """The sign of a moment; hollow when it was only planned."""
    points = ((x, y - half), (x + half, y), (x, y + half), (x - half, y))
    return Path(polygon(*points), PAPER if planned else DEVICE_LINE, DEVICE_LINE, half / 5)


def _to_the_day(span: Span) -> bool:
    return span.start[0] == span.start[1] and span.end[0] == span.end[1]


def _thin(box: Box) -> Box:
    return Box(box.x, box.y + 0.2 * box.h, box.w, 0.6 * box.h)
