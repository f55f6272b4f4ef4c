"""Before SQLite opens a file: it is ours and nothing else than a file, or it is taken away when it may be."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from diagdemo.verification.place import closed, own

_BESIDE = ("-journal", "-wal", "-shm", "")
"""What SQLite may leave beside a file, and the file itself, which goes last."""


class Foreign(Exception):
    """The file is not as we make it."""


def ensure(path: Path) -> None:
    """Make the file when there is none, for the person alone.

    Raises:
        Foreign: it is a link, a tube or the like, has other names, or others may write in it.
        OSError: it is a folder, or cannot be made.
    """
    try:
        state = path.lstat()
    except FileNotFoundError:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        return
    if stat.S_ISDIR(state.st_mode):
        raise IsADirectoryError(path)
    if not stat.S_ISREG(state.st_mode) or state.st_nlink > 1 or not closed(state):
        raise Foreign


def remove(path: Path) -> None:
    """Take the file away after what SQLite left beside it; another run may be doing so.

    Raises:
        OSError: it is not ours, or may not be taken away.
    """
    for suffix in _BESIDE:
        each = path.with_name(path.name + suffix)
        try:
            state = each.lstat()
        except FileNotFoundError:
            continue
        if not own(state):
            raise PermissionError(each)
        each.unlink(missing_ok=True)
