"""A folder for millions of files that is gone at the end, however it ends."""

from __future__ import annotations

import shutil
import signal
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_STOPS = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def passing(where: Path | None) -> Iterator[Path]:
    """A new folder in this one; a request to stop has it removed first, and a second one changes nothing."""
    before = [signal.signal(stop, _stop) for stop in _STOPS]
    folder = Path(tempfile.mkdtemp(prefix="bench-", dir=where))
    try:
        yield folder
    finally:
        for stop in _STOPS:
            signal.signal(stop, signal.SIG_IGN)
        shutil.rmtree(folder, ignore_errors=True)
        if folder.exists():  # What was being stopped wrote there until it was.
            shutil.rmtree(folder)
        for stop, handler in zip(_STOPS, before, strict=True):
            signal.signal(stop, handler)


def _stop(number: int, _: object) -> None:
    raise SystemExit(128 + number)
