"""A document as whoever checks it goes through it: item by item, each with its marks and where they lead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple
from urllib.parse import unquote

from diagdemo.report.blocks import (
    Block,
    Bullets,
    Heading,
    Inline,
    Link,
    Mark,
    Paragraph,
    Quote,
    Table,
    Words,
    blocks,
)


class Place(NamedTuple):
    """A line of a file of the repository."""

    file: str
    line: int


class Item(NamedTuple):
    """What is told together: a title, a paragraph, an item of a list, a row of a table."""

    chapter: str
    """The anchor of its chapter or annex, or the words of that title when it has none."""
    under: str
    """The words of the title just above."""
    kind: str
    """`titre`, `texte`, `point`, `ligne`, `tete` or `note`: what a document says of itself."""
    text: str
    """What is read, without marks; cells parted by bars."""
    marks: tuple[str, ...]
    """Where its marks lead."""
    links: tuple[str, ...]
    """Where its links lead."""
    anchor: str = ""
    head: str = ""
    """For a row, the titles of its columns."""
    above: tuple[str, ...] = ()
    """Where the marks of what holds it lead: those of the item of which it is a part."""
    parts: tuple[Part, ...] = ()
    """Its sentences, or the cells of a row, by the marks that follow them."""


class Quoted(NamedTuple):
    """A line in the list of proofs, with what is quoted of it."""

    place: Place | None
    file: str
    said: str


class Part(NamedTuple):
    """What is told before one run of marks; what follows the last run belongs to it."""

    text: str
    marks: tuple[str, ...]


def place(href: str) -> Place | None:
    """The line that a mark leads to; nothing when it leads to a list."""
    file, _, line = href.partition("#L")
    return Place(unquote(file), int(line)) if file and line.isdigit() else None


@cache
def items(text: str) -> tuple[Item, ...]:
    """The items of a document, in order, its list of proofs included."""
    return tuple(_Walk().through(blocks(text)))


@cache
def entries(text: str) -> dict[str, tuple[Quoted, ...]]:
    """The lines of each entry of the list of proofs of a document, by anchor."""
    return dict(_entries(blocks(text)))


def lines_of(marks: Sequence[str], text: str) -> tuple[Place, ...]:
    """The lines that marks lead to, through the list of proofs when need be."""
    found: list[Place] = []
    for href in marks:
        line = place(href)
        found += [line] if line else [each.place for each in entries(text).get(href[1:], ()) if each.place]
    return tuple(found)


def told(inlines: Sequence[Inline]) -> str:
    """What is read of a line, without its marks."""
    return "".join(each.text for each in inlines if isinstance(each, Words | Link)).strip()


def _parts(inlines: Sequence[Inline]) -> Iterator[Part]:
    """Every part but the last ends with its marks; marks parted by spaces only are one run."""
    text, marks = "", list[str]()
    for rank, inline in enumerate(inlines):
        if isinstance(inline, Mark):
            marks.append(inline.href)
        elif isinstance(inline, Words | Link):
            ahead = any(isinstance(each, Mark) for each in inlines[rank:])
            if marks and ahead and inline.text.strip():
                yield Part(text, tuple(marks))
                text, marks = "", []
            text += inline.text
    yield Part(text, tuple(marks))


def _cell_parts(row: Sequence[Sequence[Inline]]) -> Iterator[Part]:
    """Each cell with its marks; cells without marks go with the first that has some."""
    held = [Part(told(cell), tuple(each.href for each in cell if isinstance(each, Mark))) for cell in row]
    others = " | ".join(part.text for part in held if not part.marks)
    marked = [part for part in held if part.marks] or [Part("", ())]
    yield Part(f"{marked[0].text} | {others}", marked[0].marks)
    yield from marked[1:]


def _cells(row: Sequence[Sequence[Inline]]) -> str:
    return " | ".join(told(cell) for cell in row)


def _entries(found: Sequence[Block]) -> Iterator[tuple[str, tuple[Quoted, ...]]]:
    for block in found:
        for first, *rest in block.items if isinstance(block, Bullets) else ():
            if isinstance(first, Paragraph) and first.anchor.startswith("preuves-"):
                files = [each for part in rest if isinstance(part, Bullets) for each in part.items]
                yield first.anchor, tuple(line for file in files for line in _quoted(file[0]))


def _quoted(block: Block) -> Iterator[Quoted]:
    assert isinstance(block, Paragraph)
    file, said = "", ""
    for inline in block.inlines:
        if isinstance(inline, Mark):
            yield Quoted(place(inline.href), file, said.strip())
            said = ""
        elif isinstance(inline, Words):
            said += inline.text.replace("\u00a0", " ").removeprefix(" ; ")
            if not file:
                file, _, said = said.partition(" : ")


@dataclass
class _Walk:
    chapter: str = ""
    under: str = ""
    held: list[Item] = field(default_factory=list)

    def through(self, found: Sequence[Block], kind: str = "texte") -> Iterator[Item]:
        for block in found:
            match block:
                case Heading(level, inlines, anchor):
                    self.under = told(inlines)
                    if level <= 2:
                        self.chapter = anchor or self.under
                    yield self._item("titre", inlines, anchor)
                case Paragraph(inlines, anchor):
                    yield self._item(kind, inlines, anchor)
                case Bullets(points):
                    yield from self._points(points)
                case Table():
                    yield from self._rows(block)
                case Quote(inner):
                    yield from self.through(inner, "note")

    def _points(self, points: Sequence[Sequence[Block]]) -> Iterator[Item]:
        for point in points:
            first, *inner = self.through(point, "point")
            yield first
            for item in inner:
                yield item._replace(above=item.above + first.marks)

    def _rows(self, table: Table) -> Iterator[Item]:
        for kind, rows in (("tete", (table.head,)), ("ligne", table.rows)):
            for row in rows:
                item = self._item(kind, [inline for cell in row for inline in cell])
                parts = tuple(_cell_parts(row))
                yield item._replace(text=_cells(row), head=_cells(table.head), parts=parts)

    def _item(self, kind: str, inlines: Sequence[Inline], anchor: str = "") -> Item:
        marks = tuple(each.href for each in inlines if isinstance(each, Mark))
        links = tuple(each.href for each in inlines if isinstance(each, Link))
        parts = tuple(_parts(inlines))
        return Item(self.chapter, self.under, kind, told(inlines), marks, links, anchor, parts=parts)
