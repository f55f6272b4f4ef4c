"""Two studies of a territory, made of what can be read in both versions: a fault is no change."""

from __future__ import annotations

from collections.abc import Mapping

from diagdemo.changes.conclusions.later import other_path
from diagdemo.changes.conclusions.refused import refused, without
from diagdemo.study.build import build_study
from diagdemo.study.study import Study
from diagdemo.workspace.reader import is_unread
from diagdemo.workspace.record import Record
from diagdemo.workspace.workspace import Workspace


def comparable(before: Study, after: Study, ids: Mapping[str, str]) -> tuple[Study, Study]:
    """The same studies, without the records and the fields that cannot be read in one of the versions.

    Args:
        before: the earlier study.
        after: the later one.
        ids: the later ids of the records that were renamed, by their earlier ones.
    """
    former = {new: old for old, new in ids.items()}
    then, now = before.workspace, after.workspace
    return (_without(before, now, ids), _without(after, then, former))


def _without(study: Study, other: Workspace, ids: Mapping[str, str]) -> Study:
    """A study made as if what one version only cannot read was not there; `ids` lead to the other version."""
    workspace = study.workspace
    pairs = ((record, other.record(other_path(record.path, ids))) for record in workspace.records)
    records = tuple(_like(record, there) for record, there in pairs)
    if all(one is another for one, another in zip(records, workspace.records, strict=True)):
        return study
    return build_study(workspace.holding(records), study.slug, study.day)


def _like(record: Record, other: Record | None) -> Record:
    """A record without what can be read of it in one version only."""
    if other is None or not record.bound.repairable or is_unread(other):
        return record
    if not other.bound.repairable:
        return record._replace(bound=record.bound._replace(repairable=False))
    here, there = ({keys for keys, _ in refused(each)} for each in (record, other))
    return without(record, sorted(here ^ there))
