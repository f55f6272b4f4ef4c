"""From files to records: what has not changed since the last reading is not read again."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import NamedTuple

from diagdemo.workspace.bind import bind
from diagdemo.workspace.bound import Bound
from diagdemo.workspace.files import Found
from diagdemo.workspace.places import Content, Place
from diagdemo.workspace.plan import Plan
from diagdemo.workspace.record import Record
from diagdemo.yaml.document import Document
from diagdemo.yaml.source import read

Words = dict[str, tuple[str, ...]]

_UNREAD = Bound({}, (), (), (), {}, repairable=False)


class Memory:
    """The records of the last two readings, by path, content and way of reading: no more is ever kept."""

    def __init__(self) -> None:
        self._before: dict[Hashable, Record] = {}
        self._now: dict[Hashable, Record] = {}

    def turn(self) -> None:
        """Begin a reading: what neither this one nor the last one uses is forgotten."""
        self._before, self._now = self._now, {}

    def find(self, key: Hashable) -> Record | None:
        """What was read of this content, if it was."""
        record = self._now.get(key) or self._before.get(key)
        if record is not None:
            self._now[key] = record
        return record

    def keep(self, key: Hashable, record: Record) -> None:
        """Remember what was read."""
        self._now[key] = record


class Reader(NamedTuple):
    """How files are read: the models, the vocabularies, and what is worth reading."""

    plan: Plan
    words: Words
    way: Hashable
    """What tells this way of reading from others, in the memory."""
    memory: Memory | None = None
    matters: Callable[[Found, bytes], bool] | None = None
    """Whether a file is read at all; one that is not keeps its place, and nothing is said of it."""

    def records(self, place: Place, wanted: Sequence[Found]) -> Iterator[Record]:
        """The records of these files, in their order."""
        keys = [self._key(place, found) for found in wanted]
        known = [self.memory.find(key) if self.memory and key is not None else None for key in keys]
        contents = place.contents(
            [each.path for each, record in zip(wanted, known, strict=True) if not record]
        )
        for found, key, record in zip(wanted, keys, known, strict=True):
            if record is None:
                record = self._record(found, next(contents))
                if self.memory and key is not None:
                    self.memory.keep(key, record)
            yield record

    def _record(self, found: Found, content: Content) -> Record:
        if isinstance(content, bytes):
            if self.matters and not self.matters(found, content):
                return Record(*found, Document(found.path, "", None), _UNREAD)
            content = read(found.path, content)
        part = self.plan.records[found.kind]["part"]
        bound = bind(content, part, self.plan, self.words)
        content.let_go()
        return Record(*found, content, bound)

    def _key(self, place: Place, found: Found) -> Hashable | None:
        identity = place.identity(found.path) if self.memory else None
        return (found.path, identity, self.way) if identity else None


def read_again(record: Record, content: bytes, plan: Plan, words: Words) -> Record:
    """A record as another content of its file makes it."""
    document = read(record.path, content)
    return record._replace(
        document=document, bound=bind(document, plan.records[record.kind]["part"], plan, words)
    )


def is_unread(record: Record) -> bool:
    """Whether a record was left unread because it does not matter."""
    return record.bound is _UNREAD
