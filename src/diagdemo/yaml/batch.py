"""Many files of one repository, folder by folder: each folder is entered once, and never by a link.

A folder is opened step by step from the root, each step within the one before it, and its files within it: no
path is followed again, so that nothing can be put in the place of a folder between two files.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from diagdemo.yaml.document import Document
from diagdemo.yaml.opening import FLAGS, read_bytes, read_opened

_WITHIN = os.open in os.supports_dir_fd and hasattr(os, "O_DIRECTORY") and hasattr(os, "O_NOFOLLOW")
"""Whether this system opens files within an open folder."""


def read_all(root: Path, paths: Iterable[str]) -> Iterator[bytes | Document]:
    """What each file of the repository `root` holds, in their order, each opened when it is wanted.

    The same as `read_bytes` for each, faster when the files of a folder follow one another.
    """
    within, folder = "", None
    try:
        for path in paths:
            parent, _, name = path.rpartition("/")
            if parent != within:
                left, folder = folder, None
                _leave(left)
                within, folder = parent, _entered(root, parent)
            content = None if folder is None else _read_in(folder, name, path)
            # What does not open so is told, or read, on its own.
            yield read_bytes(root, path) if content is None else content
    finally:
        _leave(folder)


def _entered(root: Path, path: str) -> int | None:
    """The folder `path` of `root`, open; None when a step of it is no folder, or a link."""
    if not _WITHIN:
        return None
    steps = path.split("/")
    if not {"", ".", ".."}.isdisjoint(steps):
        return None
    folder = None
    try:
        folder = os.open(root, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        for step in steps:
            inner = os.open(step, FLAGS | os.O_DIRECTORY, dir_fd=folder)
            _leave(folder)
            folder = inner
    except (OSError, ValueError):
        _leave(folder)
        return None
    return folder


def _leave(folder: int | None) -> None:
    if folder is not None:
        os.close(folder)


def _read_in(folder: int, name: str, path: str) -> bytes | Document | None:
    if name == "..":
        return None
    with suppress(OSError, ValueError):
        descriptor = os.open(name, FLAGS, dir_fd=folder)
        try:
            return read_opened(path, descriptor)
        finally:
            os.close(descriptor)
    return None
