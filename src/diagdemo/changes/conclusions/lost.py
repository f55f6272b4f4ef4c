"""The references that name something in one of the versions only: nobody can tell what became of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any, NamedTuple

from diagdemo.changes.conclusions.later import other_path
from diagdemo.issues import Route
from diagdemo.workspace.bound import Reference
from diagdemo.workspace.record import Record
from diagdemo.workspace.workspace import Workspace

_Key = tuple[tuple[str, ...], str]
"""The fields that lead to a reference, and what it says."""
_NOWHERE = "\u00a0(fiche introuvable)"
"""What makes of the name of a record that of none."""


class Side(NamedTuple):
    """A record in a version."""

    workspace: Workspace
    record: Record
    ids: Mapping[str, str]
    """The ids, in the other version, of the records that have another one there."""

    @property
    def dangling(self) -> dict[_Key, Reference]:
        """Its references that name nothing."""
        return {_key(each): each for each in self.workspace.dangling.get(self.record.path, ())}


def lost(here: Side, there: Side) -> dict[_Key, Reference]:
    """The references of a record that name nothing in this version only, of whatever is not gone."""
    if not here.workspace.dangling:
        return {}
    known = there.dangling
    return {
        key: each
        for key, each in here.dangling.items()
        if key not in known and not _is_gone(each, here, there)
    }


def _is_gone(reference: Reference, here: Side, there: Side) -> bool:
    """Whether what it names in the other version is in this one under no name: that is a change."""
    target = there.workspace.index.resolve(reference.text, reference.node["to"], there.record.territory)
    if target is None or target.extract:
        return False
    return here.workspace.record(other_path(target.record.path, there.ids)) is None


def to_leave(here: Side, there: Side) -> tuple[Reference, ...]:
    """The references of a record that lead nowhere in this version or in the other one, not in both.

    A reference that is not the same in both is told by its place.
    """
    if not any(each.record.path in each.workspace.dangling for each in (here, there)):
        return ()
    mine, theirs = lost(here, there), lost(there, here)
    if not mine and not theirs:
        return ()
    written = {_key(each) for each in here.record.bound.references}
    places = {each.route for key, each in theirs.items() if key not in written}
    known = {_key(each) for each in there.record.bound.references}
    return tuple(
        each
        for each in here.record.bound.references
        if _key(each) in mine or _key(each) in theirs or (each.route in places and _key(each) not in known)
    )


def leading_nowhere(record: Record, references: Iterable[Reference]) -> Record:
    """A record where some references name nothing, each at its place."""
    left = tuple(references)
    if not left:
        return record
    data, parts = deepcopy((record.bound.data, record.bound.parts))
    blocks: dict[Route, dict[Any, Any]] = {route: block for held in parts.values() for route, block in held}
    for each in left:
        depth = max(depth for depth in range(len(each.route)) if each.route[:depth] in blocks)
        block, key = blocks[each.route[:depth]], each.route[depth]
        block[key] = _nowhere(block.get(key), each.text)
    kept = tuple(
        each._replace(text=each.text + _NOWHERE) if each in left else each for each in record.bound.references
    )
    return record._replace(bound=record.bound._replace(data=data, parts=parts, references=kept))


def _nowhere(held: Any, text: str) -> Any:
    """A value of a block, with a name that is that of no record."""
    if isinstance(held, tuple):
        return tuple(_nowhere(each, text) for each in held)
    if isinstance(held, dict):
        return {key: _nowhere(each, text) for key, each in held.items()}
    return held + _NOWHERE if held == text else held


def _key(reference: Reference) -> _Key:
    return tuple(step for step in reference.route if isinstance(step, str)), reference.text
