"""The file of SQLite that holds what was found: used when it is as we make it, made anew otherwise."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from diagdemo.verification.guard import Foreign, ensure, remove

if TYPE_CHECKING:
    import sqlite3

LONGEST = 2_000_000
"""Bytes of the texts of one row; a longer one is not kept."""

_MAKING = (
    "CREATE TABLE made(key BLOB NOT NULL)",
    "CREATE TABLE rows(part BLOB PRIMARY KEY, signature BLOB, content BLOB, asked BLOB, findings BLOB,"
    " digest BLOB)",
    "CREATE TABLE names(part BLOB PRIMARY KEY, names BLOB, digest BLOB)",
)
_SCHEMA = {
    (b"table", b"made", b"made", _MAKING[0].encode()),
    (b"table", b"rows", b"rows", _MAKING[1].encode()),
    (b"table", b"names", b"names", _MAKING[2].encode()),
    (b"index", b"sqlite_autoindex_rows_1", b"rows", None),
    (b"index", b"sqlite_autoindex_names_1", b"names", None),
}

_SETTINGS = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA synchronous = OFF",  # it is made again when lost
    "PRAGMA secure_delete = ON",  # findings may quote what had better not have been written
    f"PRAGMA max_page_count = {(256 << 20) // 4096}",
)
_PATIENCE = 0.25
"""Seconds to wait for another run to be done with it."""

_PASSING = frozenset((3, 5, 6, 7, 8, 9, 10, 13, 14, 15, 22, 23))
"""Codes of SQLite that do not speak of the file: no right, busy, locked, no memory, read-only, interrupted,
refused by the system, full, cannot be opened, protocol of locks, too large for the system, not allowed."""


def faults() -> tuple[type[Exception], ...]:
    """What may be raised by the use of a file of SQLite."""
    import sqlite3

    # Python fails to decode what SQLite says when it quotes the text of a damaged schema.
    return (sqlite3.Error, OSError, UnicodeDecodeError, Foreign)


def connect(path: Path, key: bytes) -> sqlite3.Connection:
    """Open the file made for `key`; made when absent, made anew when damaged, emptied when of another key.

    Raises:
        Exception: one of `faults()`, when that cannot be done.
    """
    try:
        return _connected(path, key)
    except faults() as fault:
        if not damaged(fault):
            raise
    remove(path)
    return _connected(path, key)


def damaged(fault: Exception) -> bool:
    """Whether the file is to blame, and better made anew."""
    if isinstance(fault, (Foreign, UnicodeDecodeError)):
        return True
    code = getattr(fault, "sqlite_errorcode", None)
    return code is not None and code & 0xFF not in _PASSING


def _connected(path: Path, key: bytes) -> sqlite3.Connection:
    import sqlite3

    ensure(path)
    connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    try:
        connection.text_factory = bytes
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 2 * LONGEST)
        for setting in _SETTINGS:
            connection.execute(setting)
        if not _made_for(connection, key):
            with connection:
                connection.execute("BEGIN IMMEDIATE")
                _make(connection, key)
    except BaseException:
        connection.close()
        raise
    return connection


def _made_for(connection: sqlite3.Connection, key: bytes) -> bool:
    schema = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    if not schema:
        return False
    if len(schema) != len(_SCHEMA) or set(schema) != _SCHEMA:
        raise Foreign
    return connection.execute("SELECT key FROM made").fetchall() == [(key,)]


def _make(connection: sqlite3.Connection, key: bytes) -> None:
    """Make the tables, or empty them; another run may just have done so."""
    if _made_for(connection, key):
        return
    for making in _MAKING:
        connection.execute(making.replace("CREATE TABLE", "CREATE TABLE IF NOT EXISTS"))
    for table in ("made", "rows", "names"):
        connection.execute(f"DELETE FROM {table}")
    connection.execute("INSERT INTO made VALUES (?)", (key,))
