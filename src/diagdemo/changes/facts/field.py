"""A field of a block, as it is compared."""

from __future__ import annotations

from typing import Any, NamedTuple

from diagdemo.changes.facts.noun import Noun
from diagdemo.changes.facts.nouns import noun
from diagdemo.model.fact import Absence, Value
from diagdemo.workspace.plan import Node

Entry = Value[Any] | Absence


class Field(NamedTuple):
    """What a field is called, what it holds, its key in the block."""

    noun: Noun
    node: Node
    key: str
    unread: bool = False
    """Whether the version where it says nothing has something there that could not be read."""

    @property
    def of(self) -> Node:
        """The node of one of its values."""
        node: Node = {**self.node, **self.node["of"]} if self.node["kind"] in ("fact", "list") else self.node
        return node


def field_of(part: str, key: str, node: Node) -> Field:
    """The field `key` of the block `part`."""
    return Field(noun(part, key), node, key)
