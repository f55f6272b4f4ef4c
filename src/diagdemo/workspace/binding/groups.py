"""Readers of what holds several values, or values of several shapes: lists, maps, choices, sources."""

from __future__ import annotations

from typing import Any

from diagdemo.issues import Route
from diagdemo.workspace import wrong
from diagdemo.workspace.absent import says_nothing
from diagdemo.workspace.binding.walk import ABSENT, UNKNOWN, Reader, Step, Walk, at
from diagdemo.workspace.bound import SourceUse
from diagdemo.workspace.plan import Node
from diagdemo.yaml.tree import Mapping, Scalar, Sequence
from diagdemo.yaml.tree import Node as Tree


class Listed:
    """Reads lists of one kind of value."""

    __slots__ = ("_known", "_of", "_read", "known")

    def __init__(self, of: Node, reader: Reader) -> None:
        self._of = of
        self._known = reader.known
        self._read = reader.read
        self.known = UNKNOWN

    def read(self, walk: Walk, tree: Tree, route: Route, step: Step) -> Any:
        """The values of a list, without those that say nothing."""
        if not isinstance(tree, Sequence):
            return self._refused(walk, tree, step)
        here, known, read = at(route, step), self._known, self._read
        values = []
        for rank, item in enumerate(tree.items):
            value = known(item.value) if isinstance(item, Scalar) else None
            if value is None:
                value = read(walk, item, here, rank)
                if value is not ABSENT:
                    values.append(value)
                if walk.overwhelmed:
                    break
            else:
                values.append(value)
        return tuple(values)

    def _refused(self, walk: Walk, tree: Tree, step: Step) -> Any:
        if says_nothing(tree):
            return ABSENT
        if isinstance(tree, Scalar) and self._of["kind"] != "part":
            return walk.refuse(wrong.not_a_list(tree.value), tree)
        return walk.misshapen(tree, step, wrong.example_list(self._of, walk.plan))


class Keyed:
    """Reads maps whose keys are one’s own."""

    __slots__ = ("_of", "_read", "known")

    def __init__(self, of: Node, reader: Reader) -> None:
        self._of = of
        self._read = reader.read
        self.known = UNKNOWN

    def read(self, walk: Walk, tree: Tree, route: Route, step: Step) -> Any:
        """The values of a map by key, without those that say nothing."""
        if not isinstance(tree, Mapping):
            if says_nothing(tree):
                return ABSENT
            return walk.misshapen(tree, step, wrong.example_map(self._of, walk.plan))
        here = at(route, step)
        values = {}
        for key, child in tree.entries:
            if walk.overwhelmed:
                break
            value = self._read(walk, child, here, key)
            if value is not ABSENT:
                values[key.value] = value
        return values


_SHAPES = {"scalar": "un texte", "list": "une liste", "part": wrong.BLOCK}


class Chosen:
    """Reads what may have several shapes, each with its reader."""

    __slots__ = ("_readers", "known")

    def __init__(self, readers: dict[str, Reader]) -> None:
        self._readers = readers
        self.known = UNKNOWN

    def read(self, walk: Walk, tree: Tree, route: Route, step: Step) -> Any:
        """The value of a node of one of these shapes."""
        shape = "scalar" if isinstance(tree, Scalar) else "list" if isinstance(tree, Sequence) else "part"
        reader = self._readers.get(shape)
        if reader is not None:
            return reader.read(walk, tree, route, step)
        if says_nothing(tree):
            return ABSENT
        shapes = " ou ".join(said for name, said in _SHAPES.items() if name in self._readers)
        return walk.misshapen(tree, step, shapes)


class Sources:
    """Reads the keys of sources: one, or a list."""

    __slots__ = ("known",)

    def __init__(self) -> None:
        self.known = UNKNOWN

    def read(self, walk: Walk, tree: Tree, route: Route, step: Step) -> Any:
        """The keys of a node, each one noted as used."""
        if isinstance(tree, Scalar):
            if not tree.value:
                return ABSENT
            walk.source_uses.append(SourceUse(at(route, step), tree.value))
            return (tree.value,)
        if isinstance(tree, Sequence) and all(isinstance(item, Scalar) for item in tree.items):
            here = at(route, step)
            keys = tuple(item.value for item in tree.items if isinstance(item, Scalar))
            walk.source_uses.extend(SourceUse((*here, rank), key) for rank, key in enumerate(keys))
            return keys
        return walk.misshapen(tree, step, "le nom d’une source, ou une liste de noms")
