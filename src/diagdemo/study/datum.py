"""The way from a result to what it rests on: the file, the line and the key of each datum."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import NamedTuple

from diagdemo.issues import Route


class Datum(NamedTuple):
    """One datum: where it is written, and what is written there."""

    path: str
    """The file, from the root of the repository, with forward slashes."""
    line: int
    kind: str
    id: str
    """The record that holds it."""
    route: Route
    said: str
    """The text of the file, on one line. That of an interview never leaves the team."""

    @property
    def key(self) -> str:
        """The keys that lead to it in the file, such as `editions.2.votants`; list positions from 1."""
        return ".".join(str(step + 1) if isinstance(step, int) else step for step in self.route)

    @property
    def place(self) -> str:
        """`fichier:ligne`, as messages give it."""
        return f"{self.path}:{self.line}"


def fingerprint(data: Iterable[Datum]) -> str:
    """Twelve hexadecimal digits that change when what the data say changes.

    Neither their order, nor their lines, nor their positions in lists count: moving a record's lines, adding
    a comment or an item elsewhere leaves it as it is.
    """
    told = sorted(
        "\t".join((datum.kind, datum.id, *(s for s in datum.route if isinstance(s, str)), datum.said))
        for datum in set(data)
    )
    return hashlib.sha256("\n".join(told).encode("utf-8")).hexdigest()[:12]
