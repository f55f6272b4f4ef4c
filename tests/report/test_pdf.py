from __future__ import annotations

import io
import re
import sys
from functools import cache
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import IndirectObject

from diagdemo.errors import DiagdemoError
from diagdemo.report.blocks import Heading, Link, Words, blocks
from diagdemo.report.document import Document
from diagdemo.report.documents import Order, synthesis
from diagdemo.report.formats import pdf
from report.documents import DAY, document, example
from report.printed import HOSTILE, hostile, made, real


@cache
def written(document: Document) -> bytes:
    return pdf.write(document)


def opened(document: Document) -> PdfReader:
    return PdfReader(io.BytesIO(written(document)))


def words(document: Document) -> str:
    return squeezed("".join(page.extract_text() for page in opened(document).pages))


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u00ad-]+", "", text)


def objects(reader: PdfReader) -> list[Any]:
    numbers = [number for held in reader.xref.values() for number in held] + list(reader.xref_objStm)
    return [reader.get_object(IndirectObject(number, 0, reader)) for number in sorted(set(numbers)) if number]


def test_every_heading_is_there_and_the_chapters_are_bookmarks() -> None:
    found = words(real())
    headings = [block for block in blocks(real().text) if isinstance(block, Heading) and block.level > 1]
    titles = ["".join(each.text for each in h.inlines if isinstance(each, Words | Link)) for h in headings]
    assert len(titles) > 20
    assert [title for title in titles if squeezed(title) not in found] == []
    marked = {squeezed(str(each["/Title"])) for each in opened(real()).outline if not isinstance(each, list)}
    assert {squeezed(t) for t, h in zip(titles, headings, strict=True) if h.level == 2} <= marked


def test_it_is_tagged_french_and_named() -> None:
    reader = opened(real())
    root: Any = reader.root_object
    assert root["/MarkInfo"]["/Marked"]
    assert root["/StructTreeRoot"]
    assert root["/Lang"].startswith("fr")
    assert reader.metadata is not None
    assert reader.metadata.title == real().title
    assert b"pdfuaid:part" in root["/Metadata"].get_data()


def test_fonts_are_within_and_figures_are_told() -> None:
    held = [each for each in objects(opened(hostile())) if isinstance(each, dict)]
    described = [each for each in held if each.get("/Type") == "/FontDescriptor"]
    assert described
    assert all("/FontFile2" in each or "/FontFile3" in each for each in described)
    figures = [each for each in held if each.get("/S") == "/Figure"]
    assert [str(each.get("/Alt")) for each in figures if "/Alt" in each] == ["Deux cercles, dont un vide."]
    assert any(each.get("/S") == "/TH" for each in held)


def test_the_same_document_makes_the_same_bytes() -> None:
    assert pdf.write(real()) == written(real())


def test_what_was_typed_is_text() -> None:
    found = words(hostile())
    assert found.count(squeezed(HOSTILE)) >= 5
    assert "□" in found


def test_a_mark_leads_to_a_note_and_an_unknown_anchor_is_text() -> None:
    found = words(hostile())
    assert "Unfait1" in found
    assert "devices/unfichier.yaml" in found
    assert "l.12" in found
    assert "ailleurs" in found


def test_a_synthesis_has_no_cover() -> None:
    text = "# Brumeval\n\n## Points forts\n\nUn texte.\n"
    assert len(opened(made(text, "synthese-publique")).pages) == 1
    assert len(opened(made(text)).pages) == 3


def test_without_typst_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(DiagdemoError) as refused:
        pdf.write(made("# Titre\n"))
    assert "diagdemo[pdf]" in refused.value.advice


def test_the_sheet_for_elus_has_two_sides() -> None:
    sheet = synthesis(example("reseau-fictif"), "brumeval", Order(date=DAY))
    assert len(opened(sheet).pages) == 2


def test_every_page_after_the_cover_says_its_number_and_for_whom_it_is() -> None:
    pages = [squeezed(page.extract_text()) for page in opened(real()).pages]
    for number, page in enumerate(pages[1:], 2):
        assert f"{number}/{len(pages)}" in page
        assert "Diffusion:interne" in page


def test_the_body_of_the_fictional_territory_fits_twenty_pages() -> None:
    found = [page.extract_text() for page in opened(document("reseau-fictif", "brumeval")).pages]
    first = next(rank for rank, text in enumerate(found) if text.startswith("L’essentiel"))
    annexes = next(rank for rank, text in enumerate(found) if text.startswith("Annexe A"))
    assert annexes - first <= 20
