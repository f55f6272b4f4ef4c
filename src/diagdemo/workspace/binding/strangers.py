"""The keys of a block that are none of its fields: unknown ones, and the halves of a cut number."""

from __future__ import annotations

from typing import Any

from diagdemo.issues import Route
from diagdemo.workspace.binding.walk import UNKNOWN, Walk
from diagdemo.workspace.keys import unknown_key
from diagdemo.workspace.refusal import Refusal
from diagdemo.yaml.tree import Mapping, Node, Scalar


class Unknown:
    """A key that the model does not know."""

    known = staticmethod(UNKNOWN)

    def __init__(self, part: str, tree: Mapping) -> None:
        self._part = part
        self._tree = tree
        self.name = ""
        """The field that it surely stands for, once it has been refused."""

    def enter(self, walk: Walk, key: Scalar, child: Node, here: Route, data: dict[str, Any]) -> None:
        """Say that the key is unknown."""
        beside = {entry.value for entry, _ in self._tree.entries}
        refusal, meant = unknown_key(key.value, self._part, beside, walk.plan, walk.top)
        walk.refuse(refusal, key)
        self.name = meant or ""


class Half:
    """One half of a number that a comma cut; of the second there is nothing to say."""

    known = staticmethod(UNKNOWN)

    def __init__(self, name: str, refusal: Refusal | None, other: Scalar) -> None:
        self.name = name
        self._refusal = refusal
        self._other = other

    def enter(self, walk: Walk, key: Scalar, child: Node, here: Route, data: dict[str, Any]) -> None:
        """Refuse both halves at the first one."""
        walk.incomplete = True
        if self._refusal:
            walk.refuse(self._refusal, child, self._other)
