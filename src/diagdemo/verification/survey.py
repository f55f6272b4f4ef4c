"""The state of the files of a part, seen without reading them: it tells what need not be looked at again."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from diagdemo.verification.digest import digest
from diagdemo.workspace.layout import TERRITORIES, is_ignored

_SETTLED = 2_000_000_000
"""Nanoseconds after which a file that changes again surely shows another time, whatever the disk."""


class Survey(NamedTuple):
    """A part as it stands."""

    state: bytes
    """What tells it from any other state; empty when a file changed so lately that it may change unseen."""
    paths: list[str]
    """Its files and folders; those of folders end with a slash."""


def survey(roots: Mapping[str, str], territory: str | None) -> Survey:
    """Look at the files of a territory, or for None at all the others.

    Args:
        roots: the folders that hold them, by what paths in them begin with.
        territory: the slug of the territory.
    """
    start, newest = time.time_ns(), 0
    paths: list[str] = []
    states: list[tuple[int, ...]] = []
    for prefix, root in roots.items():
        for path, entry in _entries(f"{root}/", territory):
            paths.append(prefix + path)
            if path[-1] == "/":
                continue
            try:
                held = entry.stat(follow_symlinks=False)
            except OSError:  # gone meanwhile: it is looked at again
                newest = start
                continue
            newest = max(newest, held.st_mtime_ns, held.st_ctime_ns)
            leads = entry.is_symlink() and os.path.isdir(entry.path)  # noqa: PTH112 - as below
            states.append(
                (held.st_mode, held.st_size, held.st_mtime_ns, held.st_ctime_ns, held.st_ino, leads)
            )
    settled = newest < start - _SETTLED
    return Survey(digest(_bytes("\0".join(paths)), repr(states).encode()) if settled else b"", paths)


def territories(root: str) -> tuple[str, ...]:
    """The slugs of the territories of a repository, sorted."""
    held = (path for path, _ in _folder(f"{root}/", f"{TERRITORIES}/"))
    return tuple(path.split("/")[1] for path in held if path[-1] == "/")


def told(paths: Iterable[str]) -> str:
    """What tells the paths of a part from others, whether or not those of folders end with a slash."""
    return digest(_bytes("\0".join(sorted(path.rstrip("/") for path in paths)))).hex()


def _entries(root: str, territory: str | None) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Every file and folder, by its path from `root`, each folder in the order of its names."""
    stack = [f"{TERRITORIES}/{territory}/" if territory else ""]
    while stack:
        folder = stack.pop()
        for path, entry in _folder(root, folder):
            yield path, entry
            if path[-1] == "/" and (territory or folder != f"{TERRITORIES}/"):
                stack.append(path)


def _folder(root: str, folder: str) -> list[tuple[str, os.DirEntry[str]]]:
    """What a folder holds that is not left alone; the paths of folders end with a slash."""
    try:
        with os.scandir(root + folder) as entries:
            held = [(entry.name, entry.is_dir(follow_symlinks=False), entry) for entry in entries]
    except OSError:
        return []
    held.sort(key=_name)
    return [
        (f"{folder}{name}/" if is_folder else folder + name, entry)
        for name, is_folder, entry in held
        if not is_ignored(folder, name, is_folder)
    ]


def _name(held: tuple[str, bool, os.DirEntry[str]]) -> str:
    return held[0]


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")
