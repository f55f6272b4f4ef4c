"""Read a repository one territory at a time: no more than one is ever held, with what it refers to."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from diagdemo.workspace.apart import Apart, BesideParts, Interviews, among, apart_place, list_apart, merged
from diagdemo.workspace.files import Found, Listing
from diagdemo.workspace.hashed import Hashed
from diagdemo.workspace.index import COLLECTIVITE, Beyond, Index
from diagdemo.workspace.layout import SETTINGS
from diagdemo.workspace.links import ENDS, Links, stated_links
from diagdemo.workspace.part import Part
from diagdemo.workspace.places import Folder, Parted
from diagdemo.workspace.plan import load_plan
from diagdemo.workspace.reader import Reader
from diagdemo.workspace.record import Record
from diagdemo.workspace.revision import Revision
from diagdemo.workspace.unread import Asked, Unread
from diagdemo.workspace.vocabularies import words_of
from diagdemo.workspace.whereabouts import Whereabouts
from diagdemo.workspace.workspace import Workspace


class Held(NamedTuple):
    """A part once read."""

    part: Part
    blobs: dict[str, str]
    """The names that Git would give to the contents of its files, or why they cannot be read."""
    asked: Asked
    """What is asked of the territories that were not read: it grows while the part is looked at."""


class Stream:
    """A repository whose territories are read when they are wanted, as they are in its folder."""

    read_at: Revision | None = None
    """The past revision that is read; None for the files as they are in the folder."""

    def __init__(
        self, root: Path, *, names_contents: bool = True, before: Callable[[str], object] = str
    ) -> None:
        """Read the settings, and what all territories share.

        Args:
            root: the folder that holds `diagdemo.yaml`.
            names_contents: whether contents are given the names that Git would give them.
            before: what is to be done before anything is looked at in a territory that another one names.
        """
        self.before = before
        self.root, self.plan = root, load_plan()
        self._here = Hashed(self._place(), root, names_contents=names_contents)
        self._listing = self._here.part(self.plan, None)
        settings = self._read(self._listing.records, "espace", Reader(self.plan, self.plan.words, ()))
        values = settings[0].data if settings else {}
        apart = self._place_apart(values)
        self._apart = (
            Hashed(apart, apart.root, apart.prefix, names_contents=names_contents) if apart else None
        )
        self.status = Interviews.A_PART if apart else list_apart(None, values, (), self.plan).status
        self.words = words_of(self.plan, settings[0] if settings else None)
        self._reader = Reader(self.plan, self.words, ())
        self.settings = settings[0] if settings else None
        self.shared = (*settings, *self._read(self._listing.records, "actor", self._reader))
        self._blobs = self._here.taken()
        self._last: tuple[str | None, Listing] = None, self._listing
        self._unread = Unread(self)

    @property
    def territories(self) -> tuple[str, ...]:
        """The slugs of the territories, sorted."""
        return self._listing.territories

    @cached_property
    def slugs(self) -> frozenset[str]:
        """The same slugs, for whoever asks of many words whether they are one."""
        return frozenset(self.territories)

    @cached_property
    def whereabouts(self) -> Whereabouts:
        """Which territories have records of a name."""
        return Whereabouts(self.roots, self.territories, self.plan.folders)

    @property
    def roots(self) -> dict[str, str]:
        """The folders that hold its files, by what paths in them begin with."""
        here = {"": os.fspath(self.root)}
        return here | ({self._apart.prefix: os.fspath(self._apart.root)} if self._apart else {})

    @property
    def shared_blobs(self) -> dict[str, str]:
        """The names that Git would give to the contents of the shared records."""
        return {path: blob for path, blob in self._blobs.items() if path != SETTINGS}

    def blobs(self, territory: str | None) -> tuple[Listing, dict[str, str]]:
        """What a part holds, and the names that Git would give to the contents of its records.

        When it is read next, its files are not opened again.
        """
        listing = self._listed(territory)
        if territory is None:
            return listing, self._blobs
        for place, held in self._shares(listing):
            place.read_ahead([found.path for found in held])
        self._last = territory, listing
        return listing, self._taken()

    def read(self, territory: str | None) -> Held:
        """One part: a territory, or for None what all share."""
        last, listing = self._last
        if territory is None or territory != last:
            listing = self._listed(territory)
        blobs = self._blobs
        own = self.shared
        if territory is not None:
            own = self._records(listing)
            blobs = self._taken()
            self._unread.known(territory, listing.records)
            for record in own:
                if record.kind == COLLECTIVITE:  # what other territories name most
                    self._unread.keep(record, blobs.get(record.path, ""))
        asked = self._unread.asking()
        whole = _Near(self, listing, own if territory is None else (*self.shared, *own), self._unread)
        return Held(Part(whole, territory, own, listing), blobs, asked)

    def own(self, territory: str) -> tuple[Record, ...]:
        """The records of a territory."""
        records = self._records(self._listed(territory))
        self._taken()
        return records

    def found(self, territory: str) -> tuple[Found, ...]:
        """The records of a territory, unread."""
        return self._listed(territory).records

    def one(self, found: Found) -> tuple[Record, str]:
        """A record that was found, and the name that Git would give to its content."""
        place = self._here
        if self._apart is not None and found.path.startswith(self._apart.prefix):
            place = self._apart
        (record,) = self._reader.records(place, [found])
        return record, place.taken().get(found.path, "")

    def _place(self) -> Parted:
        """Where its files are."""
        return Folder(self.root)

    def _place_apart(self, settings: dict[str, Any]) -> BesideParts | None:
        """Where the interviews that live in another repository are."""
        return apart_place(self.root, settings)

    def _read(self, found: tuple[Found, ...], kind: str, reader: Reader) -> tuple[Record, ...]:
        return tuple(reader.records(self._here, [each for each in found if each.kind == kind]))

    def _records(self, listing: Listing) -> tuple[Record, ...]:
        return tuple(
            record for place, held in self._shares(listing) for record in self._reader.records(place, held)
        )

    def _shares(self, listing: Listing) -> Iterator[tuple[Hashed, list[Found]]]:
        """The records of a listing by the place that holds them."""
        if self._apart is None:
            yield self._here, list(listing.records)
            return
        prefix = self._apart.prefix
        yield self._here, [found for found in listing.records if not found.path.startswith(prefix)]
        yield self._apart, [found for found in listing.records if found.path.startswith(prefix)]

    def _taken(self) -> dict[str, str]:
        return self._here.taken() | (self._apart.taken() if self._apart else {})

    def _listed(self, territory: str | None) -> Listing:
        """What a part holds, interviews that live in another repository included."""
        listing = self._listing if territory is None else self._here.part(self.plan, territory)
        apart = Apart(self.status)
        if self._apart is not None:
            apart = among(self._apart.part(self.plan, territory), self.territories)
            if territory is None:
                apart = self._strangers(apart)
        return merged(listing, apart)._replace(territories=self.territories)

    def _strangers(self, apart: Apart) -> Apart:
        """What the other repository holds, with the territories that only it knows."""
        assert self._apart is not None
        for slug in self._apart.part(self.plan, None).territories:
            if slug not in self.territories:
                more = among(self._apart.part(self.plan, slug), self.territories)
                apart = apart._replace(
                    strays=tuple(sorted((*apart.strays, *more.strays))),
                    paths=tuple(sorted((*apart.paths, *more.paths))),
                )
        return apart


class _Near(Workspace):
    """What can be said of one part: what it holds, what all share, and the records that it refers to."""

    def __init__(self, stream: Stream, listing: Listing, records: tuple[Record, ...], beyond: Beyond) -> None:
        super().__init__(
            stream.root, listing, records, stream.plan, stream.words, stream.status, stream.read_at
        )
        self._slugs, self._beyond = stream.slugs, beyond

    @cached_property
    def index(self) -> Index:
        """From references to records, those of other territories being read when they are asked for."""
        return Index(self.records, self.plan, self.territories, self._beyond)

    @cached_property
    def links(self) -> Links:
        """The links that its records declare, and those that the records they name declare."""
        return stated_links((*self.records, *self._named()), self.index)

    def _named(self) -> Iterator[Record]:
        """The records of other territories that these name: a link may be stated at both its ends."""
        here = {record.path for record in self.records}
        found: dict[str, Record] = {}
        for record in self.records:
            for text, kinds in _names(record, self._slugs):
                target = self.index.resolve(text, kinds, record.territory)
                if target is not None and target.record.path not in here:
                    found[target.record.path] = target.record
        yield from found.values()


def _names(record: Record, slugs: frozenset[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What a record names elsewhere that may be an end of links: in references, or in changes."""
    for _, said, node in record.bound.references:
        # Any other text can only name a record of the same territory, or a shared one.
        if "/" in said or said in slugs:
            yield said, tuple(node["to"])
    for _, change in record.bound.parts.get("Change", ()):
        link = change.get("lien") or {}
        for text in (change.get("acteur"), change.get("dispositif"), link.get("de"), link.get("vers")):
            if text:
                yield str(text), ENDS
