"""Two studies of a territory, made of what can be read in both versions: a fault is no change."""

from __future__ import annotations

from collections.abc import Mapping

from diagdemo.changes.conclusions.later import other_path
from diagdemo.changes.conclusions.lost import Side, leading_nowhere, to_leave
from diagdemo.changes.conclusions.refused import refused, without
from diagdemo.changes.conflicts import in_conflict
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
    former = {new: old for old, new in ids.items()}
    records = tuple(
        _like(Side(workspace, record, ids), there and Side(other, there, former)) for record, there in pairs
    )
    if all(one is another for one, another in zip(records, workspace.records, strict=True)):
        return study
    return build_study(workspace.holding(records), study.slug, study.day)


def _like(here: Side, there: Side | None) -> Record:
    """A record without what can be read of it in one version only."""
    record, twin = here.record, there and there.record
    if is_unread(record) or (twin is not None and is_unread(twin)):
        return record
    if _is_aside(record, twin):
        return _nothing(record)
    if there is None or not record.bound.repairable:
        return record
    keys, others = ({keys for keys, _ in refused(each.record)} for each in (here, there))
    return without(leading_nowhere(record, to_leave(here, there)), sorted(keys ^ others))


def _is_aside(record: Record, there: Record | None) -> bool:
    """Whether nothing of a record can be compared."""
    both = [each for each in (record, there) if each is not None]
    if len(both) == 2 and record.document.text == both[1].document.text:
        return False  # the same fault in both is no difference
    return any(not each.bound.repairable or in_conflict(each) for each in both)


def _nothing(record: Record) -> Record:
    """A record that is there and of which nothing is known, not even what it names."""
    data = {} if record.kind == "espace" else record.data
    bound = record.bound._replace(data=data, references=(), source_uses=(), parts={}, repairable=False)
    return record._replace(bound=bound)
