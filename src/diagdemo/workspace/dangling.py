"""The references that name nothing."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from diagdemo.workspace.bound import Reference

if TYPE_CHECKING:
    from diagdemo.workspace.record import Record
    from diagdemo.workspace.workspace import Workspace

_INTERVIEWS = {"interview", "extrait"}


def dangling(workspace: Workspace) -> Mapping[str, tuple[Reference, ...]]:
    """By path of the record, its references that name nothing; those of interviews kept elsewhere may."""
    found = {}
    for record in workspace.records:
        lost = tuple(each for each in record.bound.references if _is_lost(workspace, record, each))
        if lost:
            found[record.path] = lost
    return MappingProxyType(found)


def _is_lost(workspace: Workspace, record: Record, reference: Reference) -> bool:
    kinds = reference.node["to"]
    if workspace.index.resolve(reference.text, kinds, record.territory) is not None:
        return False
    return workspace.interviews_readable or not _may_be_interview(reference.text, kinds)


def _may_be_interview(text: str, kinds: list[str]) -> bool:
    name = text.rpartition("/")[2]
    named = "#" in name or "interviews/" in text or name.startswith("p-")
    return named and bool(_INTERVIEWS.intersection(kinds))
