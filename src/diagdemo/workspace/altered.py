"""The territories that were not chosen, each record of them being altered once it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from diagdemo.workspace.elsewhere import Others
from diagdemo.workspace.index import Home
from diagdemo.workspace.record import Record

Change = Callable[[Record], Record | None]
"""What becomes of a record; None when it is not there any more."""


class Altered:
    """Others, as `change` makes each of their records."""

    def __init__(self, others: Others, change: Change) -> None:
        self._others, self._change = others, change
        self._made: dict[str, Record | None] = {}

    @property
    def naming(self) -> Sequence[Record]:
        """Their records that name a chosen territory, among those that may state links."""
        return self._all(self._others.naming)

    def at(self, path: str) -> Record | None:
        """The record in the file at `path`, if something led to it."""
        return self._one(self._others.at(path))

    def each(self) -> Iterator[Record]:
        """All their records, one territory after the other, none of them being kept."""
        for record in self._others.each():
            changed = self._change(record)
            if changed is not None:
                yield changed

    def territory(self, slug: str) -> Record | None:
        """The record that presents a territory."""
        return self._one(self._others.territory(slug))

    def find(self, slug: str, name: str) -> Sequence[Record]:
        """The records of that name in a territory."""
        return self._all(self._others.find(slug, name))

    def names(self, slug: str) -> Sequence[Home]:
        """The records of a territory, each by its name and its kind."""
        return [each for each in self._others.names(slug) if self._has(slug, *each)]

    def homes(self, name: str) -> Sequence[Home]:
        """Every territory that has records of that name, with the kind of each, sorted."""
        return [(slug, kind) for slug, kind in self._others.homes(name) if self._has(slug, name, kind)]

    def slugs(self) -> Sequence[str]:
        """All territories, sorted."""
        return self._others.slugs()

    def is_slug(self, text: str) -> bool:
        """Whether a territory has that name."""
        return self._others.is_slug(text)

    def inhabits(self, slug: str) -> bool:
        """Whether a territory has any record."""
        return self._others.inhabits(slug)

    def _has(self, slug: str, name: str, kind: str) -> bool:
        return any(record.kind == kind for record in self.find(slug, name))

    def _all(self, records: Sequence[Record]) -> list[Record]:
        return [changed for record in records if (changed := self._one(record)) is not None]

    def _one(self, record: Record | None) -> Record | None:
        if record is None:
            return None
        if record.path not in self._made:
            self._made[record.path] = self._change(record)
        return self._made[record.path]
