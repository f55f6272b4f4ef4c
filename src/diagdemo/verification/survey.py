"""The state of the files of a part, seen without reading them: it tells what need not be looked at again."""

from __future__ import annotations

import os
import stat
import struct
import time
from collections.abc import Collection, Iterable, Iterator, Mapping
from operator import attrgetter
from typing import NamedTuple

from diagdemo.verification.digest import digest
from diagdemo.workspace.layout import TERRITORIES, is_ignored

_KINDS, _FOLDER = 0o170000, 0o040000
_LARGEST = 2**64 - 1
_name = attrgetter("name")
_packed = struct.Struct("<IqqqQ").pack
_SETTLED = 2_000_000_000
"""Nanoseconds after which a file that changes again surely shows another time, whatever the disk."""


class Survey(NamedTuple):
    """A part as it stands."""

    state: bytes
    """What tells it from any other state; empty when a file changed so lately that it may change unseen."""
    told: bytes
    """What tells its paths from others, whatever the files hold."""
    paths: list[str]
    """Its files and folders; those of folders end with a slash."""


def survey(roots: Mapping[str, str], territory: str | None, known: Collection[str] = ()) -> Survey:
    """Look at the files of a territory, or for None at all the others.

    Args:
        roots: the folders that hold them, by what paths in them begin with.
        territory: the slug of the territory.
        known: all territories: what is in the folder of another one is of none.
    """
    start = time.time_ns()
    paths: list[str] = []
    states: list[bytes] = []
    newest = 0
    for prefix, root in roots.items():
        for folder, entries in _folders(f"{root}/", territory, known):
            for entry in entries:
                paths.append(f"{prefix}{folder}{entry.name}")
                try:
                    held = entry.stat(follow_symlinks=False)
                except OSError:  # gone meanwhile: it is looked at again
                    newest = start
                    continue
                mode, written, changed = held.st_mode, held.st_mtime_ns, held.st_ctime_ns
                if mode & _KINDS == _FOLDER:  # what it holds tells what it is
                    paths[-1] += "/"
                    continue
                if written > newest or changed > newest:
                    newest = max(written, changed)
                states.append(_packed(mode, held.st_size, written, changed, held.st_ino & _LARGEST))
                if stat.S_ISLNK(mode):
                    states.append(b"%d" % os.path.isdir(entry.path))  # noqa: PTH112 - Path costs more
    settled = newest < start - _SETTLED
    seen = digest(_bytes("\0".join(paths)))
    return Survey(digest(seen, *states) if settled else b"", seen, paths)


def territories(root: str) -> tuple[str, ...]:
    """The slugs of the territories of a repository, sorted."""
    if os.path.islink(f"{root}/{TERRITORIES}"):  # noqa: PTH114 - as above
        return ()
    held = _folder(f"{root}/", f"{TERRITORIES}/")
    return tuple(entry.name for entry in held if entry.is_dir(follow_symlinks=False))


def told(names: Iterable[str]) -> str:
    """What tells names, in their order, from others."""
    return digest(_bytes("\0".join(names))).hex()


def _folders(
    root: str, territory: str | None, known: Collection[str]
) -> Iterator[tuple[str, list[os.DirEntry[str]]]]:
    """Each folder by its path from `root`, ended by a slash, with what it holds that is not left alone.

    Nothing of a territory to which a link leads: it is not read either.
    """
    stack = [f"{TERRITORIES}/{territory}/" if territory else ""]
    if territory and any(map(os.path.islink, (f"{root}{TERRITORIES}", f"{root}{TERRITORIES}/{territory}"))):
        return
    while stack:
        folder = stack.pop()
        entries = _folder(root, folder)
        yield folder, entries
        inside = [each.name for each in entries if each.is_dir(follow_symlinks=False)]
        if folder == f"{TERRITORIES}/":
            inside = [name for name in inside if name not in known]
        stack += [f"{folder}{name}/" for name in inside]


def _folder(root: str, folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(root + folder) as entries:
            held = sorted(entries, key=_name)
    except OSError:
        return []
    if folder:
        return [entry for entry in held if entry.name[0] != "."]
    return [each for each in held if not is_ignored("", each.name, each.is_dir(follow_symlinks=False))]


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")
