"""The references that name nothing."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from diagdemo.workspace.bound import Reference

if TYPE_CHECKING:
    from diagdemo.workspace.workspace import Workspace

_INTERVIEWS = {"interview", "extrait"}


def dangling(workspace: Workspace) -> Mapping[str, tuple[Reference, ...]]:
    """By path of the record, its references that name nothing; those of interviews kept elsewhere may."""
    found = {}
    resolve = workspace.index.resolve
    readable = workspace.interviews_readable
    for record in workspace.records:
        territory = record.territory
        lost = [
            reference
            for reference in record.bound.references
            if resolve(reference.text, reference.node["to"], territory) is None
            and (readable or not _may_be_interview(reference.text, reference.node["to"]))
        ]
        if lost:
            found[record.path] = tuple(lost)
    return MappingProxyType(found)


def _may_be_interview(text: str, kinds: list[str]) -> bool:
    name = text.rpartition("/")[2]
    named = "#" in name or "interviews/" in text or name.startswith("p-")
    return named and bool(_INTERVIEWS.intersection(kinds))
