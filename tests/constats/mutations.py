"""The fictional network with one datum less: each field that a record may do without, taken away in turn."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from diagdemo.errors import DiagdemoError
from diagdemo.issues import Route
from diagdemo.workspace.bind import bind
from diagdemo.workspace.load import load
from diagdemo.workspace.record import Record
from diagdemo.workspace.workspace import Workspace
from diagdemo.yaml.edit import remove
from diagdemo.yaml.source import read
from diagdemo.yaml.tree import Mapping, Node, Sequence

ROOT = Path(__file__).parents[2] / "examples" / "reseau-fictif"
_KINDS = ("device", "actor", "interview", "territoire", "diagnostic")
_UNREAD = ("sources", "note", "description", "contexte")
"""Fields that no rule reads, or that only say where another one comes from."""


class Loss(NamedTuple):
    """A field that is no longer there."""

    record: Record
    route: Route

    @property
    def keys(self) -> tuple[str, ...]:
        """The names of the fields that lead to it, its own last."""
        return tuple(step for step in self.route if isinstance(step, str))

    def __str__(self) -> str:
        return f"{self.record.path} {'.'.join(map(str, self.route))}"


@cache
def network() -> Workspace:
    """The repository as it is."""
    return load(ROOT)


def losses(territory: str, many: int) -> list[Loss]:
    """So many fields of a territory, the same ones each time, as if drawn by lot."""
    every = [
        Loss(record, route)
        for record in network().of(territory)
        if record.kind in _KINDS
        for route in _fields(record.document.root)
        if not set(_UNREAD) & {*route}
    ]
    return sorted(every, key=lambda loss: hashlib.sha256(str(loss).encode()).digest())[:many]


def without(loss: Loss) -> Workspace | None:
    """The repository without the field; None when the record needs it, or would say that there is none."""
    whole, record = network(), loss.record
    document = record.document
    _, above, _ = document.find(loss.route[:-1])
    if len(loss.route) > 1 and isinstance(above, Mapping) and len(above.entries) == 1:
        return None  # « {} » is known to be nothing
    try:
        text = remove(document, loss.route)
    except DiagdemoError:
        return None
    left = read(document.name, text.encode())
    bound = bind(left, whole.plan.records[record.kind]["part"], whole.plan, whole.words)
    if bound.issues or not bound.repairable:
        return None
    changed = record._replace(document=left, bound=bound)
    records = tuple(changed if each is record else each for each in whole.records)
    return Workspace(whole.root, whole.listing, records, whole.plan, whole.words, whole.interviews)


def _fields(node: Node | None, route: Route = ()) -> Iterator[Route]:
    if isinstance(node, Mapping):
        for key, value in node.entries:
            yield (*route, key.value)
            yield from _fields(value, (*route, key.value))
    elif isinstance(node, Sequence):
        for rank, item in enumerate(node.items):
            yield from _fields(item, (*route, rank))
