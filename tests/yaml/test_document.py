"""A document gives back the tree that it let go, and keeps the one that its text alone does not tell."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from diagdemo.workspace.load import load
from diagdemo.yaml.document import Document
from diagdemo.yaml.source import read
from diagdemo.yaml.tree import Mapping, walk

_ROOT = Path(__file__).parents[2]
_FILES = sorted((_ROOT / "examples").rglob("*.yaml")) + sorted((_ROOT / "tests/corpus").rglob("*.yaml"))


def _nodes(document: Document) -> list[tuple[Any, ...]]:
    return [(type(node), node.span, getattr(node, "value", None)) for node in walk(document.root)]


def test_a_tree_that_was_let_go_comes_back_the_same() -> None:
    made_again = 0
    for path in _FILES:
        document = read(path.name, path.read_bytes())
        before, root = _nodes(document), document.root
        document.let_go()
        assert _nodes(document) == before
        made_again += document.root is not root
    assert made_again > 200


def test_a_tree_that_was_mended_to_be_read_is_kept() -> None:
    """Made again from its text, it would not be the one of which the faults speak."""
    document = read("a.yaml", b"nom: Forum\n\tphone: 3\ntitre: b\n")
    root = document.root
    document.let_go()
    assert document.issues
    assert document.root is root


def test_what_is_hidden_from_a_public_never_comes_back() -> None:
    """A tree without what is hidden is not the one of any text."""
    mark = next(walk(read("a.yaml", b"a: b\n").root)).start
    pruned = Mapping([], flow=False, start=mark, end=mark)
    document = Document("a.yaml", "secret: oui\n", pruned)
    document.let_go()
    assert document.root is pruned


def test_a_tree_is_made_again_once() -> None:
    document = read("a.yaml", b"nom: Forum\n")
    document.let_go()
    assert document.root is document.root


def test_a_document_at_another_path_is_told_there() -> None:
    document = read("a.yaml", b"nom: [\n")
    moved = document.at("b.yaml")
    assert {issue.location.file for issue in moved.issues} == {"b.yaml"}
    assert moved.unreadable
    sound = read("a.yaml", b"nom: Forum\n")
    sound.let_go()
    assert sound.at("b.yaml").locate(("nom",)) == sound.locate(("nom",))._replace(file="b.yaml")


@pytest.mark.parametrize("other", [b"nom: Forums\n", b"\xef\xbb\xbfnom: Forum\n", b"nom: Forum\n\n"])
def test_documents_are_the_same_when_they_say_the_same(other: bytes) -> None:
    document = read("a.yaml", b"nom: Forum\n")
    same = read("a.yaml", b"nom: Forum\n")
    same.let_go()
    assert document == same
    assert hash(document) == hash(same)
    assert document != read("a.yaml", other)
    assert document != read("b.yaml", b"nom: Forum\n")
    assert document != "nom: Forum\n"


def test_a_repository_keeps_hardly_any_tree_once_read() -> None:
    """Those of files that had to be examined, of which there are few."""
    workspace = load(_ROOT / "examples/reseau-fictif")
    kept = [record for record in workspace.records if record.document.holds_tree]
    assert len(kept) * 10 < len(workspace.records)
