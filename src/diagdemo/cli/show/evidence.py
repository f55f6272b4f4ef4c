"""What a result rests on, as lines: each file once, with the lines and the keys of its data."""

from __future__ import annotations

from collections.abc import Sequence

from diagdemo.cli.show.lines import labelled
from diagdemo.cli.show.paint import Paint
from diagdemo.study.datum import Datum
from diagdemo.wording import agree

_SHOWN = 8
"""Data shown before the others are only counted; `explain` shows them all."""
_LATER = " ·\u00a0"
"""Between two lines of one file; what follows stays with it."""


def proof_lines(data: Sequence[Datum], columns: int, paint: Paint) -> list[str]:
    """`fichier:ligne clé · :ligne clé, clé`, a line a file, in the order of the rule."""
    kept = data if len(data) <= _SHOWN + 1 else data[:_SHOWN]
    files: dict[str, dict[int, list[str]]] = {}
    for datum in kept:
        files.setdefault(datum.path, {}).setdefault(datum.line, []).append(datum.key)
    # The text may only be cut between the first line and its key: a path is long enough.
    told = [
        path + _LATER.join(map(_line, places.items())).replace("\u00a0", " ", 1)
        for path, places in files.items()
    ]
    if len(kept) < len(data):
        told.append(f"… et {agree(len(data) - len(kept), 'autre donnée', 'autres données')}")
    lines = []
    for rank, text in enumerate(told):
        lines += labelled("" if rank else "preuve", text, columns, paint)
    return lines


def _line(place: tuple[int, list[str]]) -> str:
    line, keys = place
    return f":{line}\u00a0{', '.join(keys)}".rstrip()
