"""A record as the diagnosis reads it: its object, and the way from each field to its line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from diagdemo.issues import Route
from diagdemo.study.datum import Datum
from diagdemo.study.missing import Missing
from diagdemo.workspace.record import Record
from diagdemo.yaml.tree import Node

M = TypeVar("M", covariant=True)

_NAMING = ("nom", "intitule", "enonce")


@dataclass(frozen=True, eq=False)
class Entity(Generic[M]):
    """A record, or what an ambition would make of it.

    `written` says, by key, where a field is written when it is in the change of an ambition.
    """

    kind: str
    id: str
    name: str
    model: M
    record: Record
    route: Route = ()
    written: Mapping[str, tuple[Record, Route]] = field(default_factory=dict)

    def at(self, *route: str | int) -> Datum:
        """The datum at `route`; without a route, the line that names the record."""
        record, full = self._home(route)
        if not route:
            named = next(((key,) for key in _NAMING if key in record.data), ())
            full = (*self.route, *named) if not self.route else self.route
        _, node, exact = record.document.find(full)
        said = _text(record.document.text, node) if exact and node is not None else ""
        line = record.locate(full).line
        return Datum(record.path, line, self.kind, self.id, route, said)

    def lacks(self, *route: str | int) -> Missing:
        """That the field at `route` is not known."""
        record, _ = self._home(route)
        return Missing(self.kind, self.id, route, "", record.path)

    def _home(self, route: Route) -> tuple[Record, Route]:
        first = route[0] if route else ""
        if isinstance(first, str) and first in self.written:
            record, base = self.written[first]
            return record, (*base, *route[1:])
        return self.record, (*self.route, *route)


def _text(text: str, node: Node) -> str:
    """What is written at a node, its blanks made one."""
    return " ".join(text[node.start.index : node.end.index].split())
