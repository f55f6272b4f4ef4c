"""One part of a repository, verified at once: a territory, or what all territories share."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from diagdemo.workspace.apart import prefix_of
from diagdemo.workspace.files import Listing
from diagdemo.workspace.layout import territory_of
from diagdemo.workspace.record import Record
from diagdemo.workspace.workspace import Workspace

if TYPE_CHECKING:
    from diagdemo.workspace.index import Index
    from diagdemo.workspace.links import Links


class Part(Workspace):
    """A territory with the rest of its repository at hand.

    `records` and `listing` are its own; references, vocabularies, settings and links are those of the whole.
    """

    def __init__(
        self, whole: Workspace, territory: str | None, records: tuple[Record, ...], listing: Listing
    ) -> None:
        """`territory` is None for what all territories share."""
        super().__init__(
            whole.root, listing, records, whole.plan, whole.words, whole.interviews, whole.read_at
        )
        self._whole = whole
        self.territory = territory

    @property
    def examined(self) -> tuple[str | None, ...]:
        """Its territory alone."""
        return (self.territory,)

    @cached_property
    def index(self) -> Index:
        """From references to the records of the whole."""
        return self._whole.index

    @cached_property
    def settings_record(self) -> Record | None:
        """The settings of the whole."""
        return self._whole.settings_record

    @cached_property
    def links(self) -> Links:
        """The links that have to do with it, whoever states them."""
        return self._whole.links.of(self.territory)

    def of(self, territory: str | None, kind: str | None = None) -> list[Record]:
        """The records of a territory of the whole."""
        return self._whole.of(territory, kind)

    def record(self, path: str) -> Record | None:
        """A record of the whole."""
        return self._whole.record(path)


def parts(workspace: Workspace) -> Iterator[Part]:
    """The repository part by part: what all share, then each territory; every record and path is in one."""
    listings = _shares(workspace)
    slugs = {record.territory for record in workspace.records if record.territory}
    for territory in (None, *sorted(slugs.union(workspace.territories))):
        listing = listings.get(territory, Listing((), (), (), workspace.territories))
        yield Part(workspace, territory, tuple(workspace.of(territory)), listing)


def _shares(workspace: Workspace) -> dict[str | None, Listing]:
    """The listing of each part."""
    listing, known = workspace.listing, set(workspace.territories)
    prefixes = ("", prefix_of(workspace.settings))
    held: dict[str | None, tuple[list[str], list[str]]] = {}
    for kind, paths in enumerate((listing.strays, listing.paths)):
        for path in paths:
            slug = territory_of(path, prefixes)
            held.setdefault(slug if slug in known else None, ([], []))[kind].append(path)
    return {
        territory: Listing((), tuple(strays), tuple(paths), listing.territories)
        for territory, (strays, paths) in held.items()
    }
