"""One file once read: its text, what is wrong with it, and its tree, which is kept only while it serves."""

from __future__ import annotations

from collections.abc import Callable

from diagdemo.issues import Issue, Location, Route, Severity
from diagdemo.yaml.tree import Mapping, Node, Scalar, Sequence, Span, last_leaf


class Document:
    """One file once read.

    `root` is None when nothing sure can be said of the content: `issues` then says why. When there is one,
    each issue concerns one place only and the rest of the tree can be trusted.
    """

    __slots__ = ("_again", "_root", "bom", "issues", "name", "text", "unreadable")

    def __init__(
        self,
        name: str,
        text: str,
        root: Node | None,
        issues: tuple[Issue, ...] = (),
        bom: bool = False,
        again: Callable[[str], Node | None] | None = None,
    ) -> None:
        self.name = name
        """Path relative to the root of the repository, with forward slashes."""
        self.text = text
        """The decoded text, without its byte order mark; line ends are kept as they are."""
        self.issues = issues
        self.bom = bom
        """The file began with a byte order mark, which an edit puts back."""
        self.unreadable = root is None
        """Whether there is no tree."""
        self._root = root
        self._again = again
        """What makes the same tree again from the text alone; None when that would not give the same."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Document) and self._told() == other._told()

    def __hash__(self) -> int:
        return hash((self.name, self.text))

    def _told(self) -> tuple[object, ...]:
        return self.name, self.text, self.issues, self.bom, self.unreadable

    @property
    def root(self) -> Node | None:
        """The tree, made again when it was let go."""
        if self._root is None and self._again and not self.unreadable:
            self._root = self._again(self.text)
        return self._root

    @property
    def holds_tree(self) -> bool:
        """Whether the tree is at hand."""
        return self._root is not None

    def let_go(self) -> None:
        """Forget the tree until it is asked for: once values are read, few places are ever looked at.

        A tree takes ten times the room of its text, and going through so much memory costs as much time as
        making a tree: whoever reads many files keeps none.
        """
        if self._again:
            self._root = None

    def at(self, path: str) -> Document:
        """The same file at another path."""
        issues = tuple(issue._replace(location=issue.location._replace(file=path)) for issue in self.issues)
        moved = Document(path, self.text, self._root, issues, self.bom, self._again)
        moved.unreadable = self.unreadable
        return moved

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
