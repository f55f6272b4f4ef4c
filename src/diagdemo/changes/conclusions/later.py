"""The earlier version under the names of the later one: renaming is no change."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, TypeVar

from diagdemo.issues import Route
from diagdemo.study.datum import Datum
from diagdemo.study.entity import Entity
from diagdemo.study.study import Study
from diagdemo.workspace.layout import TERRITORIES
from diagdemo.workspace.workspace import Workspace

M = TypeVar("M")
Said = tuple[str, ...]
"""What a datum says, wherever its line and its place in a list are."""


@dataclass(frozen=True)
class Later:
    """Earlier ids, and what is called otherwise, as the later version has them."""

    ids: Mapping[str, str]
    names: Mapping[str, str]
    """The later names of what people call otherwise now."""
    versions: tuple[Workspace, Workspace]
    """The earlier one and the later one."""

    @classmethod
    def between(cls, before: Study, after: Study, ids: Mapping[str, str]) -> Later:
        """What two studies of a territory call otherwise."""
        known = {id: ids.get(id, id) for id in before.nodes}
        pairs = ((before.called(old), after.called(new)) for old, new in known.items() if new in after.nodes)
        names = {old: new for old, new in pairs if old != new}
        if before.name != after.name:
            names[before.name] = after.name
        return cls(ids, names, (before.workspace, after.workspace))

    def id(self, id: str) -> str:
        """A later id."""
        return self.ids.get(id, id)

    def path(self, path: str) -> str:
        """The later path of the file of a record."""
        return other_path(path, self.ids)

    def sentence(self, text: str) -> str:
        """An earlier sentence, with the later names."""
        return self._names.sub(lambda found: self.names[found.group()], text) if self.names else text

    def said(self, datum: Datum) -> Said:
        """What an earlier datum says, with the later ids."""
        return _said(datum, self.id(datum.id), self._text(datum.said))

    def is_kept(self, datum: Datum) -> bool:
        """Whether the later version still says, at the same place, what an earlier datum says."""
        return self._text(datum.said) == _written(self.versions[1], self.path(datum.path), datum.route)

    def is_new(self, datum: Datum) -> bool:
        """Whether the earlier version did not say, at the same place, what a later datum says."""
        former = other_path(datum.path, {new: old for old, new in self.ids.items()})
        return self._text(_written(self.versions[0], former, datum.route)) != datum.said

    def is_rewritten(self, path: str) -> bool:
        """Whether a later file does not hold what it held."""
        former = other_path(path, {new: old for old, new in self.ids.items()})
        held = [version.record(each) for version, each in zip(self.versions, (former, path), strict=True)]
        return len({record.document.text if record else None for record in held}) > 1

    def _text(self, text: str) -> str:
        return self._ids.sub(lambda found: self.ids[found.group()], text) if self.ids else text

    @cached_property
    def _ids(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![a-z0-9-])(?:{_any(self.ids)})(?![a-z0-9-])")

    @cached_property
    def _names(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{_any(self.names)})(?!\w)")


def said_now(datum: Datum) -> Said:
    """What a datum of the later version says."""
    return _said(datum, datum.id, datum.said)


def under_later_ids(study: Study, ids: Mapping[str, str]) -> Study:
    """The map of an earlier study under the later ids, to be set against a later one: nothing else is."""
    if not ids:
        return study
    return replace(
        study,
        actors=_renamed(study.actors, ids),
        devices=_renamed(study.devices, ids),
        nodes=_renamed(study.nodes, ids),
        ties=tuple(
            replace(tie, start=ids.get(tie.start, tie.start), end=ids.get(tie.end, tie.end))
            for tie in study.ties
        ),
        _derived={},
    )


def _renamed(entities: Mapping[str, Entity[M]], ids: Mapping[str, str]) -> dict[str, Entity[Any]]:
    return {
        ids.get(id, id): replace(entity, id=ids.get(entity.id, entity.id)) for id, entity in entities.items()
    }


def other_path(path: str, ids: Mapping[str, str]) -> str:
    """The path of the file of a record once it is renamed, or its territory is."""
    if not ids:
        return path
    *folders, name = path.split("/")
    stem, dot, suffix = name.partition(".")
    place = folders[1] if folders[:1] == [TERRITORIES] and len(folders) > 1 else ""
    # What is in another territory is called `autre/id`.
    slug, slash, other = ids.get(f"{place}/{stem}", "").partition("/")
    if not slash:
        slug, other = ids.get(place, place), ids.get(stem, stem)
    folders[1:2] = [slug] if place else folders[1:2]
    return "/".join((*folders, f"{other}{dot}{suffix}"))


def _written(workspace: Workspace, path: str, route: Route) -> str:
    """What is written in a file at a place; empty when nothing is."""
    record = workspace.record(path)
    return Entity(record.kind, record.id, record.name, None, record).at(*route).said if record else ""


def _said(datum: Datum, id: str, text: str) -> Said:
    return datum.kind, id, *(step for step in datum.route if isinstance(step, str)), text


def _any(words: Iterable[str]) -> str:
    """The alternatives, the longest first: one may begin another."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
