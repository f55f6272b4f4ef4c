"""Which actors and devices there are while the changes of ambitions are applied, and what brought that."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from diagdemo.issues import Route
from diagdemo.workspace.changes import OBJECTS, Cause, Change
from diagdemo.workspace.links import node_id
from diagdemo.workspace.record import Record
from diagdemo.workspace.workspace import Workspace

Place = tuple[Record, Route]

_NODES = ("actor", "device")


class Absence(NamedTuple):
    """Why a node is not there, and what explains it."""

    cause: Cause
    before: Place | None = None


class Standing:
    """The nodes of a territory's map: those of the records, then as the changes make them."""

    def __init__(self, workspace: Workspace, territory: str, changes: Iterable[Change]) -> None:
        self._workspace = workspace
        self._territory = territory
        self._there: dict[str, bool] = {}
        self._last: dict[str, Change] = {}
        self._kinds: dict[str, str] = {}
        self._added_by: dict[str, Change] = {}
        for change in changes:
            if change.operation == "ajouter" and change.objects and "lien" not in change.data:
                self._added_by.setdefault(self.named(str(change.data[change.objects[0]]))[0], change)

    def named(self, text: str) -> tuple[str, str]:
        """The id that a change names, and its kind; an empty kind for what is nowhere yet."""
        target = self._workspace.index.resolve(text, _NODES, self._territory)
        if target is not None:
            return node_id(target.record, self._territory), target.record.kind
        folder, _, name = text.rpartition("/")
        id = name if folder in self._workspace.plan.folders else text
        return id, self._kinds.get(id, "")

    def holds(self, text: str) -> bool:
        """Whether what a change names is there."""
        id, kind = self.named(text)
        return self._there.get(id, bool(kind))

    def absence(self, text: str) -> Absence | None:
        """Why what a change names is not there, when it is not."""
        if self.holds(text):
            return None
        id, _ = self.named(text)
        if id in self._last:
            return Absence(Cause.REMOVED, self.written(text))
        if id in self._added_by:
            later = self._added_by[id]
            return Absence(Cause.LATER, (later.record, later.route))
        return Absence(Cause.UNKNOWN)

    def set(self, change: Change, there: bool) -> None:
        """Add or remove what a change names."""
        (key,) = change.objects
        id, _ = self.named(str(change.data[key]))
        self._there[id] = there
        self._last[id] = change
        self._kinds.setdefault(id, OBJECTS[key])

    def written(self, text: str) -> Place | None:
        """Where what a change names was last added or removed, else its own record."""
        id, _ = self.named(text)
        if id in self._last:
            return self._last[id].record, self._last[id].route
        target = self._workspace.index.resolve(text, _NODES, self._territory)
        return (target.record, ()) if target else None
