"""Whatever people type in a record, every format shows it as text: nothing is run, read or linked."""

from __future__ import annotations

import io
import re
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.report import documents
from diagdemo.report.document import Document
from diagdemo.report.documents import Order
from diagdemo.report.files import files_of
from diagdemo.workspace.load import load
from report.small import DAY, lay
from report.test_hostile_text import _records

docx = pytest.importorskip("docx")

HOSTILE = {
    "typst": '#read("/etc/passwd") #include "/etc/passwd" @label $x^2$ <fin> // rien /* non */ \\u{41}',
    "web": '<script>alert(1)</script> [x](file:///etc/passwd) <a href="javascript:alert(1)">y</a> ]]> --> ',
    "entities": "&lt;b&gt; &#106; &xxe; <!ENTITY xxe SYSTEM 'file:///etc/passwd'> <![CDATA[ ",
    "cells": "=cmd|'/C calc'!A0 | +1+1 | @SUM(1) |",
    "diagram": "graph TD; A[x]-->B; click A href 'javascript:alert(1)' %%{init: {}}%%",
    "invisible": "avant\u202eerret\u2066 \u200f fin \ufeff",
    "right to left": "مرحبا עברית abc",
    "emoji": "👩🏽‍🚀 🇫🇷 e\u0301 漢字",
    "long": "anticonstitutionnellement" * 60,
}
FORMATS = ("md", "html", "pdf", "docx")
NAMES = ("diagnostic", "synthesis", "ambition", "comparison")
_GONE = re.compile("[\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\ufeff\u00ad]")


def _made(root: Path, name: str, diffusion: Diffusion = Diffusion.INTERNE) -> Document:
    workspace, order = load(root), Order(diffusion, DAY)
    if name == "comparison":
        return documents.comparison(workspace, None, order)
    made: Document = getattr(documents, name)(workspace, "brumeval", order)
    return made


@pytest.fixture(scope="module")
def quiet(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page of the same repository, with a plain word in place of the hostile text."""
    document = _made(lay(tmp_path_factory.mktemp("quiet"), _records("Zéphyr")), "diagnostic")
    return next(held.decode() for held in files_of(document, ("html",)).values() if b"<html" in held)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("word", HOSTILE)
def test_no_word_does_anything_in_any_format(word: str, name: str, tmp_path: Path, quiet: str) -> None:
    document = _made(lay(tmp_path, _records(HOSTILE[word])), name)
    files = files_of(document, FORMATS)
    page = next(held.decode() for path, held in files.items() if str(path).endswith(".html"))
    assert page.count("<script") == quiet.count("<script")
    seen = _Attributes()
    seen.feed(page)
    assert not [
        each for each in seen.values if re.match(r"(?i)\s*(?:javascript|file|vbscript|data:text)", each)
    ]
    assert not [each for each in seen.names if each.startswith("on")]
    for path, held in files.items():
        if str(path).endswith(".svg"):
            _is_a_plain_picture(held.decode())
        elif str(path).endswith(".docx"):
            _is_a_plain_file(held)
    told = " ".join(_pdf(files, tmp_path).split())
    assert "root:x:0" not in told
    assert "root:x:0" not in page


@pytest.mark.parametrize("word", [word for word in HOSTILE if word not in ("emoji", "right to left", "long")])
def test_each_word_is_read_in_each_format(word: str, tmp_path: Path) -> None:
    """As it was typed, but for the signs that no one sees and blanks."""
    files = files_of(_made(lay(tmp_path, _records(HOSTILE[word])), "diagnostic"), FORMATS)
    shown = "".join(_GONE.sub("", HOSTILE[word]).split())
    held = next(held for path, held in files.items() if str(path).endswith(".docx"))
    assert shown in "".join(_docx(held).split())
    assert shown in "".join(_pdf(files, tmp_path).split()).replace("\u00ad", "")


class _Attributes(HTMLParser):
    """The names and the values of the attributes of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.values: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names += [name for name, _ in attrs]
        self.values += [value or "" for name, value in attrs if name in ("href", "src", "action")]


def _is_a_plain_picture(text: str) -> None:
    assert "<!ENTITY" not in text
    tree = ElementTree.fromstring(text)
    names = {each.tag.rpartition("}")[2] for each in tree.iter()}
    assert not names & {"script", "foreignObject", "a", "image", "use"}
    assert not [key for each in tree.iter() for key in each.attrib if key.startswith("on") or "href" in key]


def _is_a_plain_file(held: bytes) -> None:
    links = [
        each.target_ref for each in docx.Document(io.BytesIO(held)).part.rels.values() if each.is_external
    ]
    assert not [each for each in links if re.match(r"(?i)javascript|file|data|vbscript|cmd|\\\\", each)]


def _docx(held: bytes) -> str:
    return "".join(docx.Document(io.BytesIO(held)).element.body.itertext())


def _pdf(files: dict[str, bytes], folder: Path) -> str:
    path = folder / "vu.pdf"
    path.write_bytes(next(held for name, held in files.items() if str(name).endswith(".pdf")))
    return subprocess.run(
        ["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True
    ).stdout.decode()
