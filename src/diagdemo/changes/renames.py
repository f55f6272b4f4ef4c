"""What bears another name in the later version: a record gone and one come that say the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from functools import cached_property

from diagdemo.changes.likeness import Weights, likeness, said_in
from diagdemo.changes.moved_territories import moved_territories
from diagdemo.workspace.record import Record
from diagdemo.workspace.workspace import Workspace

_Key = tuple[str | None, str, str]
"""The territory, the kind and the id of a record."""

_MOST_PAIRS = 250_000
"""Pairs of records of one kind and one territory beyond which only those of the same text are one record."""


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
        yield from _best(gone[where], come[where], known)


def _best(gone: list[Record], come: list[Record], known: list[Record]) -> Iterator[tuple[Record, Record]]:
    """The pairs that are most alike, each record in one at most; `known` says what is common to many."""
    twins = list(_twins(gone, come))
    yield from twins
    taken: set[Hashable] = {id(each) for pair in twins for each in pair}
    lost, found = ([each for each in held if id(each) not in taken] for held in (gone, come))
    if len(lost) * len(found) > _MOST_PAIRS:
        return
    for _, old, new in sorted(_scores(lost, found, known), key=lambda it: (-it[0], it[1].id, it[2].id)):
        if not taken & {id(old), id(new)}:
            taken |= {id(old), id(new)}
            yield old, new


def _twins(gone: list[Record], come: list[Record]) -> Iterator[tuple[Record, Record]]:
    """The records that have the same text, where no other one has it."""
    texts = Counter(each.document.text for each in (*gone, *come) if each.document.text)
    there = {each.document.text: each for each in come if texts[each.document.text] == 2}
    for each in gone:
        if each.document.text in there:
            yield each, there[each.document.text]


def _scores(
    gone: list[Record], come: list[Record], known: list[Record]
) -> Iterator[tuple[float, Record, Record]]:
    said = {id(each): said_in(each) for each in (*known, *gone, *come)}
    weights = Weights(said.values())
    for old in gone:
        for new in come:
            score = likeness(said[id(old)], said[id(new)], weights)
            if score:
                yield score, old, new
