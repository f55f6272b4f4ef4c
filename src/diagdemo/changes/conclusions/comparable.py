"""Two studies of a territory, made of what can be read in both versions: a fault is no change."""

from __future__ import annotations

from collections.abc import Mapping, Set

from diagdemo.changes.conclusions.later import other_path
from diagdemo.study.build import build_study
from diagdemo.study.study import Study
from diagdemo.workspace.reader import is_unread
from diagdemo.workspace.record import Record
from diagdemo.workspace.workspace import Workspace


def comparable(before: Study, after: Study, ids: Mapping[str, str]) -> tuple[Study, Study]:
    """The same studies, without the records that cannot be used in one of the versions.

    Args:
        before: the earlier study.
        after: the later one.
        ids: the later ids of the records that were renamed, by their earlier ones.
    """
    former = {new: old for old, new in ids.items()}
    then, now = _unusable(before.workspace), _unusable(after.workspace)
    return (
        _without(before, {other_path(path, former) for path in now} - then),
        _without(after, {other_path(path, ids) for path in then} - now),
    )


def _unusable(workspace: Workspace) -> set[str]:
    return {r.path for r in workspace.records if not r.bound.repairable and not is_unread(r)}


def _without(study: Study, paths: Set[str]) -> Study:
    """A study made as if some files could not be used."""
    workspace = study.workspace
    if not any(record.path in paths for record in workspace.records):
        return study
    records = tuple(_refused(record) if record.path in paths else record for record in workspace.records)
    return build_study(workspace.holding(records), study.slug, study.day)


def _refused(record: Record) -> Record:
    return record._replace(bound=record.bound._replace(repairable=False))
