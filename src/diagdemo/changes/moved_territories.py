"""The folders of territories that took another name: most of their records are the same."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping

from diagdemo.workspace.layout import TERRITORIES
from diagdemo.workspace.workspace import Workspace

_MOSTLY = 0.5
"""The share of its records that a territory keeps when its folder takes another name."""

_Held = dict[str, dict[Hashable, str]]
"""By territory, what it holds: contents by what they are the content of."""


def moved_territories(before: Workspace, after: Workspace) -> Iterator[tuple[str, str]]:
    """The folders of territories that took another name, with the later one."""
    return _moved(*({slug: _read(each, slug) for slug in each.territories} for each in (before, after)))


def moved_folders(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The same of two versions that were not read, from the names of their contents by path."""
    return _moved(_listed(before), _listed(after))


def _moved(before: _Held, after: _Held) -> Iterator[tuple[str, str]]:
    gone, come = before.keys() - after.keys(), after.keys() - before.keys()
    scores = sorted((-_kept(before[old], after[new]), old, new) for old in gone for new in come)
    taken: set[str] = set()
    for score, old, new in scores:
        if -score >= _MOSTLY and not taken & {old, new}:
            taken |= {old, new}
            yield old, new


def _read(workspace: Workspace, slug: str) -> dict[Hashable, str]:
    """The texts of a territory by kind and id."""
    return {(each.kind, each.id): each.document.text for each in workspace.of(slug) if each.document.text}


def _listed(paths: Mapping[str, str]) -> _Held:
    """The contents of territories by the paths below their folders."""
    held: _Held = {}
    for path, content in paths.items():
        top, _, below = path.partition("/")
        slug, _, name = below.partition("/")
        if top == TERRITORIES and name:
            held.setdefault(slug, {})[name] = content
    return held


def _kept(old: Mapping[Hashable, str], new: Mapping[Hashable, str]) -> float:
    """The share of records that are the same under the same name."""
    return sum(new.get(key) == text for key, text in old.items()) / max(len(old), len(new), 1)
