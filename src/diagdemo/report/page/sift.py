"""What a chapter can be sifted by: words, and what its sheets say of their type and of their state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from diagdemo.report.blocks import Block, Bullets, Inline, Paragraph, Table, Words
from diagdemo.report.page.outline import Chapter, Sheet
from diagdemo.workspace.refusal import slug

_FACETS = {"type": "Type", "categorie": "Catégorie", "etat": "État"}
"""What sheets are chosen by: the name of the choice, and the label of the line that says it."""
_ENOUGH = 8
"""Fewer things are found at a glance."""


@dataclass(frozen=True)
class Choice:
    """A list to choose from."""

    name: str
    label: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class Sieve:
    """What a chapter is sifted by."""

    what: str
    """The elements that are shown or not, as a selector."""
    choices: tuple[Choice, ...]


def sieve(chapter: Chapter) -> Sieve | None:
    """The sieve of a chapter of sheets, or of a long annex."""
    if chapter.sheets:
        told = [facets(sheet) for sheet in chapter.sheets]
        found = {name: sorted({each[name] for each in told if name in each}, key=slug) for name in _FACETS}
        choices = (Choice(name, _FACETS[name], tuple(values)) for name, values in found.items())
        return Sieve("article", tuple(choice for choice in choices if len(choice.values) > 1))
    lines = sum(_lines(part) for part in chapter.parts if not isinstance(part, Sheet))
    return (
        Sieve("tbody tr, section > ul > li, section > ol > li", ())
        if chapter.annex and lines >= _ENOUGH
        else None
    )


def facets(sheet: Sheet) -> dict[str, str]:
    """What a sheet says of itself on the lines that start with « Type », « État »…"""
    labels = {f"{label}\u00a0:": name for name, label in _FACETS.items()}
    found: dict[str, str] = {}
    for inlines in _spoken(sheet.blocks):
        first = inlines[0] if inlines else None
        if isinstance(first, Words) and first.bold and first.text.strip() in labels:
            found.setdefault(labels[first.text.strip()], _value(inlines[1:]))
    return {name: value for name, value in found.items() if value}


def _value(inlines: tuple[Inline, ...]) -> str:
    """The plain words that follow a label, before any reserve, source or mark."""
    value = ""
    for inline in inlines:
        if not isinstance(inline, Words) or inline.bold or inline.italic:
            break
        value += inline.text
    return value.strip().partition(" [")[0]


def _spoken(blocks: Iterable[Block]) -> Iterator[tuple[Inline, ...]]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.inlines
        elif isinstance(block, Bullets):
            for item in block.items:
                yield from _spoken(item[:1])


def _lines(block: Block) -> int:
    match block:
        case Table():
            return len(block.rows)
        case Bullets():
            return len(block.items)
        case _:
            return 0
