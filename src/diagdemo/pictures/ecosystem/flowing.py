"""Things laid side by side on as many lines as needed: legends, and nodes without a link."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from diagdemo.pictures.scene import Shape


class Piece(NamedTuple):
    """A thing to lay: its size, and what draws it from its top left corner."""

    width: float
    height: float
    draw: Callable[[float, float], Iterable[Shape]]


class Laid(NamedTuple):
    """Shapes and the height they take."""

    shapes: tuple[Shape, ...]
    height: float


def flowed(pieces: Iterable[Piece], left: float, top: float, room: float, gap: float, leading: float) -> Laid:
    """Pieces on lines centred in `room`, each vertically in the middle of its line."""
    shapes: list[Shape] = []
    y = top
    for line in _lines(list(pieces), room, gap):
        height = max(piece.height for piece in line)
        x = left + (room - sum(piece.width for piece in line) - gap * (len(line) - 1)) / 2
        for piece in line:
            shapes += piece.draw(x, y + (height - piece.height) / 2)
            x += piece.width + gap
        y += height + leading
    return Laid(tuple(shapes), max(y - top - leading, 0))


def _lines(pieces: list[Piece], room: float, gap: float) -> Iterator[list[Piece]]:
    line: list[Piece] = []
    used = 0.0
    for piece in pieces:
        if line and used + gap + piece.width > room:
            yield line
            line, used = [], 0.0
        used += piece.width + (gap if line else 0)
        line.append(piece)
    if line:
        yield line
