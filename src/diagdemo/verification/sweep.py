"""Repositories that nobody verifies any more are forgotten."""

from __future__ import annotations

import os
import time
from itertools import islice
from pathlib import Path

from diagdemo.verification.guard import remove
from diagdemo.verification.place import TAG

SUFFIX = ".sqlite"
"""How the names of our files end."""

_DAY = 86_400.0
_KEPT = 90 * _DAY
_LOOKED_AT = 300
"""How many files are looked at once a day: more than people have repositories, in a few milliseconds."""


def sweep(folder: Path, path: Path) -> None:
    """Tell that the file at `path` serves and, once a day, take away those that have not served for long.

    Raises:
        OSError: the folder does not let it, or changes meanwhile.
    """
    now = time.time()
    if _old(path, now, _DAY):
        os.utime(path, (now, now))
    if not _old(folder / TAG, now, _DAY):
        return
    os.utime(folder / TAG, (now, now))
    for each in islice(folder.glob(f"*{SUFFIX}"), _LOOKED_AT):
        if _old(each, now, _KEPT):
            remove(each)


def _old(path: Path, now: float, seconds: float) -> bool:
    return now - path.lstat().st_mtime > seconds
