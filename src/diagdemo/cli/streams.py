"""Standard output and error: always UTF-8, coloured only where a person looks, quiet when nobody listens."""

from __future__ import annotations

import io
import os
import shutil
import sys
from typing import TextIO


def speak_utf8() -> None:
    """Make both streams UTF-8, so that no accent raises on a Windows console or under `LC_ALL=C`."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def silence() -> None:
    """Send to nowhere what is left to write: the reader has gone, yet the interpreter flushes on exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def wants_colour(stream: TextIO) -> bool:
    """Whether colours help: a terminal that can show them, and nobody asked for none."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") in ("dumb", "unknown"):
        return False
    return stream.isatty()


def width() -> int:
    """Columns of the terminal, 80 where there is none; `COLUMNS` decides when it is set."""
    return max(40, shutil.get_terminal_size((80, 24)).columns)
