"""One changed field is one changed line, and nothing else moves."""

from __future__ import annotations

import difflib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diagdemo.errors import DiagdemoError
from diagdemo.yaml.document import Document
from diagdemo.yaml.edit import append_item, insert_key, remove, set_value
from diagdemo.yaml.scalar import format_scalar
from diagdemo.yaml.source import read
from diagdemo.yaml.tree import Mapping, Scalar, Sequence

TEXT = """\
# Fiche fictive
nom: Brumeval            # le nom
vide:                    # à remplir
budget: {annee: 2024, url: "https://exemple.fr"}   # deux champs
enjeux: [confiance, diversite]
liens:                   # un par ligne
  - {vers: mairie}
  - vers: école          # le premier champ
    type: anime

contexte: |
  Une ligne.
  Une autre.

# Fin
sources:
  bilan: {titre: Bilan}
"""
DOCUMENT = read("f.yaml", TEXT.encode())


def _changes(new: str, old: str = TEXT) -> list[str]:
    lines = difflib.unified_diff(old.splitlines(), new.splitlines(), n=0, lineterm="")
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def test_a_value_is_changed_on_its_line() -> None:
    assert _changes(set_value(DOCUMENT, ("nom",), "Brumeval-sur-Onde")) == [
        "-nom: Brumeval            # le nom",
        "+nom: Brumeval-sur-Onde            # le nom",
    ]
    assert _changes(set_value(DOCUMENT, ("budget", "annee"), "2025"))[1] == (
        '+budget: {annee: 2025, url: "https://exemple.fr"}   # deux champs'
    )
    assert _changes(set_value(DOCUMENT, ("liens", 1, "vers"), "lycée"))[1].endswith(
        "lycée          # le premier champ"
    )
    assert (
        _changes(set_value(DOCUMENT, ("enjeux", 0), "massification"))[1]
        == "+enjeux: [massification, diversite]"
    )


def test_an_empty_value_is_filled() -> None:
    assert (
        _changes(set_value(DOCUMENT, ("vide",), "plein"))[1] == "+vide: plein                    # à remplir"
    )


def test_prose_is_replaced_by_prose() -> None:
    new = set_value(DOCUMENT, ("contexte",), format_scalar("Une ligne.\nUne troisième.\n"))
    assert _changes(new) == ["-  Une autre.", "+  Une troisième."]


def test_a_field_is_added() -> None:
    assert _changes(insert_key(DOCUMENT, (), "qpv", "6")) == ["+qpv: 6"]
    assert "qpv: 6\nsources:\n" in insert_key(DOCUMENT, (), "qpv", "6", before="sources")
    assert _changes(insert_key(DOCUMENT, ("liens", 1), "debut", "2024")) == ["+    debut: 2024"]
    assert _changes(insert_key(DOCUMENT, ("budget",), "cout", "3"))[1].startswith(
        "+budget: {annee: 2024, url: "
    )
    assert _changes(insert_key(DOCUMENT, ("vide",), "annee", "2024")) == ["+  annee: 2024"]
    prose = format_scalar("Un.\nDeux.\n")
    assert _changes(insert_key(DOCUMENT, ("liens", 1), "note", prose)) == [
        "+    note: |",
        "+      Un.",
        "+      Deux.",
    ]


def test_an_item_is_added() -> None:
    assert _changes(append_item(DOCUMENT, ("liens",), "{vers: gare}")) == ["+  - {vers: gare}"]
    assert _changes(append_item(DOCUMENT, ("liens",), "vers: gare\ntype: pilote")) == [
        "+  - vers: gare",
        "+    type: pilote",
    ]
    assert _changes(append_item(DOCUMENT, ("enjeux",), "x"))[1] == "+enjeux: [confiance, diversite, x]"
    assert _changes(append_item(DOCUMENT, ("vide",), "x")) == ["+  - x"]


def test_a_field_or_an_item_is_removed() -> None:
    assert _changes(remove(DOCUMENT, ("nom",))) == ["-nom: Brumeval            # le nom"]
    assert _changes(remove(DOCUMENT, ("contexte",))) == ["-contexte: |", "-  Une ligne.", "-  Une autre."]
    assert _changes(remove(DOCUMENT, ("enjeux", 1)))[1] == "+enjeux: [confiance]"
    assert _changes(remove(DOCUMENT, ("enjeux", 0)))[1] == "+enjeux: [diversite]"
    assert _changes(remove(DOCUMENT, ("liens", 0))) == ["-  - {vers: mairie}"]
    assert _changes(remove(DOCUMENT, ("liens", 1, "vers"))) == [
        "-  - vers: école          # le premier champ",
        "-    type: anime",
        "+  - type: anime",
    ]


def test_windows_line_ends_and_marks_are_kept() -> None:
    raw = b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()
    new = insert_key(read("f.yaml", raw), ("liens", 1), "debut", "2024").encode()
    assert new.startswith(b"\xef\xbb\xbf")
    assert new.count(b"\n") == new.count(b"\r\n") == TEXT.count("\n") + 1


@pytest.mark.parametrize(
    "attempt",
    [
        lambda: set_value(DOCUMENT, ("absent",), "x"),
        lambda: set_value(DOCUMENT, ("nom",), "a: b: c"),
        lambda: insert_key(DOCUMENT, (), "nom", "x"),
        lambda: insert_key(DOCUMENT, ("nom",), "x", "y"),
        lambda: append_item(DOCUMENT, ("nom",), "x"),
        lambda: remove(DOCUMENT, ("liens", 7)),
        lambda: remove(DOCUMENT, ()),
        lambda: set_value(read("f.yaml", b"a: [b\n"), ("a",), "x"),
    ],
)
def test_what_cannot_be_done_safely_is_refused(attempt: object) -> None:
    assert callable(attempt)
    with pytest.raises(DiagdemoError):
        attempt()


def _leaves(document: Document) -> list[tuple[str | int, ...]]:
    found: list[tuple[str | int, ...]] = []
    todo: list[tuple[tuple[str | int, ...], object]] = [((), document.root)]
    while todo:
        route, node = todo.pop()
        if isinstance(node, Mapping):
            todo += [((*route, key.value), value) for key, value in node.entries]
        elif isinstance(node, Sequence):
            todo += [((*route, rank), item) for rank, item in enumerate(node.items)]
        elif isinstance(node, Scalar) and "\n" not in node.value:
            found.append(route)
    return found


@given(st.sampled_from(_leaves(DOCUMENT)), st.text("aé1 :#'\"[]{},-&", min_size=1, max_size=12))
def test_one_field_is_one_line_whatever_the_value(route: tuple[str | int, ...], value: str) -> None:
    new = set_value(DOCUMENT, route, format_scalar(value))
    _, node, exact = read("f.yaml", new.encode()).find(route)
    assert exact
    assert isinstance(node, Scalar)
    assert node.value == value
    assert len([line for line in _changes(new) if line.startswith("+")]) <= 1
