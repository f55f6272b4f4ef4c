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

    A summary that is full or cannot be written is told and stops nothing: the log has the same list.
    """
    try:
        before = path.stat().st_size if path.exists() else 0
        text = ("\n" if before else "") + markdown.write(found, _MOST - before - 1)
        content = text.encode("utf-8", "replace")
        if before + len(content) > _MOST:
            print("Le résumé de la page est plein\u00a0: la liste est dans le journal.", file=sys.stderr)
            return
        with path.open("ab") as file:
            file.write(content)
    except OSError as error:
        print(f"Le résumé n’a pas pu être écrit\u00a0: {error.strerror}.", file=sys.stderr)
