"""What a result rests on and what it waits for, as lines: the file, the line, the key."""

from __future__ import annotations

from collections.abc import Sequence

from diagdemo.cli.show.lines import labelled
from diagdemo.cli.show.paint import Paint
from diagdemo.study.datum import Datum
from diagdemo.study.missing import Missing
from diagdemo.wording import agree

SHOWN = 5
"""Data shown before the others are only counted; `explain` shows them all."""


def proof_lines(
    data: Sequence[Datum], columns: int, paint: Paint, *, indent: int = 4, most: int | None = SHOWN
) -> list[str]:
    """One line a datum, in the order of the rule; those beyond `most` are counted."""
    kept = data if most is None or len(data) <= most + 1 else data[:most]
    lines = []
    for rank, datum in enumerate(kept):
        lines += labelled("" if rank else "preuve", place_of(datum), columns, paint, indent)
    if len(kept) < len(data):
        rest = agree(len(data) - len(kept), "autre donnée", "autres données")
        lines += labelled("", f"… et {rest}", columns, paint, indent)
    return lines


def place_of(datum: Datum) -> str:
    """`fichier:ligne clé`."""
    return f"{datum.place} {datum.key}".rstrip()


def awaited(missing: Missing) -> str:
    """Where a missing datum goes: the file and the key, or what record is missing."""
    if missing.path:
        return f"{missing.path} {missing.key}".rstrip()
    return " ".join(filter(None, (missing.kind, missing.id, missing.key, missing.word)))
