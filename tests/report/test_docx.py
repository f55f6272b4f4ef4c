from __future__ import annotations

import io
import sys
import zipfile
from functools import cache
from typing import Any

import docx as word
import pytest
from docx.oxml.ns import qn

from diagdemo.errors import DiagdemoError
from diagdemo.report.blocks import Heading, blocks
from diagdemo.report.document import Document
from diagdemo.report.formats import docx
from report.printed import ALT, HOSTILE, hostile, made, real


@cache
def written(document: Document) -> bytes:
    return docx.write(document)


def opened(document: Document) -> Any:
    return word.Document(io.BytesIO(written(document)))


def test_headings_have_their_styles() -> None:
    held = [block for block in blocks(real().text) if isinstance(block, Heading)]
    styled = [p for p in opened(real()).paragraphs if p.style.name.startswith(("Heading", "Title"))]
    assert [p.style.name for p in styled[: len(held)]] == [
        "Title" if block.level == 1 else f"Heading {block.level - 1}" for block in held
    ]


def test_pictures_are_told_and_tables_repeat_their_headings() -> None:
    file = opened(hostile())
    assert [shape._inline.docPr.get("descr") for shape in file.inline_shapes] == [ALT]
    assert file.tables
    for table in file.tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_it_is_french_and_named() -> None:
    file = opened(real())
    assert file.core_properties.title == real().title
    assert file.core_properties.language == "fr-FR"
    spoken = {each.get(qn("w:val")) for each in file.styles.element.iter(qn("w:lang"))}
    assert spoken == {"fr-FR"}


def test_the_same_document_makes_the_same_bytes() -> None:
    assert docx.write(real()) == written(real())
    with zipfile.ZipFile(io.BytesIO(written(real()))) as archive:
        assert {info.date_time[0] for info in archive.infolist()} == {1980}


def test_what_was_typed_is_text() -> None:
    file = opened(hostile())
    texts = [p.text for p in file.paragraphs]
    assert sum(HOSTILE in text for text in texts) >= 4
    assert file.tables[0].rows[1].cells[0].text == HOSTILE


def test_each_link_leads_to_a_place_of_the_document() -> None:
    body = opened(hostile()).element.body
    places = {each.get(qn("w:name")) for each in body.iter(qn("w:bookmarkStart"))}
    led = {each.get(qn("w:anchor")) for each in body.iter(qn("w:hyperlink"))}
    assert led == {"n-1", "a-fin"}
    assert led <= places


def test_without_its_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(DiagdemoError) as refused:
        docx.write(made("# Titre\n"))
    assert "diagdemo[bureau]" in refused.value.advice
