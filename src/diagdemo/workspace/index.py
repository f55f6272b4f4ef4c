"""Who is who: from the text of a reference to the record that it names."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import cached_property
from typing import Any, NamedTuple, Protocol

from diagdemo.workspace.plan import Plan
from diagdemo.workspace.record import Record

COLLECTIVITE = "territoire"

Home = tuple[str, str]
"""A name, that of a record or of the territory that has it, and the kind of the record."""


class Target(NamedTuple):
    """What a reference names: a record, and for an extract of an interview its id in it."""

    record: Record
    extract: str | None = None


_NEVER: Any = object()
"""What a reference names as long as nobody asked."""


class Beyond(Protocol):
    """The territories that were not read: what they hold is looked at when a reference asks for it."""

    def territory(self, slug: str) -> Record | None:
        """The record that presents a territory."""

    def find(self, slug: str, name: str) -> Sequence[Record]:
        """The records of that name in a territory."""

    def names(self, slug: str) -> Sequence[Home]:
        """The records of a territory, each by its name and its kind."""

    def homes(self, name: str) -> Sequence[Home]:
        """Every territory that has records of that name, with the kind of each, sorted."""

    def slugs(self) -> Sequence[str]:
        """All territories, sorted."""

    def is_slug(self, text: str) -> bool:
        """Whether a territory has that name."""

    def inhabits(self, slug: str) -> bool:
        """Whether a territory has any record."""


class Index:
    """The records by territory and id. Actors and devices share one namespace within a territory."""

    def __init__(
        self,
        records: Iterable[Record],
        plan: Plan,
        slugs: Sequence[str] = (),
        beyond: Beyond | None = None,
    ) -> None:
        """`slugs` are all the territories; `beyond` is asked for what is not among `records`."""
        self._slugs = slugs
        self._plan = plan
        self._beyond = beyond
        self._by_id: dict[tuple[str | None, str], list[Record]] = {}
        self._territories: dict[str, Record] = {}
        self._here: set[str | None] = {None}
        self._resolved: dict[tuple[str, tuple[str, ...], str | None], Target | None] = {}
        kinds = frozenset(plan.folders.values())
        for record in records:
            self._here.add(record.territory)
            if record.kind == COLLECTIVITE and record.territory:
                self._territories[record.territory] = record
            elif record.kind in kinds:
                self._by_id.setdefault((record.territory, record.id), []).append(record)

    def territory(self, slug: str) -> Record | None:
        """The record that presents a territory, if one does."""
        here = self._territories.get(slug)
        if here is not None or self._beyond is None or slug in self._here:
            return here
        return self._beyond.territory(slug)

    def is_unpresented(self, slug: str) -> bool:
        """Whether a territory has records, and none that presents it."""
        if self.territory(slug) is not None:
            return False
        return slug in self._here or (self._beyond is not None and self._beyond.inhabits(slug))

    def resolve(self, text: str, kinds: Iterable[str], territory: str | None) -> Target | None:
        """The target of the reference `text` written in `territory`, among `kinds`.

        An id is looked for in the territory, then among shared actors; `other/id` elsewhere; `devices/id` in
        that folder; the slug of a territory is its collectivité, an actor.
        """
        key = (text, tuple(kinds), territory)
        found: Target | None = self._resolved.get(key, _NEVER)
        if found is _NEVER:
            found = self._resolved[key] = self._look_for(*key)
        return found

    def _look_for(self, text: str, kinds: tuple[str, ...], territory: str | None) -> Target | None:
        if "/" not in text and "#" not in text:
            record = self._find(text, kinds, territory)
            return None if record is None else Target(record)
        wanted = set(kinds)
        path, _, extract = text.partition("#")
        steps = path.split("/")
        name = steps.pop()
        for step in steps:
            if step in self._plan.folders:
                wanted &= {self._plan.folders[step]} | ({"extrait"} if step == "interviews" else set())
            elif self.territory(step) is not None:
                territory = step
            else:
                return None
        if extract:
            wanted = {"interview"} if wanted & {"interview", "extrait"} else set()
        record = self._find(name, wanted, territory)
        if record is None or not extract:
            return None if record is None else Target(record)
        known = {part.get("id") for part in record.data.get("extraits", ()) if isinstance(part, dict)}
        return Target(record, extract) if extract in known or record.document.unreadable else None

    def _find(self, name: str, wanted: Collection[str], territory: str | None) -> Record | None:
        if "actor" in wanted:
            collectivite = self.territory(name)
            if collectivite is not None:
                return collectivite
        for place in (territory, None):
            for record in self._named(place, name):
                if record.kind in wanted:
                    return record
        return None

    def _named(self, place: str | None, name: str) -> Sequence[Record]:
        if self._beyond is None or place is None or place in self._here:
            return self._by_id.get((place, name), ())
        return self._beyond.find(place, name)

    def names(self, kinds: Iterable[str], territory: str | None) -> list[str]:
        """The ids that a reference written in `territory` may name."""
        wanted = set(kinds)
        found = {
            name
            for (place, name), records in self._by_id.items()
            if place in (territory, None) and any(record.kind in wanted for record in records)
        }
        if self._beyond is not None and territory is not None and territory not in self._here:
            found |= {name for name, kind in self._beyond.names(territory) if kind in wanted}
        if "actor" in wanted and territory is not None and self.territory(territory) is not None:
            found.add(territory)
        return sorted(found)

    def slugs(self) -> Sequence[str]:
        """All territories, sorted."""
        return self._slugs if self._beyond is None else self._beyond.slugs()

    def is_slug(self, text: str) -> bool:
        """Whether a territory has that name."""
        return text in self._known if self._beyond is None else self._beyond.is_slug(text)

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(self._slugs)

    def homes(self, name: str) -> Sequence[Home]:
        """The territories that have records of that name, with the kind of each; sorted."""
        return self._homes.get(name, ()) if self._beyond is None else self._beyond.homes(name)

    @cached_property
    def _homes(self) -> dict[str, list[Home]]:
        found: dict[str, list[Home]] = {}
        for (place, name), records in self._by_id.items():
            if place is not None:
                found.setdefault(name, []).extend((place, record.kind) for record in records)
        for homes in found.values():
            homes.sort()
        return found
