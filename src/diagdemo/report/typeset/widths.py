"""The widths of the columns of a table: no word cut while there is room, and the rest to what is longest."""

from __future__ import annotations

import re

from diagdemo.pictures.lettering import width
from diagdemo.report.blocks import Inline, Mark, Table

_ROOM = 482.0
_HEAD = 60.0
"""A heading asks for no more than this; what is longer is written on several lines."""
PLAIN = (8.2, 10.0)
SMALL = (6.6, 8.0)
AMENDED = (8.5, 15.0)
"""The size of the text and what stands around it: plain tables, wide ones, those of word processors."""


_CUT = re.compile(r"(?<=-)| ")
"""Where a line may end."""
_LEAN = 0.7
"""How much more of the room that is left goes to what wants more of it: at one, all in proportion."""


def widths(table: Table, look: tuple[float, float]) -> tuple[float, ...]:
    """The width of each column, in points; together they take the width of the page."""
    size, around = look
    columns = [_column(table, rank) for rank in range(len(table.head))]
    least = [min(_longest(texts, size) + around, _ROOM / 3) for texts in columns]
    asked = [max(low, _asked(texts, size) + around) for low, texts in zip(least, columns, strict=True)]
    return _shared(least, asked)


def _asked(texts: list[str], size: float) -> float:
    """What most cells need to stand on one line: a long one does not make room for itself alone."""
    head, *rest = texts
    needs = sorted(width(text, size, False) for text in rest)
    return max(needs[len(needs) * 9 // 10] if needs else 0, min(width(head, size, True), _HEAD))


def _column(table: Table, rank: int) -> list[str]:
    cells = [row[rank] for row in (table.head, *table.rows) if rank < len(row)]
    return ["".join(map(_written, cell)) for cell in cells]


def _written(inline: Inline) -> str:
    return "000" if isinstance(inline, Mark) else getattr(inline, "text", "")


def _longest(texts: list[str], size: float) -> float:
    return max((width(word, size, True) for text in texts for word in _CUT.split(text)), default=0)


def _shared(least: list[float], asked: list[float]) -> tuple[float, ...]:
    """What is asked where there is room; else short columns first, and what is left to the long ones."""
    if sum(asked) <= _ROOM:
        return tuple(each * _ROOM / sum(asked) for each in asked)
    if sum(least) >= _ROOM:
        return tuple(each * _ROOM / sum(least) for each in least)
    given = list(least)
    wanted = sorted((high - low, rank) for rank, (low, high) in enumerate(zip(least, asked, strict=True)))
    left = _ROOM - sum(least)
    for done, (more, rank) in enumerate(wanted):
        weights = sum(each**_LEAN for each, _ in wanted[done:])
        part = min(more, left * more**_LEAN / weights) if weights else 0
        given[rank] += part
        left -= part
    return tuple(given)
