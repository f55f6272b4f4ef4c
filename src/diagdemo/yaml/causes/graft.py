"""Nodes put where the text could not give them: what was meant, read apart, then set in the tree."""

from __future__ import annotations

from collections.abc import Iterable

from diagdemo.yaml.causes.faults import Graft, Source
from diagdemo.yaml.events import parse
from diagdemo.yaml.tree import Mapping, Node, Scalar, Sequence, walk


class _Place:
    __slots__ = ("column", "index", "line")

    def __init__(self, index: int, line: int, column: int) -> None:
        self.index = index
        self.line = line
        self.column = column


def read_apart(source: Source, text: str, index: int) -> Node | None:
    """The node that `text` makes alone on one line, as if it began at `index`; None when it makes none."""
    parsed = parse(text)
    if parsed.root is None or parsed.aliases or parsed.second:
        return None
    line = source.line_of(index)
    column = index - source.starts[line]
    for node in walk(parsed.root):
        first, last = node.start.index, node.end.index
        node.start = _Place(index + first, line, column + first)
        node.end = _Place(index + last, line, column + last)
    return parsed.root


def graft(root: Node, grafts: Iterable[Graft]) -> None:
    """Set each node in the place of the key or of the bare value that begins at its index, within `root`.

    A block in the place of a key brings its fields in the place of that key and its value.
    """
    found = {piece.at: piece.node for piece in grafts}
    if not found:
        return
    for node in walk(root):
        if isinstance(node, Mapping):
            node.entries = [entry for pair in node.entries for entry in _entries(pair, found)]
        elif isinstance(node, Sequence):
            node.items = [_other(item, found) for item in node.items]


def _entries(pair: tuple[Scalar, Node], found: dict[int, Node]) -> list[tuple[Scalar, Node]]:
    key, value = pair
    node = found.get(key.start.index)
    if isinstance(node, Mapping):
        return node.entries
    return [(node if isinstance(node, Scalar) else key, _other(value, found))]


def _other(value: Node, found: dict[int, Node]) -> Node:
    return found.get(value.start.index, value) if isinstance(value, Scalar) else value
