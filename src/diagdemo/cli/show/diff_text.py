"""What an operation changes in files, line by line, before it is written: removed lines, then added ones."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from diagdemo.cli.show.cells import safe_cells, window
from diagdemo.cli.show.paint import Paint, plain
from diagdemo.cli.visible import visible

_END = re.compile(r"\r\n|\r|\n")
_WORD = re.compile(r"[\w-]\Z")
_SPACES = re.compile(r"\s+")
_NO_BREAK = {"\u00a0": "⍽", "\u202f": "⍽"}
_PARTS = {" ": "contexte", "-": "retiré", "+": "ajouté"}

Line = tuple[str, str]
"""A sign among ` `, `-` and `+`, and the text of a line."""


def format_diff(
    path: str,
    before: str,
    after: str,
    *,
    moved: str = "",
    context: int = 1,
    columns: int = 0,
    paint: Paint = plain,
) -> str:
    """The lines of the file `path` that change, under its name, without a newline at the end.

    Args:
        path: the name of the file, as it is.
        before: its text.
        after: the text it would have.
        moved: the name it would take; empty when it keeps its own.
        context: how many lines to show around each change.
        columns: the width that lines are cut to, around what changes; 0 shows them whole.
        paint: how the terminal is coloured.
    """
    head = visible(path) + (f" → {visible(moved)}" if moved else "")
    lines = [paint(head, "titre")]
    hunks = list(_hunks(before, after, context))
    for number, hunk in hunks:
        lines.append(paint(f"  ligne {number}", "contexte"))
        lines += _shown(_trimmed(hunk), columns - 4 if columns else 0, paint)
    if not hunks and before != after:
        lines.append("  Seuls changent les fins de ligne ou des signes qui ne se voient pas.")
    return "\n".join(lines)


def _hunks(before: str, after: str, context: int) -> Iterator[tuple[int, list[Line]]]:
    """Each stretch of lines that changes, with the number of its first changed line."""
    old, new = _END.split(before), _END.split(after)
    for group in difflib.SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(context):
        hunk: list[Line] = []
        for tag, start, end, first, last in group:
            kept = tag == "equal"
            hunk += ((" " if kept else "-", line) for line in old[start:end])
            hunk += (("+", line) for line in ([] if kept else new[first:last]))
        yield next(start for tag, start, *_ in group if tag != "equal") + 1, hunk


def _trimmed(hunk: list[Line]) -> list[Line]:
    """The hunk without the blank lines around it."""
    told = [rank for rank, (sign, text) in enumerate(hunk) if sign != " " or text.strip()]
    return hunk[told[0] : told[-1] + 1]


def _shown(hunk: Sequence[Line], room: int, paint: Paint) -> Iterator[str]:
    removed, added = ([text for sign, text in hunk if sign == kind] for kind in "-+")
    # When spaces alone change, they are what there is to see.
    spaced = [_SPACES.sub(" ", text) for text in removed] == [_SPACES.sub(" ", text) for text in added]
    cells = {"-": _cells(removed, spaced), "+": _cells(added, spaced)}
    pairs = list(zip(cells["-"], cells["+"], strict=True)) if len(removed) == len(added) else []
    ranks = {"-": 0, "+": 0}
    for sign, text in hunk:
        if sign == " ":
            yield _painted(sign, safe_cells(text), (0, 0), room, paint)
            continue
        line = cells[sign][ranks[sign]]
        changed = _changed(*pairs[ranks[sign]], line) if pairs else (0, 0)
        ranks[sign] += 1
        yield _painted(sign, line, changed, room, paint)


def _cells(texts: Sequence[str], spaced: bool) -> list[list[str]]:
    marks = _NO_BREAK if spaced else {}
    return [[marks.get(cell, cell) for cell in safe_cells(text)] for text in texts]


def _changed(old: list[str], new: list[str], line: list[str]) -> tuple[int, int]:
    """Where `line`, one of the two, differs from the other, in whole words."""
    start = _alike(old, new)
    end = len(line) - _alike(old[start:][::-1], new[start:][::-1])
    while start and _WORD.match(line[start - 1]):
        start -= 1
    while end < len(line) and _WORD.match(line[end]):
        end += 1
    return start, end


def _alike(one: list[str], other: list[str]) -> int:
    """How many cells both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _painted(sign: str, line: list[str], changed: tuple[int, int], room: int, paint: Paint) -> str:
    first, last = window(line, changed[0], room) if room else (0, len(line))
    start, end = (min(max(place, first), last) for place in changed)
    head, middle, tail = ("".join(line[a:b]) for a, b in ((first, start), (start, end), (end, last)))
    head, tail = "…" * (first > 0) + head, tail + "…" * (last < len(line))
    part = _PARTS[sign]
    return f"  {paint(f'{sign} {head}', part)}{paint(middle, f'{part} ici')}{paint(tail, part)}".rstrip()
