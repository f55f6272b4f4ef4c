"""Signs on a line, each at its value, raised where they would touch another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from diagdemo.pictures.lettering import width
from diagdemo.pictures.scene import Box


class Sizes(NamedTuple):
    """What signs are placed on and with."""

    track: Box
    size: float
    lane: float
    """The height of a row of signs."""


class Mark(NamedTuple):
    """A sign with its value in words beside it."""

    letters: str
    text: str
    start: float
    end: float
    """Where its value is: from `start` to `end`, the same for a number."""
    pill: float
    """The left of its sign."""
    wide: float
    """The width of its sign."""
    text_x: float
    """The left of its words."""
    lane: int
    """0 on the line, then higher."""


def placed(spans: Sequence[tuple[str, str, float, float]], sizes: Sizes) -> list[Mark]:
    """Letters and words at their parts of the track, from 0 to 1, on the lowest lanes where they are free."""
    lanes: list[list[tuple[float, float]]] = []
    marks = []
    for letters, text, low, high in sorted(spans, key=lambda span: (span[2], span[3], span[0])):
        mark = _mark(letters, text, (low, high), sizes)
        left = min(mark.start, mark.pill, mark.text_x) - 0.4 * sizes.size
        right = max(mark.end, mark.pill + mark.wide, mark.text_x + width(text, sizes.size))
        right += 0.4 * sizes.size
        lane = next(
            (rank for rank, taken in enumerate(lanes) if all(right <= a or b <= left for a, b in taken)),
            len(lanes),
        )
        if lane == len(lanes):
            lanes.append([])
        lanes[lane].append((left, right))
        marks.append(mark._replace(lane=lane))
    return marks


def _mark(letters: str, text: str, part: tuple[float, float], sizes: Sizes) -> Mark:
    track, size = sizes.track, sizes.size
    start, end = (track.x + track.w * each for each in part)
    wide = max(1.5 * size, width(letters, size, bold=True) + 0.8 * size)
    pill = (start + end - wide) / 2
    after = max(pill + wide, end) + 0.4 * size
    words = width(text, size)
    before = min(pill, start) - 0.4 * size - words
    over = after + words > track.x + 1.05 * track.w and before >= track.x - 0.05 * track.w
    return Mark(letters, text, start, end, pill, wide, before if over else after, 0)
