"""The territories that were not chosen: what is asked of them is read, and nothing else."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from diagdemo.workspace.files import classify
from diagdemo.workspace.index import Beyond
from diagdemo.workspace.naming import Named, stating_files
from diagdemo.workspace.record import Record
from diagdemo.workspace.stream import Stream
from diagdemo.workspace.unread import Unread

if TYPE_CHECKING:
    from diagdemo.workspace.load import Progress


class Others(Beyond, Protocol):
    """The territories beyond those that were chosen."""

    @property
    def naming(self) -> Sequence[Record]:
        """Their records that name a chosen territory, among those that may state links."""

    def at(self, path: str) -> Record | None:
        """The record in the file at `path`, if something led to it."""

    def each(self) -> Iterator[Record]:
        """All their records, one territory after the other, none of them being kept."""


class Elsewhere(Unread):
    """Them, as they are in the folder."""

    def __init__(self, stream: Stream, chosen: Collection[str], progress: Progress | None = None) -> None:
        """`progress` is called after each territory in which the chosen ones were looked for."""
        super().__init__(stream)
        self._stream, self._chosen, self._progress = stream, frozenset(chosen), progress

    @cached_property
    def naming(self) -> tuple[Record, ...]:
        """Their records that name a chosen territory, among those that may state links."""
        return tuple(self._naming())

    def at(self, path: str) -> Record | None:
        """The record in the file at `path`, if something led to it."""
        return self._records[path][0] if path in self._records else None

    def each(self) -> Iterator[Record]:
        """All their records, one territory after the other, none of them being kept."""
        for slug in self._rest:
            yield from self._stream.own(slug)

    @property
    def _rest(self) -> list[str]:
        return [slug for slug in self.slugs() if slug not in self._chosen]

    def _naming(self) -> Iterator[Record]:
        named, rest = Named(self._chosen), self._rest
        for done, slug in enumerate(rest, start=1):
            for path, content in stating_files(self._stream.root, self._stream.plan, slug):
                found = classify(path, self._stream.plan) if named.may_be_in(content) else None
                if found is None:
                    continue
                held = self._records.get(path) or self._stream.one(found)
                if named.are_named_by(held[0]):
                    self._records[path] = held
                    yield held[0]
            if self._progress:
                self._progress(done, len(rest))
