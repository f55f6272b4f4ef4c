"""What bears another name in the later version: a record gone and one come that say the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cached_property

from diagdemo.changes.likeliest import best_pairs
from diagdemo.changes.moved_territories import moved_territories
from diagdemo.workspace.index import COLLECTIVITE
from diagdemo.workspace.links import node_id
from diagdemo.workspace.record import Record
from diagdemo.workspace.workspace import Workspace

_Key = tuple[str | None, str, str]
"""The territory, the kind and the id of a record."""


class Renames:
    """The names that changed from a version to another. Never changes once made."""

    def __init__(self, pairs: Iterable[tuple[Record, Record]], territories: Mapping[str, str]) -> None:
        self._pairs = {_key(after): before for before, after in pairs}
        self._territories = dict(territories)

    def former(self, record: Record) -> Record | None:
        """The record that `record`, of the later version, was under another name; None when it is not."""
        return self._pairs.get(_key(record))

    def later(self, territory: str | None, kind: str, name: str) -> str:
        """The later id of the record that was called `name`; the same when it was not renamed."""
        return self._later.get((territory, kind, name), name)

    def of(self, territory: str | None) -> dict[str, str]:
        """The later ids of the records renamed in a territory, by their earlier ones."""
        return {
            before.id: name
            for (_, _, name), before in self._pairs.items()
            if territory in (before.territory, self.territory(before.territory)) and name != before.id
        }

    def seen_from(self, territory: str | None, reached: Container[str] = ()) -> dict[str, str]:
        """The later ids of what the map of a territory showed, by their earlier ones.

        `reached` are the ids of what it showed: elsewhere's are `autre/id`, or that of a whole territory.
        """
        ids, former = self.of(territory), self.former_territory(territory)
        for (place, kind, name), before in self._pairs.items():
            old = node_id(before, former or "")
            new = _node(place, kind, name, territory)
            if old in reached and old != new:
                ids[old] = new
        return ids

    def territory(self, slug: str | None) -> str | None:
        """The later slug of a territory; the same when it was not renamed."""
        return self._territories.get(slug, slug) if slug else slug

    def former_territory(self, slug: str | None) -> str | None:
        """The earlier slug of a territory of the later version."""
        return next((before for before, after in self._territories.items() if after == slug), slug)

    @cached_property
    def _later(self) -> dict[_Key, str]:
        return {_key(before): name for (_, _, name), before in self._pairs.items()}


def renamed(before: Workspace, after: Workspace) -> Renames:
    """The records and the territories that bear another name; of doubtful ones, none."""
    territories = dict(moved_territories(before, after))
    return Renames(_records(before, after, territories), territories)


def _key(record: Record) -> _Key:
    return record.territory, record.kind, record.id


def _node(place: str | None, kind: str, name: str, territory: str | None) -> str:
    """The id of a record on the map of a territory."""
    if kind == COLLECTIVITE:
        return str(place)
    return name if place in (territory, None) else f"{place}/{name}"


def _records(
    before: Workspace, after: Workspace, territories: Mapping[str, str]
) -> Iterator[tuple[Record, Record]]:
    then = {_key(each): each for each in before.records}
    now = {_key(each): each for each in after.records}
    gone: dict[tuple[str | None, str], list[Record]] = defaultdict(list)
    come: dict[tuple[str | None, str], list[Record]] = defaultdict(list)
    for (slug, kind, name), record in then.items():
        place = territories.get(slug, slug) if slug else slug
        if (place, kind, name) not in now:
            gone[place, kind].append(record)
        elif place != slug:
            yield record, now[place, kind, name]
    former = {after: before for before, after in territories.items()}
    for (slug, kind, name), record in now.items():
        if (former.get(slug, slug) if slug else slug, kind, name) not in then:
            come[slug, kind].append(record)
    for where in sorted(gone.keys() & come.keys(), key=str):
        known = [each for key, each in (*then.items(), *now.items()) if key[:2] == where]
        yield from best_pairs(gone[where], come[where], known)
