"""What was found the last time, part by part: believed when nothing that it rests on has changed."""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path

from diagdemo.verification.depends import holds
from diagdemo.verification.findings import Findings, read
from diagdemo.verification.row import Row
from diagdemo.verification.shared import Shared, shared_read
from diagdemo.verification.store import open_store
from diagdemo.verification.surveys import Surveys
from diagdemo.verification.tool import stamp

SHARED = ""
"""The part that all territories share; the others are named by their slug."""
_AT_ONCE = 200


class Known:
    """The findings of earlier runs; there are none when nothing may be remembered."""

    def __init__(self, root: Path, *, remembers: bool) -> None:
        self._store = open_store(root, stamp()) if remembers else None
        self._rows = self._store.rows() if self._store else {}
        self._new: dict[str, tuple[Row, str]] = {}

    @property
    def remembers(self) -> bool:
        """Whether what is found is kept."""
        return self._store is not None

    def shared(self) -> Shared | None:
        """What all territories shared."""
        row = self._rows.get(SHARED)
        try:
            return shared_read(row.findings) if row else None
        except ValueError:
            return None

    def is_fresh(self, part: str, surveys: Surveys, base: bytes, day: str) -> bool:
        """Whether what is known of a part still holds, to all appearances."""
        row = self._rows.get(part)
        return (
            row is not None
            and row.signature != b""
            and row.signature == surveys.state(part or None)
            and row.content.startswith(base)
            and self._holds(row, surveys, day)
        )

    def may_be_same(self, part: str, base: bytes, surveys: Surveys, day: str) -> bool:
        """Whether what is known of a part still holds if its files say the same, whatever they look like."""
        row = self._rows.get(part)
        return row is not None and row.content.startswith(base) and self._holds(row, surveys, day)

    def is_same(self, part: str, content: bytes) -> bool:
        """Whether the files of a part say the same."""
        return self._rows[part].content == content

    def findings(self, part: str) -> Findings | None:
        """What is known of a part."""
        try:
            return read(self._rows[part].findings)
        except ValueError:
            return None

    def names(self, part: str) -> dict[str, str] | None:
        """The names of what the records of a part describe, by path; None when they cannot be had."""
        held = self._store.names(part) if self._store else None
        found: dict[str, str] | None = None if held is None else json.loads(held)
        return found

    def refresh(self, part: str, state: bytes) -> None:
        """Know that the files of a part have another look, and say the same."""
        names = self._store.names(part) if self._store else None
        if names is not None:
            self.keep(part, self._rows[part]._replace(signature=state), names)

    def keep(self, part: str, row: Row, names: str) -> None:
        """Remember what was found in a part."""
        self._new[part] = row, names
        if len(self._new) >= _AT_ONCE:
            self._write()

    def forget_all_but(self, territories: Collection[str]) -> None:
        """Forget the territories that are there no more."""
        gone = self._rows.keys() - {SHARED, *territories}
        if self._store and gone:
            self._store.forget(gone)

    def let_go(self) -> None:
        """Hold the file no more until something is asked: processes that are forked must not."""
        if self._store:
            self._store.close()

    def close(self) -> None:
        """Write what is to be remembered."""
        self._write()
        self.let_go()

    def _holds(self, row: Row, surveys: Surveys, day: str) -> bool:
        try:
            first, last, beyond = json.loads(row.asked)
            return bool(first <= day <= last) and holds(beyond, surveys)
        except (ValueError, TypeError, KeyError):
            return False

    def _write(self) -> None:
        if self._store and self._new:
            self._store.keep(self._new)
        self._new = {}
