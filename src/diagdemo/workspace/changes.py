"""What the ambitions of a territory change in its ecosystem, as they write it and in the order it applies."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Any, NamedTuple

from diagdemo.issues import Route
from diagdemo.model.fact import STATES, State
from diagdemo.model.vocabulary.plan import Horizon
from diagdemo.workspace.record import Record
from diagdemo.workspace.workspace import Workspace

OBJECTS = {"dispositif": "device", "acteur": "actor", "lien": "link"}
"""What a change may be about: the key that names it, and the kind of thing that it is."""

_SAID_BESIDE = ("operation", "note", STATES, *OBJECTS)


class Change(NamedTuple):
    """One change of an ambition, where it is written and what it says."""

    record: Record
    route: Route
    data: dict[str, Any]

    @property
    def horizon(self) -> Horizon | None:
        """When it applies; None when the ambition does not say so rightly."""
        said = self.record.data.get("horizon")
        return Horizon.of(said) if said else None

    @property
    def operation(self) -> str:
        """`ajouter`, `modifier`, `retirer`, or nothing."""
        return str(self.data.get("operation", ""))

    @property
    def objects(self) -> list[str]:
        """The keys of what it is about: one when all is well."""
        return [key for key in OBJECTS if key in self.data]

    @property
    def fields(self) -> list[str]:
        """The fields that it gives, a value or that there is none; unknown ones change nothing."""
        absent = (
            key
            for key, said in self.data.get(STATES, {}).items()
            if said.state in (State.AUCUN, State.SANS_OBJET)
        )
        return [key for key in (*self.data, *absent) if key not in _SAID_BESIDE]

    @property
    def sound(self) -> bool:
        """Whether all that is written in it could be read, and when it applies is known."""
        return bool(self.operation) and self.horizon is not None and not self._misread

    @property
    def _misread(self) -> bool:
        issues = self.record.bound.issues
        if not issues:
            return False
        span = self.record.locate(self.route)
        start, end = (span.line, span.column), (span.end_line, span.end_column)
        return any(start <= (issue.location.line, issue.location.column) < end for issue in issues)


class Cause(StrEnum):
    """Why a change does not apply."""

    NO_OBJECT = "no object"
    SEVERAL_OBJECTS = "several objects"
    FOREIGN_FIELDS = "fields that do not describe its object"
    MISSING_FIELDS = "fields without which a record is refused"
    NOTHING_CHANGED = "a modification that says nothing"
    LINK_MODIFIED = "a link is there or is not"
    EXISTS = "added, and it exists already"
    UNKNOWN = "no record and no change makes it"
    OTHER_KIND = "an actor where a device is named, or the reverse"
    COLLECTIVITE = "the collectivité stays"
    REMOVED = "an earlier change removes it"
    LATER = "a later change adds it"
    LINK_EXISTS = "a link added, and it exists already"
    LINK_ABSENT = "a link removed that is not there"
    ITSELF = "a link from a record to itself"


class Fault(NamedTuple):
    """A change that does not apply."""

    change: Change
    cause: Cause
    route: Route
    """Where exactly, in the record of the change."""
    names: tuple[str, ...] = ()
    """What is wrong: fields, an id, or both ends of a link."""
    before: tuple[Record, Route] | None = None
    """What explains it: where the same thing is written, added or removed."""


def changes_of(workspace: Workspace, territory: str) -> list[Change]:
    """By horizon, then by ambition, then in the order of the file; those without a horizon come last."""
    return sorted(_stated(workspace, territory), key=_order)


def _stated(workspace: Workspace, territory: str) -> Iterator[Change]:
    for record in workspace.of(territory, "ambition"):
        for route, data in record.bound.parts.get("Change", ()):
            yield Change(record, route, data)


def _order(change: Change) -> tuple[int, str, Route]:
    horizon = change.horizon
    return len(Horizon) if horizon is None else horizon.rank, change.record.id, change.route
