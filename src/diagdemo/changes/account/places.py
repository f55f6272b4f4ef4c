"""Where a sentence rests, in short: each file by the first line of it that matters."""

from __future__ import annotations

from collections.abc import Sequence

from diagdemo.changes.model import Line, Side

_MOST = 2
"""Files that are shown."""


def places(lines: Sequence[Line], more: int = 0) -> tuple[list[Line], int]:
    """One line of the first files, in the later version when it says something, and how many are left out."""
    later = [line for line in lines if line.side is Side.APRES]
    kept = list(dict.fromkeys(later or lines))
    files: dict[str, Line] = {}
    for line in kept:
        files.setdefault(line.file, line)
    shown = list(files.values())[:_MOST]
    return shown, len(kept) - len(shown) + more
