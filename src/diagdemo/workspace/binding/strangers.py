"""The keys of a block that are none of its fields: unknown ones, and the halves of a cut number."""

from __future__ import annotations

from typing import Any

from diagdemo.issues import Route
from diagdemo.workspace.binding.walk import UNKNOWN, Walk
from diagdemo.workspace.keys import unknown_key
from diagdemo.workspace.refusal import Refusal
from diagdemo.yaml.tree import Mapping, Node, Scalar


class StrangeKeyError(Exception):
    """A strange key between braces may be half of a number whose first half has been read as a whole one."""


class Unknown:
    """A key that the model does not know."""

    name = ""
    known = staticmethod(UNKNOWN)

    def __init__(self, part: str, tree: Mapping) -> None:
        self._part = part
        self._tree = tree

    def enter(self, walk: Walk, key: Scalar, child: Node, here: Route, data: dict[str, Any]) -> None:
        """Say that the key is unknown."""
        beside = {entry.value for entry, _ in self._tree.entries}
        refusal, _ = unknown_key(key.value, self._part, beside, walk.plan, walk.top)
        walk.refuse(refusal, key)


class Half:
    """One half of a number that a comma cut; of the second there is nothing to say."""

    name = ""
    known = staticmethod(UNKNOWN)

    def __init__(self, refusal: Refusal | None, other: Scalar) -> None:
        self._refusal = refusal
        self._other = other

    def enter(self, walk: Walk, key: Scalar, child: Node, here: Route, data: dict[str, Any]) -> None:
        """Refuse both halves at the first one."""
        walk.incomplete = True
        if self._refusal:
            walk.refuse(self._refusal, child, self._other)
