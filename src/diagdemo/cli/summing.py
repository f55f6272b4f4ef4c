"""The summary that GitHub shows on the page of a run."""

from __future__ import annotations

import sys
from pathlib import Path

from diagdemo.cli.show.outputs import markdown
from diagdemo.cli.show.verification import Verification

_MOST = 1_048_576
"""Bytes: GitHub keeps no summary that is longer."""


def add_summary(path: Path, found: Verification) -> None:
    """Write the list after what other programs of the step may have written.

    A summary that cannot be written is told and stops nothing: the log has the same list.
    """
    try:
        before = path.stat().st_size if path.exists() else 0
        with path.open("a", encoding="utf-8", errors="replace", newline="\n") as file:
            file.write(("\n" if before else "") + markdown.write(found, _MOST - before - 1))
    except OSError as error:
        print(f"Le résumé n’a pas pu être écrit\u00a0: {error.strerror}.", file=sys.stderr)
