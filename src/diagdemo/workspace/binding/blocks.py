"""Readers of blocks and of their fields: most of what documents hold."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from diagdemo.issues import Route
from diagdemo.model.fact import STATES, Absence, Fact, State
from diagdemo.workspace import wrong
from diagdemo.workspace.absent import says_nothing
from diagdemo.workspace.binding.strangers import Half, StrangeKeyError, Unknown
from diagdemo.workspace.binding.walk import ABSENT, UNKNOWN, Reader, Step, Walk
from diagdemo.workspace.keys import cut_decimals, unknown_key
from diagdemo.workspace.plan import Node
from diagdemo.yaml.tree import Mapping, Scalar
from diagdemo.yaml.tree import Node as Tree


class Entered(Protocol):
    """What one key of a block leads to."""

    @property
    def name(self) -> str:
        """The field that it is, or nothing."""

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
        fields = self._with_halves(tree) if walk.careful and tree.flow else self._fields
        data = {} if walk.overwhelmed else self._data(walk, tree, route, fields)
        for name in self._required:
            if name not in data:
                self._missing(walk, tree, step, fields)
                break
        blocks = walk.parts.get(self._name)
        if blocks is None:
            walk.parts[self._name] = [(route, data)]
        else:
            blocks.append((route, data))
        return data

    def _data(self, walk: Walk, tree: Mapping, here: Route, fields: dict[str, Entered]) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key, child in tree.entries:
            field = fields.get(key.value) or self._new(walk, tree, key)
            if isinstance(child, Scalar):
                value = field.known(child.value)
                if value is not None:
                    data[field.name] = value
                    continue
            field.enter(walk, key, child, here, data)
            if walk.overwhelmed:
                break
        return data

    def _new(self, walk: Walk, tree: Mapping, key: Scalar) -> Entered:
        """What a key leads to that comes up for the first time, or is none of the fields."""
        name = key.value
        if name in self._nodes:
            self._fields[name] = Field(name, self._make(self._nodes[name]), name in self._required)
            return self._fields[name]
        if tree.flow and not walk.careful:
            raise StrangeKeyError
        return Unknown(self._name, tree)

    def _with_halves(self, tree: Mapping) -> dict[str, Entered]:
        """The fields, and what the halves of cut numbers lead to: some stand where a field is."""
        names = [key.value for key, _ in tree.entries]
        fields = self._fields.copy()
        for rank, refusal in cut_decimals(tree).items():
            fields[names[rank]] = Half(refusal, tree.entries[min(rank + 1, len(names) - 1)][0])
        return fields

    def _missing(self, walk: Walk, tree: Mapping, step: Step, fields: dict[str, Entered]) -> None:
        """Say which required fields are not there: those that are there and say nothing have been told."""
        walk.incomplete = True
        if walk.overwhelmed:
            return
        present = {key.value for key, _ in tree.entries}
        strange = [name for name in present if name not in fields and name not in self._nodes]
        meant = {unknown_key(name, self._name, present, walk.plan, walk.top)[1] for name in strange}
        missing = [name for name in self._required if name not in present and name not in meant]
        if missing:
            walk.refuse(wrong.missing_fields(missing), tree if isinstance(step, int) else step)


def _insufficient(value: Any) -> bool:
    """Whether a value cannot stand for a required one; a fact that is known to be unknown can."""
    if isinstance(value, Fact):
        return value.state is State.VIDE
    return value is ABSENT or isinstance(value, Absence) or value in ((), {})
