"""What stands on a line of the document: runs, links, and the small numbers that lead to the notes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING
from urllib.parse import unquote

from diagdemo.report.blocks import Break, Inline, Link, Mark, Words
from diagdemo.report.bureau.xml import bookmark, linked, web
from diagdemo.report.markdown import without_hidden
from diagdemo.report.typeset.notes import Notes

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

_LIST = re.compile(r"#preuves-(\d+)\Z")
_WEB = re.compile(r"https?://", re.IGNORECASE)


class Lines:
    """Writes the lines of one document, whose anchors and notes they lead to."""

    def __init__(self, anchors: frozenset[str]) -> None:
        self.notes = Notes()
        self._anchors = anchors
        self._places: dict[str, int] = {}

    def write(self, paragraph: Paragraph, inlines: Sequence[Inline], anchor: str = "") -> None:
        """Write a line in a paragraph, which its anchor leads to."""
        said = ""
        for inline in inlines:
            match inline:
                case Words(text, bold, italic):
                    run = paragraph.add_run(without_hidden(text))
                    run.bold, run.italic = bold or None, italic or None
                case Link(text, href, bold):
                    self._link(paragraph, text, href, bold)
                case Mark():
                    self._mark(paragraph, inline, said)
                case Break():
                    paragraph.add_run().add_break()
            said += getattr(inline, "text", "")
        if anchor:
            self.place(paragraph, f"a-{anchor}")

    def place(self, paragraph: Paragraph, name: str) -> None:
        """Set a place, the first time it is named."""
        if name not in self._places:
            self._places[name] = len(self._places) + 1
            bookmark(paragraph, _short(name), self._places[name])

    def _link(self, paragraph: Paragraph, text: str, href: str, bold: bool) -> None:
        run = paragraph.add_run(without_hidden(text))
        run.bold = bold or None
        if _WEB.match(href):
            run.underline = True
            web(paragraph, run, href)
        elif href.startswith("#") and href[1:] in self._anchors:
            linked(paragraph, run, _short(f"a-{href[1:]}"))

    def _mark(self, paragraph: Paragraph, mark: Mark, said: str) -> None:
        """A number that leads to its note; the line itself where its file is already named."""
        if "#L" in mark.href and unquote(mark.href.partition("#L")[0]) in said:
            paragraph.add_run(f" {mark.label}")
            return
        note = self.notes.of(mark.href)
        listed = _LIST.match(mark.href)
        label = f"P{listed.group(1)}" if listed else mark.label
        run = self._raised(paragraph, str(note.number) if note else label)
        if note:
            linked(paragraph, run, f"n-{note.number}")
        elif mark.href.startswith("#") and mark.href[1:] in self._anchors:
            linked(paragraph, run, _short(f"a-{mark.href[1:]}"))

    def _raised(self, paragraph: Paragraph, text: str) -> Run:
        run = paragraph.add_run(without_hidden(f"{text} "))
        run.font.superscript = True
        return run


def _short(name: str) -> str:
    """A name of at most forty signs, as word processors want; two long ones stay apart."""
    return name if len(name) <= 40 else f"{name[:30]}-{sum(i * ord(c) for i, c in enumerate(name)):x}"
