"""The blocks of a document, written with the styles of a word processor."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import Any

from docx.shared import Pt

from diagdemo.pictures.svg import svg
from diagdemo.report.blocks import Block, Bullets, Figure, Heading, Paragraph, Quote, Table
from diagdemo.report.bureau.lines import Lines
from diagdemo.report.bureau.styles import IN_TABLE
from diagdemo.report.bureau.xml import repeated, shade, whole
from diagdemo.report.document import Document
from diagdemo.report.markdown import without_hidden
from diagdemo.report.typeset.widths import AMENDED, widths
from diagdemo.resources import fonts

_DPI = 200
_SHADE = "F4F6F8"
_DEEPEST = 3


class Body:
    """Writes the blocks of `document` in `target`, a document of python-docx."""

    def __init__(self, document: Document, target: Any, lines: Lines) -> None:
        self._document, self._target, self._lines = document, target, lines
        self._styles: dict[str, str] = {}

    def flow(self, held: Sequence[Block], style: str = "Normal", depth: int = 0) -> None:
        """Blocks that follow one another; what is written under a picture is its caption."""
        under = style
        for block in held:
            if isinstance(block, Paragraph):
                self._paragraph(block, under)
            elif isinstance(block, Bullets):
                self._bullets(block, depth)
            else:
                write: dict[type, Callable[[Any], None]] = {
                    Heading: self._heading,
                    Table: self._table,
                    Figure: self._figure,
                    Quote: lambda quote: self.flow(quote.blocks, "Intense Quote"),
                }
                write[type(block)](block)
            under = "Caption" if isinstance(block, Figure) else style

    def _heading(self, heading: Heading) -> None:
        style = "Title" if heading.level == 1 else f"Heading {min(heading.level - 1, _DEEPEST)}"
        self._lines.write(self._styled(style), heading.inlines, heading.anchor)

    def _paragraph(self, paragraph: Paragraph, style: str) -> None:
        self._lines.write(self._styled(style), paragraph.inlines, paragraph.anchor)

    def _styled(self, style: str) -> Any:
        """A new paragraph in a style, which is looked for once: there are thousands of paragraphs."""
        made = self._target.add_paragraph()
        if style != "Normal":
            self._dress(made, style)
        return made

    def _dress(self, paragraph: Any, style: str) -> None:
        if style not in self._styles:
            self._styles[style] = self._target.styles[style].style_id
        paragraph._p.style = self._styles[style]

    def _bullets(self, bullets: Bullets, depth: int) -> None:
        name = "List Number" if bullets.ordered else "List Bullet"
        style = f"{name} {depth + 1}" if 0 < depth < _DEEPEST else name if not depth else f"{name} {_DEEPEST}"
        for item in bullets.items:
            self.flow(item, style, depth + 1)

    def _table(self, table: Table) -> None:
        made = self._target.add_table(rows=0, cols=len(table.head), style="Table Grid")
        made.autofit = False
        across = [Pt(each) for each in widths(table, AMENDED)]
        for column, width in zip(made.columns, across, strict=True):
            column.width = width
        for rank, cells in enumerate((table.head, *table.rows)):
            row = made.add_row()
            whole(row)
            if not rank:
                repeated(row)
            for cell, inlines, align, width in zip(row.cells, cells, table.aligns, across, strict=False):
                cell.width = width
                self._cell(cell, inlines, align, head=not rank)
        self._target.add_paragraph().paragraph_format.space_after = Pt(2)

    def _cell(self, cell: Any, inlines: Any, align: str, head: bool) -> None:
        paragraph = cell.paragraphs[0]
        self._dress(paragraph, IN_TABLE)
        self._lines.write(paragraph, inlines)
        paragraph.alignment = 2 if align == "right" else 0
        for run in paragraph.runs:
            run.bold = True if head else run.bold
        if head:
            shade(cell, _SHADE)

    def _figure(self, figure: Figure) -> None:
        import resvg_py

        picture = self._document.picture(figure.address)
        drawn = resvg_py.svg_to_bytes(
            svg_string=svg(picture.a4, picture.title, picture.alt),
            font_dirs=[str(fonts())],
            skip_system_fonts=True,
            width=round(picture.a4.width * _DPI / 72),
        )
        paragraph = self._target.add_paragraph()
        paragraph.paragraph_format.keep_with_next = True
        shape = paragraph.add_run().add_picture(io.BytesIO(bytes(drawn)), width=Pt(picture.a4.width))
        about = shape._inline.docPr
        about.set("name", picture.name)
        about.set("title", without_hidden(picture.title))
        about.set("descr", without_hidden(picture.alt))
