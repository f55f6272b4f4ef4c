"""The Markdown of our documents as blocks and words: all that it may hold, for whoever lays it out elsewhere.

Documents use little of Markdown, and everything a person typed is escaped in it. Anything else in a page is a
template's, and is refused with its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from diagdemo.errors import DiagdemoError

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode


@dataclass(frozen=True)
class Words:
    """Text, as it is read."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True)
class Link:
    """A link to a web page, or, when `href` starts with `#`, to an anchor of the document."""

    text: str
    href: str
    bold: bool = False


@dataclass(frozen=True)
class Mark:
    """A mark of proof: `l. 12` and the file with its line, or « 9 lignes » and the anchor of their list."""

    label: str
    href: str

    @property
    def place(self) -> str:
        """« fichier, l. 12 » for a line; empty for a list."""
        file, _, line = self.href.partition("#L")
        return f"{file}, l.\u00a0{line}" if file and line else ""


@dataclass(frozen=True)
class Break:
    """The end of a line."""


Inline: TypeAlias = Words | Link | Mark | Break


@dataclass(frozen=True)
class Heading:
    """A title, from level 1, and its anchor when it has one."""

    level: int
    inlines: tuple[Inline, ...]
    anchor: str = ""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph."""

    inlines: tuple[Inline, ...]
    anchor: str = ""


@dataclass(frozen=True)
class Bullets:
    """A list, each item made of blocks."""

    items: tuple[tuple[Block, ...], ...]
    ordered: bool = False


@dataclass(frozen=True)
class Table:
    """A table: its headings, its rows, and how each column is aligned: `left` or `right`."""

    head: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]
    aligns: tuple[str, ...]


@dataclass(frozen=True)
class Figure:
    """A picture, by its address in the document."""

    address: str
    alt: str


@dataclass(frozen=True)
class Quote:
    """A quotation, or what a document says of itself."""

    blocks: tuple[Block, ...]


Block: TypeAlias = Heading | Paragraph | Bullets | Table | Figure | Quote

_ANCHOR = re.compile(r'<a id="([a-z0-9-]*)">\Z')


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a document.

    Raises:
        DiagdemoError: it holds what documents do not.
    """
    from markdown_it.tree import SyntaxTreeNode

    return tuple(_blocks(SyntaxTreeNode(_parser().parse(text))))


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable("table")


def _blocks(parent: SyntaxTreeNode) -> Iterator[Block]:
    for node in parent.children:
        yield from _block(node)


def _block(node: SyntaxTreeNode) -> Iterator[Block]:
    match node.type:
        case "heading":
            inlines, anchor = _line(node)
            yield Heading(int(node.tag[1:]), inlines, anchor)
        case "paragraph":
            yield from _paragraph(node)
        case "bullet_list" | "ordered_list":
            items = tuple(tuple(_blocks(item)) for item in node.children)
            yield Bullets(items, node.type == "ordered_list")
        case "table":
            yield _table(node)
        case "blockquote":
            yield Quote(tuple(_blocks(node)))
        case _:
            raise _refused(node)


def _paragraph(node: SyntaxTreeNode) -> Iterator[Block]:
    children = node.children[0].children
    if len(children) == 1 and children[0].type == "image":
        image = children[0]
        yield Figure(str(image.attrs["src"]), image.content and _plain(image))
        return
    inlines, anchor = _line(node)
    yield Paragraph(inlines, anchor)


def _plain(node: SyntaxTreeNode) -> str:
    return "".join(child.content for child in node.children)


def _table(node: SyntaxTreeNode) -> Table:
    head, *body = node.children
    cells = head.children[0].children
    rows = body[0].children if body else ()
    return Table(
        tuple(_line(cell)[0] for cell in cells),
        tuple(tuple(_line(cell)[0] for cell in row.children) for row in rows),
        tuple("right" if "right" in str(cell.attrs.get("style", "")) else "left" for cell in cells),
    )


def _line(node: SyntaxTreeNode) -> tuple[tuple[Inline, ...], str]:
    """What is written on a line, and the anchor it sets."""
    found: list[Inline] = []
    anchors = [""]
    for child in node.children:
        if child.type != "inline":
            raise _refused(child)
        found += _inlines(child, anchors)
    return tuple(found), anchors[-1]


def _inlines(
    parent: SyntaxTreeNode, anchors: list[str], bold: bool = False, italic: bool = False
) -> Iterator[Inline]:
    """What an element of a line holds; the anchors it sets are added to `anchors`."""
    nodes = iter(parent.children)
    for node in nodes:
        if node.type in ("strong", "em"):
            yield from _inlines(node, anchors, bold or node.type == "strong", italic or node.type == "em")
        elif node.type != "html_inline":
            yield from _inline(node, bold, italic)
        elif node.content == "<sup>":
            yield from (_mark(each) for each in _until(nodes, "</sup>"))
        elif set_ := _ANCHOR.match(node.content):
            anchors.append(set_.group(1))
            list(_until(nodes, "</a>"))
        else:
            raise _refused(node)


def _until(nodes: Iterator[SyntaxTreeNode], end: str) -> Iterator[SyntaxTreeNode]:
    for node in nodes:
        if node.type == "html_inline" and node.content == end:
            return
        yield node


def _mark(node: SyntaxTreeNode) -> Mark:
    if node.type != "link":
        raise _refused(node)
    return Mark(_plain(node), str(node.attrs["href"]))


def _inline(node: SyntaxTreeNode, bold: bool, italic: bool) -> Iterator[Inline]:
    match node.type:
        case "text":
            if node.content:
                yield Words(node.content, bold, italic)
        case "softbreak":
            yield Words(" ", bold, italic)
        case "hardbreak":
            yield Break()
        case "link":
            yield Link(_plain(node), str(node.attrs["href"]), bold)
        case _:
            raise _refused(node)


def _refused(node: SyntaxTreeNode) -> DiagdemoError:
    line = node.map[0] + 1 if node.map else 0
    place = f", ligne {line} du document" if line else ""
    return DiagdemoError(
        f"un modèle emploie du Markdown qui ne se met en page qu’en Markdown ({node.type}{place})",
        "écrivez-le avec des titres, des listes, des tableaux et des liens, ou demandez le seul format md",
    )
