"""Tables in Markdown whose columns are also straight in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def grid(titles: Sequence[str], rows: Iterable[Sequence[str]], figures: Iterable[int] = ()) -> list[str]:
    """The lines of a table; the columns of these ranks hold figures, set to the right."""
    right = set(figures)
    lines = [list(titles), *(list(row) for row in rows)]
    widths = [max(3, *map(len, column)) for column in zip(*lines, strict=True)]

    def laid(cells: Sequence[str]) -> str:
        texts = (
            cell.rjust(width) if rank in right else cell.ljust(width)
            for rank, (cell, width) in enumerate(zip(cells, widths, strict=True))
        )
        return f"| {' | '.join(texts)} |"

    under = ["-" * (width - 1) + (":" if rank in right else "-") for rank, width in enumerate(widths)]
    return [laid(lines[0]), f"| {' | '.join(under)} |", *map(laid, lines[1:])]
