"""What a person asked of `add`, whatever the kind of record."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple


class Request(NamedTuple):
    """The options of one call of `add`."""

    kind: str
    texts: Mapping[tuple[str, ...], str]
    """What was typed for the fields, by the keys that lead to them."""
    depot: Path | None = None
    territoire: str | None = None
    partage: bool = False
    """Whether the record is shared by all territories."""
    id: str | None = None
    depuis: Path | None = None
    """A table to read, `-` for standard input."""
    ecrire_les_valides: bool = False
    oui: bool = False
    simuler: bool = False
    toutes_les_questions: bool = False
