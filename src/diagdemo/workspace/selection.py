"""Some territories of a repository: they are read, and of the others only what has to do with them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cached_property
from pathlib import Path

from diagdemo.workspace.altered import Altered
from diagdemo.workspace.elsewhere import Elsewhere, Others
from diagdemo.workspace.files import Listing
from diagdemo.workspace.index import Index, Target
from diagdemo.workspace.links import Links, stated_links
from diagdemo.workspace.load import Progress, load
from diagdemo.workspace.naming import Named
from diagdemo.workspace.record import Record
from diagdemo.workspace.stream import Stream
from diagdemo.workspace.workspace import Workspace


def select(root: Path, territories: Collection[str], progress: Progress | None = None) -> Workspace:
    """The territories that are named, of the repository at `root` as it is in its folder.

    Whatever is computed or told of them is what it would be with the whole repository; nothing of the others
    is held but their names, what these refer to and what refers to these.

    Args:
        root: the folder that holds `diagdemo.yaml`.
        territories: their slugs; all of them are in the repository.
        progress: called after each other territory in which references to these are looked for.
    """
    stream, slugs = Stream(root), sorted(set(territories))
    records = (*stream.shared, *(record for slug in slugs for record in stream.own(slug)))
    listing = Listing((), (), (), stream.territories)
    base = Workspace(root, listing, records, stream.plan, stream.words, stream.status)
    return Selection(base, slugs, Elsewhere(stream, slugs, progress))


class Selection(Workspace):
    """A repository of which some territories only are read.

    Its records are those of these territories and those that all share.
    """

    def __init__(self, held: Workspace, slugs: Collection[str], others: Others) -> None:
        """`held` has what was read, `others` is asked for what was not."""
        super().__init__(held.root, held.listing, held.records, held.plan, held.words, held.interviews)
        self._slugs, self._others = frozenset(slugs), others

    @cached_property
    def index(self) -> Index:
        """From references to records, those of other territories being read when they are asked for."""
        return Index(self.records, self.plan, self.territories, self._others)

    @cached_property
    def links(self) -> Links:
        """The links that touch these territories, whoever states them: others are searched for them."""
        return stated_links((*self.records, *self._others.naming), _Toward(self.index, self._slugs))

    def mapped(self, change: Callable[[Record], Record | None], listing: Listing) -> Workspace:
        """The same repository as `change` makes each record, those that are yet to be read included."""
        return Selection(super().mapped(change, listing), self._slugs, Altered(self._others, change))

    def every_record(self) -> Iterator[Record]:
        """The records of all territories; those of the others are read again each time."""
        yield from self.records
        yield from self._others.each()

    def whole(self) -> Workspace:
        """The same repository with all its territories, read again."""
        return load(self.root)

    def of(self, territory: str | None, kind: str | None = None) -> list[Record]:
        """The records of one of these territories, or of one kind in it.

        Raises:
            ValueError: it is another territory, of which nothing can be told.
        """
        if territory is not None and territory not in self._slugs and territory in self.territories:
            raise ValueError(f"{territory} was not selected")
        return super().of(territory, kind)

    def record(self, path: str) -> Record | None:
        """The record written in the file at `path`, if it is held or something held led to it."""
        return super().record(path) or self._others.at(path)


class _Toward:
    """The references of some territories, and those that lead to them."""

    def __init__(self, index: Index, slugs: frozenset[str]) -> None:
        self._index, self._slugs, self._named = index, slugs, Named(slugs)

    def resolve(self, text: str, kinds: Iterable[str], territory: str | None) -> Target | None:
        """What a reference names; nothing when it neither is in these territories nor leads there."""
        if territory in self._slugs or self._named.are_in(text):
            return self._index.resolve(text, kinds, territory)
        return None
