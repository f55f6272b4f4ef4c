"""Readers of scalars: free text, values that are converted, ids of other records."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from diagdemo.issues import Route
from diagdemo.workspace.absent import FREE_TEXT, NOTHING
from diagdemo.workspace.binding.learned import Learned
from diagdemo.workspace.binding.walk import ABSENT, UNKNOWN, Reader, Step, Walk, at
from diagdemo.workspace.bound import Reference
from diagdemo.workspace.plan import Node
from diagdemo.workspace.refusal import Refusal
from diagdemo.workspace.scalars import CONVERT
from diagdemo.yaml.tree import Node as Tree
from diagdemo.yaml.tree import Scalar

_EXPECTED = "un texte ou un nombre"


class Text:
    """Reads free text, whose every word is a value."""

    __slots__ = ()

    def known(self, text: str) -> str | None:
        """The text itself, unless it is blank."""
        return text if text and not text.isspace() else None

    def read(self, walk: Walk, tree: Tree, route: Route, step: Step) -> Any:
        """The text of a node."""
        if not isinstance(tree, Scalar):
            return walk.misshapen(tree, step, _EXPECTED)
        return tree.value if tree.value.strip() else ABSENT


class Converted:
    """Reads the scalars that become something else than their text, or are refused."""

    __slots__ = ("_convert", "_free", "_node", "_values", "_words", "known")

    def __init__(self, node: Node, words: dict[str, tuple[str, ...]]) -> None:
        self._node = node
        self._words = words
        self._convert = CONVERT[node["kind"]]
        self._free = node["kind"] in FREE_TEXT
        self._values = Learned()
        self.known: Callable[[str], Any] = self._values.get

    def read(self, walk: Walk, tree: Tree, route: Route, step: Step) -> Any:
        """The value of a node."""
        if not isinstance(tree, Scalar):
            return walk.misshapen(tree, step, _EXPECTED)
        text = tree.value
        if not text.strip() or (not self._free and (text == "inconnu" or text in NOTHING)):
            return ABSENT
        value = self._convert(text, self._node, self._words)
        if isinstance(value, Refusal):
            return walk.refuse(value, tree)
        self._values.keep(text, value)
        return value


class Named:
    """Reads the ids of other records, and says that they are referred to."""

    __slots__ = ("_known", "_node", "_read", "known")

    def __init__(self, node: Node, ids: Reader) -> None:
        self._node = node
        self._known = ids.known
        self._read = ids.read
        self.known = UNKNOWN

    def read(self, walk: Walk, tree: Tree, route: Route, step: Step) -> Any:
        """The id that a node is."""
        value = self._known(tree.value) if isinstance(tree, Scalar) else None
        if value is None:
            value = self._read(walk, tree, route, step)
            if value is ABSENT:
                return ABSENT
        walk.references.append(Reference(at(route, step), value, self._node))
        return value
