"""Paragraphs and labelled lines of the pages that tell results, wrapped for a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from diagdemo.cli.show.cells import cell_width
from diagdemo.cli.show.paint import Paint
from diagdemo.cli.visible import visible
from diagdemo.cli.wrap import wrapped

WIDEST = 110
"""Columns beyond which lines are hard to follow."""
_LABEL = 9


def paragraph(text: str, columns: int, indent: int = 0, hang: int = 0) -> list[str]:
    """The lines of `text`, all moved right by `indent`, those after the first by `hang` more."""
    return wrapped(visible(text), min(columns, WIDEST), " " * indent, " " * (indent + hang))


def labelled(label: str, text: str, columns: int, paint: Paint, indent: int = 4) -> list[str]:
    """`text` beside a short label, its lines aligned; an empty label continues the one above."""
    margin = " " * (indent + _LABEL)
    first, *others = wrapped(visible(text), min(columns, WIDEST), margin, margin)
    gap = " " * max(1, _LABEL - cell_width(label))
    return [f"{' ' * indent}{paint(label, 'contexte')}{gap}{first.lstrip()}", *others]


def coded(code: str, name: str, columns: int, paint: Paint) -> list[str]:
    """The heading of a constat: its code, then its name on as many lines as it takes."""
    margin = " " * (len(code) + 4)
    first, *others = wrapped(visible(name), min(columns, WIDEST), margin, margin)
    head = f"  {paint(code, 'commande')}  {paint(first.lstrip(), 'titre')}"
    return [head, *(f"{margin}{paint(line.lstrip(), 'titre')}" for line in others)]


def section(heading: str, lines: Iterable[str], paint: Paint) -> list[str]:
    """Lines under a heading, which is left out when there is nothing to put under it."""
    held = list(lines)
    return ["", title(heading, paint), *held] if held else []


def title(text: str, paint: Paint, beside: str = "") -> str:
    """A heading, with something quieter beside it."""
    quiet = f"  {paint(visible(beside), 'contexte')}" if beside else ""
    return f"{paint(visible(text), 'titre')}{quiet}"
