"""Readers of blocks and of their fields: most of what documents hold."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from diagdemo.issues import Route
from diagdemo.model.fact import STATES, Absence, Fact, State
from diagdemo.workspace import wrong
from diagdemo.workspace.absent import says_nothing
from diagdemo.workspace.binding.strangers import Half, Unknown
from diagdemo.workspace.binding.walk import ABSENT, UNKNOWN, Reader, Step, Walk
from diagdemo.workspace.keys import cut_decimals
from diagdemo.workspace.plan import Node
from diagdemo.yaml.tree import Mapping, Scalar
from diagdemo.yaml.tree import Node as Tree


class Entered(Protocol):
    """What one key of a block leads to."""

    @property
    def name(self) -> str:
        """The field that it is, or surely stands for."""

    @property
    def known(self) -> Callable[[str], Any]:
        """The value that a text surely has here."""

    def enter(self, walk: Walk, key: Scalar, child: Tree, here: Route, data: dict[str, Any]) -> None:
        """Put what the key introduces in the `data` of the block at `here`."""


class Field:
    """A field of a model."""

    __slots__ = ("_read", "_required", "known", "name")

    def __init__(self, name: str, reader: Reader, required: bool) -> None:
        self.name = name
        self.known = reader.known
        self._read = reader.read
        self._required = required

    def enter(self, walk: Walk, key: Scalar, child: Tree, here: Route, data: dict[str, Any]) -> None:
        """Put the value of the field in `data`, or what is said of a value that it does not have."""
        said = len(walk.issues)
        value = self._read(walk, child, here, key)
        if isinstance(value, Absence):
            data.setdefault(STATES, {})[self.name] = value
        elif value is not ABSENT:
            data[self.name] = value
        if self._required and _insufficient(value):
            walk.incomplete = True
            if len(walk.issues) == said:  # else what is wrong inside has been told
                unknown = isinstance(child, Scalar) and child.value == "inconnu"
                walk.refuse(wrong.empty_field(self.name, unknown), key)


class Block:
    """Reads the blocks of one model. The readers of its fields are made when they first come up."""

    __slots__ = ("_fields", "_make", "_name", "_nodes", "_required", "known")

    def __init__(self, name: str, part: Node, make: Callable[[Node], Reader]) -> None:
        """Prepare for the blocks of the model `name`, whose plan is `part`; `make` gives readers."""
        self._name = name
        self._nodes: dict[str, Node] = part["fields"]
        self._required: list[str] = part["required"]
        self._make = make
        self._fields: dict[str, Entered] = {}
        self.known = UNKNOWN

    def read(self, walk: Walk, tree: Tree, route: Route, step: Step) -> Any:
        """The values of a block by field, and under `STATES` what is said of those that have none."""
        if not isinstance(tree, Mapping):
            if step is not None and says_nothing(tree):
                return ABSENT
            return walk.misshapen(tree, step, wrong.example_block(self._name, walk.plan))
        if step is not None:
            route = (*route, step if isinstance(step, int) else step.value)
        fields = self._fields
        try:
            entered = [fields[key.value] for key, _ in tree.entries]
        except KeyError:
            entered = self._first(tree)
        data = self._data(walk, tree, route, entered)
        for name in self._required:
            if name not in data:
                self._missing(walk, tree if isinstance(step, int) else step, entered)
                break
        blocks = walk.parts.get(self._name)
        if blocks is None:
            walk.parts[self._name] = [(route, data)]
        else:
            blocks.append((route, data))
        return data

    @staticmethod
    def _data(walk: Walk, tree: Mapping, here: Route, entered: list[Entered]) -> dict[str, Any]:
        """The values of a block, when it is known what each of its keys leads to."""
        data: dict[str, Any] = {}
        if walk.overwhelmed:
            return data
        for (key, child), field in zip(tree.entries, entered, strict=True):
            if isinstance(child, Scalar):
                value = field.known(child.value)
                if value is not None:
                    data[field.name] = value
                    continue
            field.enter(walk, key, child, here, data)
            if walk.overwhelmed:
                break
        return data

    def _first(self, tree: Mapping) -> list[Entered]:
        """What each key leads to, where some come up for the first time or are none of the fields."""
        names = [key.value for key, _ in tree.entries]
        for name in names:
            if name in self._nodes and name not in self._fields:
                self._fields[name] = Field(name, self._make(self._nodes[name]), name in self._required)
        entered = [self._fields.get(name) or Unknown(self._name, tree) for name in names]
        for rank, refusal in (cut_decimals(tree) if tree.flow else {}).items():
            other = tree.entries[min(rank + 1, len(names) - 1)][0]
            entered[rank] = Half(names[rank], refusal, other)
        return entered

    def _missing(self, walk: Walk, at: Tree | None, entered: list[Entered]) -> None:
        """Say which required fields are not there, which makes the document incomplete even if they are."""
        walk.incomplete = True
        present = {each.name for each in entered}
        missing = [name for name in self._required if name not in present]
        if missing:
            walk.refuse(wrong.missing_fields(missing), at)


def _insufficient(value: Any) -> bool:
    """Whether a value cannot stand for a required one; a fact that is known to be unknown can."""
    if isinstance(value, Fact):
        return value.state is State.VIDE
    return value is ABSENT or isinstance(value, Absence) or value in ((), {})
