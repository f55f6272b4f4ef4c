"""A document as a forge shows it: rendered with HTML let through, then read again."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import NamedTuple

from markdown_it import MarkdownIt


class Seen(NamedTuple):
    """What a rendered document holds."""

    elements: frozenset[str]
    attributes: frozenset[tuple[str, str]]
    """Element and attribute names."""
    links: tuple[str, ...]
    headings: tuple[tuple[str, str], ...]
    tables: tuple[tuple[int, ...], ...]
    """For each table, the number of cells that people typed in each of its rows."""
    text: str


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: set[str] = set()
        self.attributes: set[tuple[str, str]] = set()
        self.links: list[str] = []
        self.headings: list[tuple[str, str]] = []
        self.text: list[str] = []
        self._heading = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes |= {(tag, name) for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            self._heading = tag
            self.headings.append((tag, ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == self._heading:
            self._heading = ""

    def handle_data(self, data: str) -> None:
        self.text.append(data)
        if self._heading:
            self.headings[-1] = (self._heading, self.headings[-1][1] + data)


def see(markdown: str) -> Seen:
    """Render a document the way forges do, with nothing refused, and read the page."""
    reader = _Reader()
    reader.feed(MarkdownIt("commonmark", {"html": True}).enable("table").render(markdown))
    return Seen(
        frozenset(reader.elements),
        frozenset(reader.attributes),
        tuple(reader.links),
        tuple(reader.headings),
        _tables(markdown),
        "".join(reader.text),
    )


def _tables(markdown: str) -> tuple[tuple[int, ...], ...]:
    """Renderers quietly drop or add cells to the length of the first row: count those of the source."""
    tables: list[tuple[int, ...]] = []
    rows: list[int] = []
    for line in [*markdown.split("\n"), ""]:
        if line.startswith("|"):
            rows.append(line.replace("\\\\", "").replace("\\|", "").count("|") - 1)
        elif rows:
            tables.append(tuple(rows))
            rows = []
    return tuple(tables)
