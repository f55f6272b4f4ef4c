"""The blocks of a document as typst, whose look is that of `templates/page/document.typ`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from diagdemo.pictures.svg import svg
from diagdemo.report.blocks import Block, Bullets, Figure, Heading, Paragraph, Quote, Table, Words
from diagdemo.report.document import Document
from diagdemo.report.typeset.inline import Lines
from diagdemo.report.typeset.signs import flag, literal
from diagdemo.report.typeset.widths import PLAIN, SMALL, widths

_WIDE = 6
"""More columns than that are written smaller."""


@dataclass
class Source:
    """Writes the blocks of one document."""

    document: Document
    lines: Lines

    def flow(self, held: Sequence[Block]) -> Iterator[str]:
        """Blocks that follow one another; what is written under a picture is its caption."""
        before: Block | None = None
        rest = zip_longest(held, held[1:])
        for block, after in rest:
            if isinstance(block, Figure):
                captioned = isinstance(after, Paragraph)
                caption = self.lines.line(after.inlines) if isinstance(after, Paragraph) else ""
                yield self._figure(block, caption, isinstance(before, Heading))
                if captioned:
                    next(rest, None)
            elif isinstance(block, Paragraph) and _leads(before, block, after):
                yield f"#amorce[{self._block(block)}]"
            else:
                yield self._block(block)
            before = block

    def _block(self, block: Heading | Paragraph | Bullets | Table | Quote) -> str:
        write: dict[type, Callable[..., str]] = {
            Heading: self._heading,
            Paragraph: self._paragraph,
            Bullets: self._bullets,
            Table: self._table,
            Quote: self._quote,
        }
        return write[type(block)](block)

    def _heading(self, heading: Heading) -> str:
        title = self.lines.line(heading.inlines)
        level = max(heading.level - 1, 1)
        return f"#heading(level: {level})[{title}]{self.lines.label(heading.anchor)}"

    def _paragraph(self, paragraph: Paragraph) -> str:
        return f"#par[{self.paragraph(paragraph)}]"

    def paragraph(self, paragraph: Paragraph) -> str:
        """The line of a paragraph, with the label by which it is reached."""
        label = self.lines.label(paragraph.anchor)
        return f"{self.lines.line(paragraph.inlines)}{f'#metadata(none){label}' if label else ''}"

    def _bullets(self, bullets: Bullets) -> str:
        kind = "enum" if bullets.ordered else "list"
        items = "".join(f"[{''.join(self.flow(item))}]," for item in bullets.items)
        return f"#{kind}({items})"

    def _table(self, table: Table) -> str:
        count = len(table.head)
        columns = ", ".join(f"{width:.1f}pt" for width in widths(table, SMALL if count > _WIDE else PLAIN))
        aligns = ", ".join("right" if align == "right" else "left" for align in table.aligns)
        head = "".join(f"[{self.lines.line(cell)}]," for cell in table.head)
        rows = "\n".join("".join(f"[{self.lines.line(cell)}]," for cell in row) for row in table.rows)
        return (
            f"#grille({flag(count > _WIDE)}, {len(table.rows)}, columns: ({columns},), align: ({aligns},), "
            f"table.header({head.rstrip(',')}),\n{rows})"
        )

    def _figure(self, figure: Figure, caption: str, stays: bool) -> str:
        """A picture, which stays under its title when it has one, else goes to the top of a page."""
        picture = self.document.picture(figure.address)
        drawn = svg(picture.a4, picture.title, picture.alt).replace("\n", "")
        return (
            f"#image-a4({literal(drawn)}, {literal(picture.alt)}, "
            f"{picture.a4.width:.1f}pt, {picture.a4.height:.1f}pt, {flag(stays)})[{caption}]"
        )

    def _quote(self, quote: Quote) -> str:
        return f"#encart[{''.join(self.flow(quote.blocks))}]"


def _leads(before: Block | None, paragraph: Paragraph, after: Block | None) -> bool:
    """Whether it stays with what follows: a bold line over a list or a table, a question under its title."""
    first = paragraph.inlines[0] if paragraph.inlines else None
    if not isinstance(first, Words):
        return False
    return (first.bold and isinstance(after, Table | Bullets)) or (
        first.italic and isinstance(before, Heading) and isinstance(after, Paragraph)
    )
