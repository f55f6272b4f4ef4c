"""A file as a public may see it: what is hidden is neither in its tree nor in its text.

Lines and columns stay where they are, so that proofs still lead to them. Only what is known to be visible is
kept: a comment, a key that no model has, a value that was refused are not there at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from diagdemo.issues import Route
from diagdemo.model.fact import STATES, Fact
from diagdemo.model.value_form import ValueForm
from diagdemo.yaml.document import Document
from diagdemo.yaml.tree import PLAIN, Mapping, Node, Scalar, Sequence

_BREAKS = "\r\n"


def without(document: Document, data: Any, hidden: set[Route], unsaid: set[Route]) -> Document:
    """The document of a record without what its public may not see.

    Args:
        document: the file as people wrote it.
        data: the values that were read in it.
        hidden: the routes of what is taken out of the values; lists close up, as those of the values do.
        unsaid: the routes of what stays in the values, in other words or to keep its place, and is not shown.
    """
    tree = document.root
    if tree is None:
        return Document(document.name, _blank(document.text), None, bom=document.bom)
    root = _Pruned(hidden, unsaid).node(tree, data, ())
    kept = list(_blank(document.text))
    for start, end in _spans(root, document.text):
        kept[start:end] = document.text[start:end]
    return Document(document.name, "".join(kept), root, bom=document.bom)


def _blank(text: str) -> str:
    return "".join(sign if sign in _BREAKS else " " for sign in text)


class _Pruned:
    """Makes the tree anew, with what is known to be visible."""

    def __init__(self, hidden: set[Route], unsaid: set[Route]) -> None:
        self.hidden = hidden
        self.unsaid = unsaid

    def node(self, tree: Node, data: Any, route: Route) -> Node:
        if route in self.unsaid:
            return Scalar("", PLAIN, tree.start, tree.start)
        if isinstance(tree, Mapping):
            entries = [
                (key, self.node(value, inner, (*route, key.value)))
                for key, value in tree.entries
                for known, inner in (_entry(data, key.value),)
                if known and (*route, key.value) not in self.hidden
            ]
            return Mapping(entries, tree.flow, tree.start, tree.end)
        if isinstance(tree, Sequence):
            items = [
                self.node(item, inner, (*route, rank))
                for rank, (item, inner) in enumerate(_items(tree, data))
                if (*route, rank) not in self.hidden
            ]
            return Sequence(items, tree.flow, tree.start, tree.end)
        return tree


def _entry(data: Any, key: str) -> tuple[bool, Any]:
    """Whether the values that were read know a key, and what they hold there."""
    if isinstance(data, Fact):
        return key in ValueForm.model_fields, None
    if not isinstance(data, dict):
        return False, None
    return key in data or key in data.get(STATES, {}), data.get(key)


def _items(tree: Sequence, data: Any) -> Iterator[tuple[Node, Any]]:
    """The items of a list with their values; none when some were refused: no one knows which is which."""
    if isinstance(data, Fact):
        yield from ((item, data) for item in tree.items)
    elif isinstance(data, tuple) and len(data) == len(tree.items):
        yield from zip(tree.items, data, strict=True)


def _spans(node: Node, text: str) -> Iterator[tuple[int, int]]:
    """What is kept of the text: keys, values, and the signs that make a block look like one."""
    first, last = node.start.index, node.end.index
    if isinstance(node, Scalar):
        yield first, last
        return
    if node.flow:
        yield first, first + 1
        yield last - 1, last
    if isinstance(node, Mapping):
        for key, value in node.entries:
            yield key.start.index, key.end.index
            sign = text.find(":", key.end.index)
            yield sign, sign + 1
            yield from _spans(value, text)
        return
    for item in node.items:
        sign = text.rfind("-", first, item.start.index) if not node.flow else -1
        if sign >= 0:
            yield sign, sign + 1
        yield from _spans(item, text)
