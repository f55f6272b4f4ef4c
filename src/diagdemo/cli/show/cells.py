"""How wide text is on a terminal, and how a line of a file is made safe without losing its columns."""

from __future__ import annotations

import unicodedata

from diagdemo.cli.visible import visible

_TAB = 4


def cell_width(text: str) -> int:
    """Columns that `text` takes: two for wide characters, none for marks that sit on the one before."""
    return len(text) if text.isascii() else sum(map(_width, text))


def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def safe_cells(line: str) -> list[str]:
    """What to print for each character of `line`: an arrow for a tab, an escape for what is unsafe."""
    if line.isascii() and line.isprintable():
        return list(line)
    cells: list[str] = []
    column = 0
    for character in line:
        cell = "→".ljust(_TAB - column % _TAB) if character == "\t" else visible(character)
        cells.append(cell)
        column += cell_width(cell)
    return cells


def window(cells: list[str], start: int, room: int) -> tuple[int, int]:
    """The slice of `cells` to show in `room` columns, such that the cell `start` is seen."""
    if cell_width("".join(cells)) <= room:
        return 0, len(cells)
    first = min(start, len(cells))
    before = room // 3
    while first > 0 and before > 0:
        first -= 1
        before -= cell_width(cells[first])
    last, left = first, room - 2
    while last < len(cells) and left >= cell_width(cells[last]):
        left -= cell_width(cells[last])
        last += 1
    return first, last
