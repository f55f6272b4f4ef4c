"""The territories that were not read: what is asked of them is looked at, and noted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from diagdemo.workspace.files import Found
from diagdemo.workspace.index import COLLECTIVITE, Home
from diagdemo.workspace.layout import TERRITORIES
from diagdemo.workspace.record import Record
from diagdemo.workspace.whereabouts import Whereabouts

_MOST = 200
"""How many records and lists are kept for the parts to come: many territories name the same métropole."""


class Source(Protocol):
    """Where they are read."""

    @property
    def territories(self) -> tuple[str, ...]:
        """All the slugs, sorted."""

    @property
    def whereabouts(self) -> Whereabouts:
        """Which of them have records of a name."""

    @property
    def before(self) -> Callable[[str], object]:
        """What is to be done before anything of a territory is looked at."""

    def found(self, territory: str) -> tuple[Found, ...]:
        """The records of a territory, unread."""

    def one(self, found: Found) -> tuple[Record, str]:
        """A record that was found, and the name that Git would give to its content, or why it has none."""


class Asked:
    """What was asked beyond a part: while the answers stay the same, so does what was found in it."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        """Words that may have been territories."""
        self.files: dict[str, dict[str, str]] = {}
        """By territory, the files that were read, each as `Source.one` tells it; empty for no file."""
        self.lists: set[str] = set()
        """Territories whose list of files was looked at."""
        self.homes: dict[str, list[Home]] = {}
        """Names of records that were looked for everywhere, and where they were found."""
        self.all = False
        """Whether the list of territories was looked at."""


class Unread:
    """Answers for the territories that were not read."""

    def __init__(self, source: Source) -> None:
        """Know nothing of them yet."""
        self._source, self._slugs = source, source.territories
        self._all = frozenset(self._slugs)
        self._asked = Asked()
        self._lists: dict[str, dict[str, list[Found]]] = {}
        self._records: dict[str, tuple[Record, str]] = {}

    def asking(self) -> Asked:
        """What will be asked from now on."""
        _shorten(self._records)
        _shorten(self._lists)
        self._asked = Asked()
        return self._asked

    def known(self, slug: str, records: Sequence[Found]) -> None:
        """Remember what a territory holds, which was just listed: the next ones may name it."""
        held: dict[str, list[Found]] = {}
        for found in records:
            held.setdefault(found.id, []).append(found)
        self._lists[slug] = held

    def keep(self, record: Record, blob: str) -> None:
        """Remember a record that was just read, as `Source.one` would tell it: the next ones may name it."""
        self._records[record.path] = record, blob

    def territory(self, slug: str) -> Record | None:
        """The record that presents a territory."""
        if not self.is_slug(slug):
            return None
        held = [found for found in self._list(slug).get(slug, ()) if found.kind == COLLECTIVITE]
        if held:
            return self._taken(held[0])
        self._note(slug, f"{TERRITORIES}/{slug}/territoire.yaml", "")
        return None

    def find(self, slug: str, name: str) -> Sequence[Record]:
        """The records of that name in a territory."""
        self._note_list(slug)  # another file of that name may come before these
        held = [found for found in self._named(slug, name) if found.kind != COLLECTIVITE]
        return [self._taken(found) for found in held]

    def names(self, slug: str) -> Sequence[Home]:
        """The records of a territory, each by its name and its kind."""
        self._note_list(slug)
        held = (found for group in self._list(slug).values() for found in group)
        return [(found.id, found.kind) for found in held if found.kind != COLLECTIVITE]

    def homes(self, name: str) -> Sequence[Home]:
        """Every territory that has records of that name, with the kind of each, sorted."""
        if name not in self._asked.homes:
            self._asked.homes[name] = self._source.whereabouts.of(name)
        return self._asked.homes[name]

    def slugs(self) -> Sequence[str]:
        """All territories, sorted."""
        self._asked.all = True
        return self._slugs

    def is_slug(self, text: str) -> bool:
        """Whether a territory has that name."""
        self._asked.names.add(text)
        return text in self._all

    def inhabits(self, slug: str) -> bool:
        """Whether a territory has any record."""
        if not self.is_slug(slug):
            return False
        self._note_list(slug)
        return bool(self._list(slug))

    def _named(self, slug: str, name: str) -> list[Found]:
        return self._list(slug).get(name, []) if self.is_slug(slug) else []

    def _list(self, slug: str) -> dict[str, list[Found]]:
        if slug not in self._lists:
            self._source.before(slug)
            self.known(slug, self._source.found(slug) if slug in self._all else ())
        return self._lists[slug]

    def _note_list(self, slug: str) -> None:
        if slug in self._all:
            self._asked.lists.add(slug)

    def _taken(self, found: Found) -> Record:
        if found.path not in self._records:
            self._records[found.path] = self._source.one(found)
        record, blob = self._records[found.path]
        self._note(str(found.territory), found.path, blob)
        return record

    def _note(self, slug: str, path: str, blob: str) -> None:
        self._asked.files.setdefault(slug, {})[path] = blob


def _shorten(held: dict[str, Any]) -> None:
    """Let go of what was kept first."""
    for key in list(held)[: len(held) - _MOST]:
        del held[key]
