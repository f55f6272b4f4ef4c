"""The lines of files around a fault, with carets under the fault itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from diagdemo.cli.show.cells import cell_width, safe_cells, window
from diagdemo.cli.show.paint import Paint
from diagdemo.cli.visible import visible
from diagdemo.issues import Location

LinesOf = Callable[[str], Sequence[str]]
"""The lines of a file of the repository, without their ends; none when it cannot be read."""


class Mark(NamedTuple):
    """A place to show: what to write beside it, the sign that underlines it, its colour, its context."""

    location: Location
    label: str
    part: str
    sign: str = "^"
    context: int = 1


def frame(marks: Sequence[Mark], lines_of: LinesOf, *, columns: int, paint: Paint) -> list[str]:
    """The lines to print for `marks`, the fault first, within one frame.

    A mark that stands for its file as a whole, or falls outside of its lines, gives its place alone.
    """
    sources = [lines_of(mark.location.file) for mark in marks]
    shown = [_numbers(mark, lines) for mark, lines in zip(marks, sources, strict=True)]
    gutter = max((len(str(numbers[-1])) for numbers in shown if numbers), default=1)
    margin = " " * gutter
    out = []
    for at, (mark, lines, numbers) in enumerate(zip(marks, sources, shown, strict=True)):
        corner = "├─[" if at else "╭─["
        place = f"{paint(corner, 'cadre')}{paint(_place(mark.location), 'lieu')}{paint(']', 'cadre')}"
        out.append(f"{margin} {place}" + ("" if numbers or not mark.label else f" {mark.label}"))
        out.extend(_rows(mark, lines, numbers, gutter, columns, paint))
    return [*out, f"{margin} {paint('╰─', 'cadre')}"]


def _numbers(mark: Mark, lines: Sequence[str]) -> range:
    """The numbers of the lines to show; what follows the last line end is only shown for a fault there."""
    line = mark.location.line
    if mark.location.is_whole_file or not 1 <= line <= len(lines):
        return range(0)
    last = len(lines) - (not lines[-1] and line < len(lines))
    return range(max(1, line - mark.context), min(last, line + mark.context) + 1)


def _rows(
    mark: Mark, lines: Sequence[str], numbers: range, gutter: int, columns: int, paint: Paint
) -> list[str]:
    if not numbers:
        return []
    room = max(20, columns - gutter - 3)
    cells = safe_cells(lines[mark.location.line - 1])
    view = window(cells, mark.location.column - 1, room)
    bar = paint("│", "cadre")
    out = []
    for number in numbers:
        head = f"{paint(f'{number:>{gutter}}', 'cadre')} {bar}"
        if number != mark.location.line:
            out.append(f"{head} {paint(_context(lines[number - 1], view, room), 'contexte')}".rstrip())
            continue
        out.append(f"{head} {_clip(cells, *view)}".rstrip())
        signs, shift = _signs(cells, mark, view)
        start = f"{' ' * gutter} {bar} "
        out.extend(start + row for row in _marked(signs, shift, mark, room, paint))
    return out


def _place(location: Location) -> str:
    file = visible(location.file)
    return file if location.is_whole_file else f"{file}:{location.line}:{location.column}"


def _context(line: str, view: tuple[int, int], room: int) -> str:
    """A line of context scrolls with the line of the fault, and alone when it is too long by itself."""
    cells = safe_cells(line)
    return _clip(cells, *(view if view[0] else window(cells, 0, room)))


def _clip(cells: list[str], first: int, last: int) -> str:
    text = "".join(cells[first:last])
    return ("…" if first else "") + text + ("…" if last < len(cells) else "")


def _signs(cells: list[str], mark: Mark, view: tuple[int, int]) -> tuple[str, int]:
    """The signs, at least one, and the columns before them; a span of several lines ends with its first."""
    first, last = view
    location = mark.location
    start = min(location.column - 1, len(cells))
    end = location.end_column - 1 if location.end_line == location.line else len(cells)
    shift = cell_width("".join(cells[first:start])) + (1 if first else 0)
    return mark.sign * max(1, cell_width("".join(cells[start : min(end, last)]))), shift


def _marked(signs: str, shift: int, mark: Mark, room: int, paint: Paint) -> list[str]:
    """The line of signs and its label, which goes below when there is no room beside."""
    margin = " " * shift
    if not mark.label:
        return [margin + paint(signs, mark.part)]
    if shift + len(signs) + 1 + cell_width(mark.label) <= room:
        return [margin + paint(f"{signs} {mark.label}", mark.part)]
    lower = " " * max(0, min(shift, room - cell_width(mark.label)))
    return [margin + paint(signs, mark.part), lower + paint(mark.label, mark.part)]
