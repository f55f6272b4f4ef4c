"""The widths of the columns of a table: no word cut while there is room, and the rest to what is longest."""

from __future__ import annotations

from diagdemo.pictures.lettering import width
from diagdemo.report.blocks import Inline, Mark, Table

_ROOM = 482.0
_LONG = 260.0
"""A column asks for no more than this; what is longer is written on several lines."""
_PLAIN = (8.2, 10.0)
_SMALL = (6.6, 8.0)
"""The size of the text and what stands around it, of plain tables and of wide ones."""


def widths(table: Table, wide: bool) -> tuple[float, ...]:
    """The width of each column, in points; together they take the width of the page."""
    size, around = _SMALL if wide else _PLAIN
    columns = [_column(table, rank) for rank in range(len(table.head))]
    least = [min(_longest(texts, size) + around, _ROOM / 3) for texts in columns]
    asked = [
        max(low, min(max(width(text, size, True) for text in texts) + around, _LONG))
        for low, texts in zip(least, columns, strict=True)
    ]
    return _shared(least, asked)


def _column(table: Table, rank: int) -> list[str]:
    cells = [row[rank] for row in (table.head, *table.rows) if rank < len(row)]
    return ["".join(map(_written, cell)) for cell in cells]


def _written(inline: Inline) -> str:
    return "000" if isinstance(inline, Mark) else getattr(inline, "text", "")


def _longest(texts: list[str], size: float) -> float:
    return max((width(word, size, True) for text in texts for word in text.split(" ")), default=0)


def _shared(least: list[float], asked: list[float]) -> tuple[float, ...]:
    """What is asked when there is room; else the least, and the rest according to what more is asked."""
    if sum(asked) <= _ROOM:
        return tuple(each * _ROOM / sum(asked) for each in asked)
    if sum(least) >= _ROOM:
        return tuple(each * _ROOM / sum(least) for each in least)
    share = (_ROOM - sum(least)) / (sum(asked) - sum(least))
    return tuple(low + share * (high - low) for low, high in zip(least, asked, strict=True))
