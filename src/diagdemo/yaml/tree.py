"""What a YAML file holds: light nodes that remember where they were written, and their document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, Protocol

from diagdemo.issues import Issue, Location, Route, Severity

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


class Document(NamedTuple):
    """One file once read: its text, its tree and what is wrong with it.

    `root` is None when nothing sure can be said of the content: `issues` then says why. When `root` is
    there, each issue concerns one place only and the rest of the tree can be trusted.
    """

    name: str
    """Path relative to the root of the repository, with forward slashes."""
    text: str
    """The decoded text, without its byte order mark; line ends are kept as they are."""
    root: Node | None
    issues: tuple[Issue, ...] = ()
    bom: bool = False
    """The file began with a byte order mark, which an edit puts back."""

    @property
    def lines(self) -> list[str]:
        """The lines without their ends, for excerpts: line n is `lines[n - 1]`."""
        return self.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")

    @property
    def refused(self) -> bool:
        """Whether something in it must be mended before the file can be used."""
        return any(issue.severity is Severity.ERREUR for issue in self.issues)

    def find(self, route: Route) -> tuple[Scalar | None, Node | None, bool]:
        """The key and the node at the end of `route`, as far as it exists, and whether it does wholly."""
        key: Scalar | None = None
        node = self.root
        for step in route:
            found = _step(node, step)
            if found is None:
                return key, node, False
            key, node = found[0] or key, found[1]
        return key, node, True

    def locate(self, route: Route, key: bool = False) -> Location:
        """Where the node at `route` is written.

        Args:
            route: keys and positions from the top of the document.
            key: give the key that introduces the node rather than the node.

        Returns:
            The span of the node. What is not there is located by the key of its nearest parent; when
            that is the top of the document, by the file as a whole (line 1, column 1 to 1).
        """
        name, node, exact = self.find(route)
        return self.place(name if key or not exact else node)

    def place(self, node: Node | None) -> Location:
        """Where a node of this document is written; without one, the file as a whole.

        For whoever holds the node already: finding it again by its route costs a walk.
        """
        return Location(self.name) if node is None else Location(self.name, *self._tight(node))

    def _tight(self, node: Node) -> Span:
        """The span without the blank lines and comments that follow a block."""
        last = last_leaf(node)
        start, span = node.span, last.span
        if isinstance(last, Scalar) and last.style in "|>":
            written = self.text[last.start.index : last.end.index].rstrip()
            lines = written.replace("\r\n", "\n").replace("\r", "\n").split("\n")
            end_line = span.line + len(lines) - 1
            end_column = len(lines[-1]) + (span.column if len(lines) == 1 else 1)
            return Span(start.line, start.column, end_line, end_column)
        return Span(start.line, start.column, span.end_line, span.end_column)


def _step(node: Node | None, step: str | int) -> tuple[Scalar | None, Node] | None:
    if isinstance(node, Mapping):
        return next(((key, value) for key, value in node.entries if key.value == step), None)
    if isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
        return None, node.items[step]
    return None
