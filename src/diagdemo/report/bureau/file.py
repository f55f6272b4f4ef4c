"""The whole file for word processors: text, notes, properties, and the same bytes each time."""

from __future__ import annotations

import datetime
import io
import zipfile
from typing import Any

import docx
from docx.opc.coreprops import CoreProperties

from diagdemo.report.anchored import anchors
from diagdemo.report.blocks import blocks
from diagdemo.report.bureau.body import Body
from diagdemo.report.bureau.lines import Lines
from diagdemo.report.bureau.styles import dress
from diagdemo.report.document import Document
from diagdemo.report.markdown import without_hidden

_MADE = datetime.datetime(1980, 1, 1)
"""The same date of making for every file: nothing in it tells when it was written."""


def file_of(document: Document) -> bytes:
    """The document as a file."""
    target = docx.Document()
    dress(target)
    _properties(target.core_properties, document)
    held = blocks(document.text_from_root)
    lines = Lines(frozenset(anchors(held)))
    Body(document, target, lines).flow(held)
    _notes(target, lines)
    written = io.BytesIO()
    target.save(written)
    return _same(written.getvalue())


_LONGEST = 250
"""Signs of a property of a file: the format takes no more than 255."""


def _properties(properties: CoreProperties, document: Document) -> None:
    properties.title = without_hidden(document.title)[:_LONGEST]
    properties.subject = without_hidden(document.notice)[:_LONGEST]
    properties.language = "fr-FR"
    properties.author = properties.last_modified_by = "diagdemo"
    properties.comments = properties.keywords = ""
    properties.created = properties.modified = _MADE
    properties.revision = 1


def _notes(target: Any, lines: Lines) -> None:
    """The notes at the end, a paragraph for each file."""
    for rank, (file, notes) in enumerate(lines.notes.by_file()):
        if not rank:
            target.add_paragraph("Notes\u00a0: les lignes des fiches", style="Heading 1")
        paragraph = target.add_paragraph(style="Normal")
        paragraph.add_run(without_hidden(file)).bold = True
        for note in notes:
            paragraph.add_run(f" · {note.number}\u00a0: l. {note.line}")
            lines.place(paragraph, f"n-{note.number}")


def _same(written: bytes) -> bytes:
    """The same archive without the time at which it was made."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(written)) as read, zipfile.ZipFile(made, "w") as target:
        for name in read.namelist():
            entry = zipfile.ZipInfo(name, _MADE.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            target.writestr(entry, read.read(name))
    return made.getvalue()
