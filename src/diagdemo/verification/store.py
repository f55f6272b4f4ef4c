"""What was found of each part of a repository, kept from one run to the next and believed only when sound.

A row that was altered, cut, or comes from elsewhere is as if it were not there. Nothing here ever fails:
what cannot be read is computed again.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from diagdemo.verification.digest import digest
from diagdemo.verification.guard import remove
from diagdemo.verification.place import SUFFIX, ready
from diagdemo.verification.row import Row, as_bytes, as_text, columns_of, row_of, seal, sealed
from diagdemo.verification.sweep import sweep
from diagdemo.verification.table import LONGEST, connect, damaged, faults

if TYPE_CHECKING:
    from sqlite3 import Connection

_T = TypeVar("_T")


class Store:
    """What is remembered of one repository.

    The file is opened when needed; `close` lets go of it, and must be called before the process is forked.
    """

    def __init__(self, path: Path, key: bytes) -> None:
        """`key` is a digest of what answers depend on beyond the parts."""
        self.path = path
        self._key = key
        self._connection: Connection | None = None
        self._digests: dict[str, bytes] = {}

    def opens(self) -> bool:
        """Whether the file can be read and written."""
        return self._try(lambda connection: True, False)

    def rows(self) -> dict[str, Row]:
        """What is remembered, by part; rows that are not sound are taken away."""
        return self._try(self._rows, {})

    def names(self, part: str) -> str | None:
        """The text that was kept beside a row that `rows` gave or `keep` received."""
        return self._try(lambda connection: self._names(connection, part), None)

    def keep(self, rows: Mapping[str, tuple[Row, str]]) -> None:
        """Remember these rows with the text beside each, all or none; one that is too long is forgotten."""
        if rows:
            self._try(lambda connection: self._keep(connection, rows), None)

    def forget(self, parts: Collection[str]) -> None:
        """Remember these parts no more."""
        if parts:
            self._try(lambda connection: _forget(connection, map(as_bytes, parts)), None)

    def close(self) -> None:
        """Let go of the file; it is opened again if something more is asked."""
        if self._connection:
            self._connection.close()
            self._connection = None

    def _try(self, work: Callable[[Connection], _T], otherwise: _T) -> _T:
        try:
            if self._connection is None:
                self._connection = connect(self.path, self._key)
            return work(self._connection)
        except faults() as fault:
            if damaged(fault):
                self.close()
                with suppress(OSError):  # what is not ours stays, and is not believed
                    remove(self.path)
            return otherwise

    def _rows(self, connection: Connection) -> dict[str, Row]:
        found: dict[str, Row] = {}
        unsound = []
        for held in connection.execute("SELECT * FROM rows"):
            columns, told = held[:-1], held[-1]
            if sealed(self._key, columns, told):
                part, found[part] = row_of(columns)
                self._digests[part] = told
            else:
                unsound.append(columns[0])
        if unsound:
            _forget(connection, unsound)
        return found

    def _names(self, connection: Connection, part: str) -> str | None:
        from zlib import decompress

        row, key = self._digests.get(part), as_bytes(part)
        held = connection.execute("SELECT names, digest FROM names WHERE part = ?", (key,)).fetchone()
        if row is None or held is None or type(held[0]) is not bytes:
            return None
        if digest(key, row, held[0], key=self._key) != held[1]:
            return None
        return as_text(decompress(held[0]))

    def _keep(self, connection: Connection, rows: Mapping[str, tuple[Row, str]]) -> None:
        from zlib import compress

        kept: dict[str, bytes] = {}
        with connection:
            connection.execute("BEGIN IMMEDIATE")
            for part, (row, told) in rows.items():
                columns, text = columns_of(part, row), as_bytes(told)
                if len(text) + sum(map(len, columns)) > LONGEST:
                    _forget(connection, columns[:1])
                    continue
                names = compress(text, 1)  # of files in the same few folders: a tenth of it
                kept[part] = seal(self._key, columns)
                beside = digest(columns[0], kept[part], names, key=self._key)
                row_values = (*columns, kept[part])
                connection.execute("INSERT OR REPLACE INTO rows VALUES (?, ?, ?, ?, ?, ?)", row_values)
                texts = (columns[0], names, beside)
                connection.execute("INSERT OR REPLACE INTO names VALUES (?, ?, ?)", texts)
        self._digests.update(kept)


def open_store(root: Path, stamp: str) -> Store | None:
    """What is remembered of a repository by the tool that `stamp` tells; None when nothing can be.

    Nothing can be when the stamp is empty: the tool is not known for sure.

    Each installation has its own file for a repository: two of them do not undo each other's work.
    """
    try:
        import sqlite3  # noqa: F401  # some Pythons are made without it

        folder = ready(root) if stamp else None
        if folder is None:
            return None
        place = os.fsencode(os.path.realpath(root))
        path = folder / (digest(place, os.fsencode(__file__)).hex() + SUFFIX)
        store = Store(path, digest(place, as_bytes(stamp)))
        if not store.opens():
            return None
        sweep(folder, path)
    except (ImportError, OSError, ValueError):
        return None
    return store


def _forget(connection: Connection, parts: Iterable[bytes]) -> None:
    keys = [(part,) for part in parts]
    for table in ("rows", "names"):
        connection.executemany(f"DELETE FROM {table} WHERE part = ?", keys)
