"""What a YAML file holds: light nodes that remember where they were written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, Protocol

PLAIN = "plain"
"""Style of a scalar without quotes; the others are named by their mark: `'`, `"`, `|` and `>`."""


class Mark(Protocol):
    """A place in the text of a document, counted from 0, in characters."""

    @property
    def index(self) -> int:
        """Characters before it in the text."""

    @property
    def line(self) -> int:
        """Lines before it."""

    @property
    def column(self) -> int:
        """Characters before it on its line."""


class Span(NamedTuple):
    """A stretch of text: lines and columns from 1, in characters; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class _Spanned:
    __slots__ = ("end", "start")

    start: Mark
    end: Mark

    @property
    def span(self) -> Span:
        """Where the node is written, as its marks say: a block may end with blank lines and comments."""
        start, end = self.start, self.end
        return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


class Scalar(_Spanned):
    """Text, never typed: `01001` is "01001", `Non` is "Non", nothing at all is "" in plain style."""

    __slots__ = ("style", "value")

    def __init__(self, value: str, style: str, start: Mark, end: Mark) -> None:
        self.value = value
        self.style = style
        self.start = start
        self.end = end


class Mapping(_Spanned):
    """Keys with their values, in the order of the file."""

    __slots__ = ("entries", "flow")

    def __init__(self, entries: list[tuple[Scalar, Node]], flow: bool, start: Mark, end: Mark) -> None:
        self.entries = entries
        self.flow = flow
        self.start = start
        self.end = end


class Sequence(_Spanned):
    """A list; `flow` tells `[a, b]` from one item per line."""

    __slots__ = ("flow", "items")

    def __init__(self, items: list[Node], flow: bool, start: Mark, end: Mark) -> None:
        self.items = items
        self.flow = flow
        self.start = start
        self.end = end


Node = Scalar | Mapping | Sequence


def walk(root: Node | None) -> Iterator[Node]:
    """Every node, keys included, in the order of the text and without recursion."""
    stack: list[Node] = [] if root is None else [root]
    while stack:
        node = stack.pop()
        yield node
        if isinstance(node, Mapping):
            for key, value in reversed(node.entries):
                stack += (value, key)
        elif isinstance(node, Sequence):
            stack += reversed(node.items)


def last_leaf(node: Node) -> Node:
    """The node whose text ends that of `node`: a block goes on to the end of its last value."""
    while isinstance(node, Mapping | Sequence) and not node.flow:
        children = [value for _, value in node.entries] if isinstance(node, Mapping) else node.items
        if not children:
            break
        node = children[-1]
    return node
