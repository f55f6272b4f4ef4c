"""The signs that our font can draw: the others become « □ », so that a page never fails on one of them."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from functools import cache

from diagdemo.report.markdown import without_hidden
from diagdemo.resources import fonts

_MISSING = "□"


def shown(text: str) -> str:
    """The text, with « □ » for each sign without a drawing, and none of those that command or hide."""
    known = _known()
    return "".join(
        sign if ord(sign) in known else " " if sign.isspace() else _MISSING for sign in without_hidden(text)
    )


def literal(text: str) -> str:
    """The text as a string of typst, in which nothing commands."""
    safe = shown(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{safe}"'


def flag(said: bool) -> str:
    """The words of typst for yes and no."""
    return "true" if said else "false"


@cache
def _known() -> frozenset[int]:
    """The signs of both weights of our font."""
    regular, bold = (
        frozenset(_mapped((fonts() / f"LiberationSans-{weight}.ttf").read_bytes()))
        for weight in ("Regular", "Bold")
    )
    return (regular & bold) - frozenset(range(32))


def _mapped(font: bytes) -> Iterator[int]:
    """The code points of the table `cmap` of a TrueType font, in its format 4."""
    (count,) = struct.unpack_from(">H", font, 4)
    tables = (struct.unpack_from(">4sLLL", font, 12 + 16 * rank) for rank in range(count))
    start = next(offset for tag, _, offset, _ in tables if tag == b"cmap")
    (count,) = struct.unpack_from(">H", font, start + 2)
    for rank in range(count):
        _, _, offset = struct.unpack_from(">HHL", font, start + 4 + 8 * rank)
        if struct.unpack_from(">H", font, start + offset)[0] == 4:
            yield from _segments(font, start + offset)


def _segments(font: bytes, start: int) -> Iterator[int]:
    double = struct.unpack_from(">H", font, start + 6)[0]
    for rank in range(0, double, 2):
        (last,) = struct.unpack_from(">H", font, start + 14 + rank)
        (first,) = struct.unpack_from(">H", font, start + 16 + double + rank)
        (delta,) = struct.unpack_from(">H", font, start + 16 + 2 * double + rank)
        place = start + 16 + 3 * double + rank
        (jump,) = struct.unpack_from(">H", font, place)
        for code in range(first, min(last, 0xFFFE) + 1):
            drawn = (
                struct.unpack_from(">H", font, place + jump + 2 * (code - first))[0] if jump else code + delta
            )
            if drawn % 0x10000:
                yield code
