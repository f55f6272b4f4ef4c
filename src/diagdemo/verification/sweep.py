"""Repositories that nobody verifies any more are forgotten."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from itertools import islice
from pathlib import Path

from diagdemo.verification.guard import remove
from diagdemo.verification.place import TAG, ours

_DAY = 86_400.0
_KEPT = 90 * _DAY
_LOOKED_AT = 300
"""How many files are looked at once a day: more than people have repositories, in a few milliseconds."""


def sweep(folder: Path, path: Path) -> None:
    """Tell that the file at `path` serves and, once a day, take away those that have not served for long.

    What the folder does not let it do is left for another day: it never fails, and touches no name but ours.
    """
    now = time.time()
    with suppress(OSError):
        if _old(path, now, _DAY):
            os.utime(path, (now, now))
        if _old(folder / TAG, now, _DAY):
            os.utime(folder / TAG, (now, now))
            _forget(folder, now)


def _forget(folder: Path, now: float) -> None:
    for each in islice(filter(ours, folder.iterdir()), _LOOKED_AT):
        with suppress(OSError):  # some systems keep what is open; another run may be faster
            if _old(each, now, _KEPT):
                remove(each)


def _old(path: Path, now: float, seconds: float) -> bool:
    return now - path.lstat().st_mtime > seconds
