"""The blocks of a document as typst: its look is that of `templates/page/document.typ`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from diagdemo.pictures.svg import svg
from diagdemo.report.anchored import anchors
from diagdemo.report.blocks import Block, Bullets, Figure, Heading, Paragraph, Quote, Table, blocks
from diagdemo.report.document import Document
from diagdemo.report.typeset.inline import Lines
from diagdemo.report.typeset.signs import literal
from diagdemo.report.typeset.widths import widths

_WIDE = 6
"""More columns than that are written smaller."""
_PROOFS = "annexe-preuves"


@dataclass
class _Source:
    document: Document
    lines: Lines

    def flow(self, held: Sequence[Block]) -> Iterator[str]:
        """Blocks that follow one another; what is written under a picture is its caption."""
        rest = iter(held)
        for block in rest:
            if isinstance(block, Figure):
                under = next(rest, None)
                captioned = isinstance(under, Paragraph)
                yield self._figure(
                    block, self.lines.line(under.inlines) if isinstance(under, Paragraph) else ""
                )
                if under and not captioned:
                    yield from self.flow((under,))
            else:
                yield self._block(block)

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
        label = self.lines.label(paragraph.anchor)
        return f"#par[{self.lines.line(paragraph.inlines)}{f'#metadata(none){label}' if label else ''}]"

    def _bullets(self, bullets: Bullets) -> str:
        kind = "enum" if bullets.ordered else "list"
        items = "".join(f"[{''.join(self.flow(item))}]," for item in bullets.items)
        return f"#{kind}({items})"

    def _table(self, table: Table) -> str:
        count = len(table.head)
        columns = ", ".join(f"{width:.1f}pt" for width in widths(table, count > _WIDE))
        aligns = ", ".join("right" if align == "right" else "left" for align in table.aligns)
        head = "".join(f"[{self.lines.line(cell)}]," for cell in table.head)
        rows = "\n".join("".join(f"[{self.lines.line(cell)}]," for cell in row) for row in table.rows)
        wide = "true" if count > _WIDE else "false"
        return (
            f"#grille({wide}, columns: ({columns},), align: ({aligns},), "
            f"table.header({head.rstrip(',')}),\n{rows})"
        )

    def _figure(self, figure: Figure, caption: str) -> str:
        picture = self.document.picture(figure.address)
        drawn = svg(picture.a4, picture.title, picture.alt).replace("\n", "")
        return (
            f"#image-a4({literal(drawn)}, {literal(picture.alt)}, "
            f"{picture.a4.width:.1f}pt, {picture.a4.height:.1f}pt)[{caption}]"
        )

    def _quote(self, quote: Quote) -> str:
        return f"#encart[{''.join(self.flow(quote.blocks))}]"


def source(document: Document) -> str:
    """What stands after the look: the cover, the text, the notes."""
    held = blocks(document.text_from_root)
    written = _Source(document, Lines(frozenset(anchors(held))))
    opening = next((rank for rank, block in enumerate(held) if _chapter(block)), len(held))
    first = "\n\n".join(written.flow(held[1:opening]))
    kind = "feuille" if document.stem.startswith("synthese") else "couverture"
    return "\n\n".join(
        [
            f"#show: mise-en-page.with({literal(document.title)})",
            f"#{kind}({literal(document.title)}, {literal(document.notice)})[{first}]",
            *_chapters(written, held[opening:]),
            *_notes(written.lines),
        ]
    )


def _chapter(block: Block) -> bool:
    return isinstance(block, Heading) and block.level > 1


def _chapters(written: _Source, held: Sequence[Block]) -> Iterator[str]:
    """The chapters, then the annexes, which are written smaller, and their lists of proofs smaller still."""
    starts = [rank for rank, block in enumerate(held) if isinstance(block, Heading) and block.level == 2]
    for start, end in zip([0, *starts], [*starts, len(held)], strict=True):
        if start == end:
            continue
        head = held[start]
        anchor = head.anchor if isinstance(head, Heading) else ""
        parts = list(written.flow(held[start:end]))
        if anchor.startswith("annexe-"):
            kind = "preuves" if anchor == _PROOFS else "annexe"
            yield "\n\n".join([f"#{kind}[{parts[0]}][", *parts[1:], "]"])
        else:
            yield "\n\n".join(parts)


def _notes(lines: Lines) -> Iterator[str]:
    """The notes at the end, file by file, in narrow columns."""
    files = [
        f"#fichier({literal(file)}, "
        + "".join(f"({note.number}, {literal(note.line)})," for note in notes)
        + ")"
        for file, notes in lines.notes.by_file()
    ]
    if files:
        yield f"#notes[{''.join(files)}]"
