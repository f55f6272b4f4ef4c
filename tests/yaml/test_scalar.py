"""Quotes only when needed, and always the same text when read again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diagdemo.yaml.document import Document
from diagdemo.yaml.scalar import format_scalar
from diagdemo.yaml.signs import FORBIDDEN
from diagdemo.yaml.source import read
from diagdemo.yaml.tree import Scalar


def _value(document: Document, *route: str | int) -> str:
    _, node, exact = document.find(route)
    assert exact
    assert isinstance(node, Scalar)
    return node.value


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Brumeval", "Brumeval"),
        ("Budget de l'eau", "Budget de l'eau"),
        ("01001", "01001"),
        ("-3.5", "-3.5"),
        ("3,5", '"3,5"'),
        ("Budget: participatif", '"Budget: participatif"'),
        ("Rapport # 3", '"Rapport # 3"'),
        ("[à compléter]", '"[à compléter]"'),
        ('Le "grand" débat', "'Le \"grand\" débat'"),
        ("C:\\docs", "'C:\\docs'"),
        ("", '""'),
        (" au bord ", '" au bord "'),
        ("Une ligne.\nUne autre.\n", "|\n  Une ligne.\n  Une autre."),
        ("Une ligne.\nUne autre.", "|-\n  Une ligne.\n  Une autre."),
        ("a\tb", '"a\\tb"'),
    ],
)
def test_the_writing_is_the_simplest(value: str, written: str) -> None:
    assert format_scalar(value) == written


_allowed = st.characters(exclude_categories=["Cs"]).filter(lambda char: not _forbidden(char))
_likely = st.sampled_from(list("ab01é :-#'\"[]{},&*!|>%@`?\\\n\t\u00a0\u202f•=~<.…’🎉"))


def _forbidden(char: str) -> bool:
    import re

    return bool(re.match(f"[{FORBIDDEN}]", char)) or ord(char) & 0xFFFE == 0xFFFE


@given(st.text(_likely | _allowed, max_size=40))
def test_what_is_written_reads_back_the_same(value: str) -> None:
    written = format_scalar(value)
    document = read("f.yaml", f"avant: 1\nvaleur: {written}\napres: 2\n".encode())
    assert not document.refused, document.issues
    assert _value(document, "valeur") == value
    assert _value(document, "apres") == "2"


@given(st.text(_likely | _allowed, max_size=40).filter(lambda value: "\n" not in value))
def test_one_line_reads_back_the_same_between_braces_and_in_lists(value: str) -> None:
    written = format_scalar(value)
    document = read("f.yaml", f"bloc: {{valeur: {written}, fin: x}}\nliste:\n  - {written}\n".encode())
    assert not document.refused, document.issues
    assert _value(document, "bloc", "valeur") == value
    assert _value(document, "liste", 0) == value
