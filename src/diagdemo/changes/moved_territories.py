"""The folders of territories that took another name: most of their records are the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from diagdemo.workspace.workspace import Workspace

_MOSTLY = 0.5
"""The share of its records that a territory keeps when its folder takes another name."""


def moved_territories(before: Workspace, after: Workspace) -> Iterator[tuple[str, str]]:
    """The folders of territories that took another name, with the later one."""
    gone = sorted({*before.territories} - {*after.territories})
    come = sorted({*after.territories} - {*before.territories})
    if not gone or not come:
        return
    held = {slug: _held(before, slug) for slug in gone} | {slug: _held(after, slug) for slug in come}
    scores = sorted((-_kept(held[old], held[new]), old, new) for old in gone for new in come)
    taken: set[str] = set()
    for score, old, new in scores:
        if -score >= _MOSTLY and not taken & {old, new}:
            taken |= {old, new}
            yield old, new


def _held(workspace: Workspace, slug: str) -> dict[tuple[str, str], str]:
    """The texts of a territory by kind and id."""
    return {(each.kind, each.id): each.document.text for each in workspace.of(slug) if each.document.text}


def _kept(old: Mapping[tuple[str, str], str], new: Mapping[tuple[str, str], str]) -> float:
    """The share of records that are the same under the same name."""
    return sum(new.get(key) == text for key, text in old.items()) / max(len(old), len(new), 1)
