"""The size of words in the font of pictures, so that nothing overlaps: Liberation Sans, as wide as Arial."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

FAMILY = "Liberation Sans, Arial, Helvetica, sans-serif"
_WIDEST = 1000
"""Of a sign the table does not hold."""
LINE = 1.25
"""The height of a line of text, in sizes of the font."""


def width(text: str, size: float, bold: bool = False) -> float:
    """The width of a text on one line, in the unit of `size`."""
    table = _widths()["bold" if bold else "regular"]
    return sum(table.get(sign, _WIDEST) for sign in text) * size / 1000


def wrapped(text: str, room: float, size: float, bold: bool = False, most: int = 3) -> tuple[str, ...]:
    """A text on lines no wider than `room`, at most `most` of them; what does not fit ends with « … »."""
    lines: list[str] = []
    for word in text.split(" "):
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and width(joined, size, bold) <= room:
            lines[-1] = joined
        else:
            lines.append(word)
    kept = [_shortened(line, room, size, bold) for line in lines[:most]]
    if len(lines) > most:
        kept[-1] = _shortened(f"{kept[-1].rstrip('…')}…", room, size, bold)
    return tuple(kept)


def _shortened(line: str, room: float, size: float, bold: bool) -> str:
    if width(line, size, bold) <= room:
        return line
    left = room - width("…", size, bold)
    kept = 0
    for sign in line.rstrip("…"):
        left -= width(sign, size, bold)
        if left < 0:
            break
        kept += 1
    return f"{line[:kept].rstrip()}…"


@cache
def _widths() -> dict[str, dict[str, int]]:
    table: dict[str, dict[str, int]] = json.loads(
        (Path(__file__).parent / "widths.json").read_text(encoding="utf-8")
    )
    return table
