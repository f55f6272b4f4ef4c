"""The reading of one document: what its readers find on their way, faults, references and blocks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from diagdemo.issues import Issue, Route
from diagdemo.workspace import wrong
from diagdemo.workspace.bound import Reference, SourceUse
from diagdemo.workspace.mending import in_place
from diagdemo.workspace.plan import Plan
from diagdemo.workspace.refusal import Refusal
from diagdemo.yaml.document import Document
from diagdemo.yaml.tree import Node, Scalar

ABSENT: Any = object()
"""What a refused or unknown value becomes: nothing, which is not a value."""

MOST = 500
"""Faults that one document may have; the next ones are not looked for: each costs a search for its cause."""

Step = Scalar | int | None
"""What leads to a node: the key that introduces it, its rank in a list, or nothing for the whole record."""

_NO_TEXT: dict[str, Any] = {}
UNKNOWN: Callable[[str], Any] = _NO_TEXT.get
"""The `known` of readers that no text alone tells enough to."""


class Reader(Protocol):
    """Reads what is written at one place of the models, in any document."""

    @property
    def known(self) -> Callable[[str], Any]:
        """The value that a text surely has here, without being read; None when it has to be read."""

    def read(self, walk: Walk, tree: Node, route: Route, step: Step) -> Any:
        """The value of a node, or `ABSENT`.

        Args:
            walk: where what is found beside the value goes.
            tree: the node.
            route: that of the block, the map or the list which holds the node.
            step: what leads from there to the node.
        """


class Walk:
    """What is found in a document while it is read.

    Faults are placed by the nodes that readers hold, never found again by their route, which costs a walk.
    """

    __slots__ = (
        "careful",
        "document",
        "incomplete",
        "issues",
        "overwhelmed",
        "parts",
        "plan",
        "references",
        "source_uses",
        "top",
    )

    def __init__(self, document: Document, top: str, plan: Plan, careful: bool = False) -> None:
        self.document = document
        self.top = top
        self.plan = plan
        self.issues: list[Issue] = []
        self.references: list[Reference] = []
        self.source_uses: list[SourceUse] = []
        self.parts: dict[str, list[tuple[Route, dict[str, Any]]]] = {}
        self.careful = careful
        """Whether the numbers that a comma cuts are looked for in each block before it is read."""
        self.incomplete = False
        """Whether something required is missing."""
        self.overwhelmed = False
        """Whether the document has more faults than are worth looking for."""

    def refuse(self, refusal: Refusal, at: Node | None, last: Node | None = None) -> Any:
        """Say what is wrong with a node; what has to be written takes its place, up to the end of `last`."""
        if self.overwhelmed:
            return ABSENT
        if len(self.issues) == MOST:
            refusal, at, self.overwhelmed = wrong.too_many(MOST), None, True
        where = self.document.place(at)
        mended = in_place(at, refusal.written, refusal.sure, last=last, named=refusal.named)
        self.issues.append(
            Issue(
                where, refusal.code, refusal.message, refusal.advice, label=refusal.label, correction=mended
            )
        )
        return ABSENT

    def misshapen(self, tree: Node, step: Step, expected: str) -> Any:
        """Say that a node has another shape than `expected`."""
        from diagdemo.workspace.wrong import wrong_shape

        return self.refuse(
            wrong_shape(tree, step.value if isinstance(step, Scalar) else step, expected), tree
        )


def at(route: Route, step: Step) -> Route:
    """The route of a node, from that of what holds it."""
    if step is None:
        return route
    return (*route, step if isinstance(step, int) else step.value)
