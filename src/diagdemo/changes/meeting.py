"""The records that two branches changed both since their last common version, field by field."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.changes.facts.records import record_changes
from diagdemo.changes.model import FieldChange, RecordChange
from diagdemo.changes.renames import renamed
from diagdemo.workspace.workspace import Workspace

Key = tuple[str, str | None, str]
"""The kind, the territory and the id of a record, as it was called in the common version."""
Changed = dict[Key, RecordChange]
"""What a branch changed."""


@dataclass(frozen=True)
class Both:
    """A record that both branches changed."""

    paths: tuple[str, ...]
    """Where it is: here first, then elsewhere when its name is not the same everywhere."""
    here: RecordChange
    there: RecordChange
    opposed: tuple[tuple[FieldChange, FieldChange], ...]
    """The fields to which the branches give different values: ours, theirs."""
    agreed: tuple[FieldChange, ...]
    """Those that both changed in the same way."""
    only_here: tuple[FieldChange, ...]
    only_there: tuple[FieldChange, ...]


def changes_since(before: Workspace, after: Workspace) -> Changed:
    """What a branch changed, by the record as it was called before."""
    renames = renamed(before, after)
    slugs: list[str | None] = [None, *sorted({*before.territories, *after.territories})]
    return {
        (change.kind, change.territory, change.former or change.id): change
        for slug in slugs
        for change in record_changes(before, after, slug, renames)
    }


def met(base: Workspace, here: tuple[Workspace, Changed], there: tuple[Workspace, Changed]) -> list[Both]:
    """The records that say something else in each branch than before, by path."""
    mine, former, others = _paths(here[0]), _paths(base), _paths(there[0])
    found = []
    for key in here[1].keys() & there[1].keys():
        one, other = here[1][key], there[1][key]
        called = (mine, (*key[:2], one.id)), (former, key), (others, (*key[:2], other.id))
        paths = dict.fromkeys(held[name] for held, name in called if name in held)
        found.append(_fields(tuple(paths), one, other))
    return sorted(found, key=lambda both: both.paths)


def _paths(version: Workspace) -> dict[Key, str]:
    return {(record.kind, record.territory, record.id): record.path for record in version.records}


def _fields(paths: tuple[str, ...], here: RecordChange, there: RecordChange) -> Both:
    theirs = {change.subject: change for change in there.fields}
    shared = [(one, theirs[one.subject]) for one in here.fields if one.subject in theirs]
    opposed = tuple((one, other) for one, other in shared if one.after != other.after or one.unsaid)
    shared_subjects = {one.subject for one, _ in shared}
    return Both(
        paths,
        here,
        there,
        opposed,
        tuple(one for one, other in shared if (one, other) not in opposed),
        tuple(change for change in here.fields if change.subject not in shared_subjects),
        tuple(change for change in there.fields if change.subject not in shared_subjects),
    )
