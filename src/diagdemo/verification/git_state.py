"""The state of what Git keeps of a repository, seen without running Git, nor believing what it holds."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from diagdemo.workspace.plumbing import find_git, git_top

_FILES = ("HEAD", "index", "packed-refs", "shallow")
_FOLDERS = ("refs", "reftable", "worktrees")
_MOST = 200_000
"""Files and folders above which nothing more is looked at."""
_LONGEST = 4096
"""Bytes of the largest file that names a folder."""


def git_state(root: Path) -> str:
    """What changes whenever a file is staged, a version recorded, or a branch moved; empty without Git.

    A state that is never seen again when that cannot be told: a link, which may lead anywhere, or what Git
    would not have written.
    """
    top = git_top(root)
    if top is None or find_git() is None:
        return ""
    try:
        own = _pointed(top / ".git", "gitdir: ")
        shared = _pointed(own / "commondir", "") if os.path.lexists(own / "commondir") else own
        return "\n".join(_states(dict.fromkeys((own, shared))))
    except (OSError, ValueError):
        return os.urandom(16).hex()


def _pointed(place: Path, before: str) -> Path:
    """The folder that a small file names, as Git does for worktrees; the folder itself when it is one.

    Raises:
        OSError: it is neither, or does not open.
        ValueError: it says something else.
    """
    if stat.S_ISDIR(os.lstat(place).st_mode):
        return place
    text = os.fsdecode(_small(place))
    if not text.startswith(before):
        raise ValueError(text)
    return place.parent / text.removeprefix(before).rstrip("\r\n")


def _small(place: Path) -> bytes:
    """What a small file holds."""
    from diagdemo.yaml.opening import FLAGS  # most repositories have no such file

    descriptor = os.open(place, FLAGS)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(place)
        content = os.read(descriptor, _LONGEST + 1)
    finally:
        os.close(descriptor)
    if len(content) > _LONGEST:
        raise ValueError(place)
    return content


def _states(places: dict[Path, None]) -> Iterator[str]:
    """The state of each file that tells something, in the folders of Git."""
    left = _MOST
    for place in map(os.fspath, places):
        os.lstat(f"{place}/HEAD")  # without it, Git looks for another repository above
        for name in _FILES:
            yield _state(f"{place}/{name}", name)
        stack = [f"{place}/{name}" for name in _FOLDERS if not _is_missing(f"{place}/{name}")]
        while stack:
            with os.scandir(stack.pop()) as entries:
                held = sorted(islice(entries, left + 1), key=lambda entry: entry.name)
            left -= len(held)
            if left < 0:
                raise ValueError(place)
            for entry in held:
                if entry.is_dir(follow_symlinks=False):
                    stack.append(entry.path)
                else:
                    yield _state(entry.path, entry.name)


def _is_missing(folder: str) -> bool:
    """Whether there is no such folder; a link may lead anywhere, and is no folder."""
    try:
        mode = os.lstat(folder).st_mode
    except FileNotFoundError:
        return True
    if not stat.S_ISDIR(mode):
        raise NotADirectoryError(folder)
    return False


def _state(path: str, name: str) -> str:
    """What tells a file from what it was; what a link leads to may change unseen."""
    try:
        held = os.lstat(path)
    except FileNotFoundError:
        return f"{name} -"
    if stat.S_ISLNK(held.st_mode):
        raise OSError(path)
    return f"{name} {held.st_size} {held.st_mtime_ns} {held.st_ino}"
