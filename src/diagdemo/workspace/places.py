"""Where the files of a repository are read: in its folder, or in what Git keeps of one revision."""

from __future__ import annotations

import hashlib
import os
import posixpath
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, Protocol

from diagdemo.errors import DiagdemoError
from diagdemo.workspace.files import Listing, Seen, is_ignored, list_files, listing_of
from diagdemo.workspace.objects import Entry, Objects
from diagdemo.workspace.plan import Plan
from diagdemo.yaml.opening import linked, read_bytes
from diagdemo.yaml.source import MAX_SIZE, too_big
from diagdemo.yaml.tree import Document

_FOLDER, _LINK, _ELSEWHERE = "40000", "120000", "160000"
_MOST = 5_000_000

Content = bytes | Document
"""What a file holds, or the document that says why it is not read."""


class Place(Protocol):
    """A set of files."""

    def listing(self, plan: Plan) -> Listing:
        """What it holds."""

    def contents(self, paths: Sequence[str]) -> Iterator[Content]:
        """What these files hold, in their order."""

    def identity(self, path: str) -> str | None:
        """What tells the content of a file from any other without reading it, when something does."""


class Folder:
    """The files as they are on the disk."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def listing(self, plan: Plan) -> Listing:
        """What the folder holds, links never followed."""
        return list_files(self.root, plan)

    def contents(self, paths: Sequence[str]) -> Iterator[Content]:
        """What these files hold, each opened when it is wanted."""
        return (read_bytes(self.root, path) for path in paths)

    def identity(self, path: str) -> None:
        """Nothing: a file may change at any moment."""
        return


class Snapshot:
    """The files of one tree that Git keeps, below a folder of it; nothing is written anywhere."""

    def __init__(self, objects: Objects, tree: str, below: str = "") -> None:
        self._objects = objects
        self._tree = tree
        self._below = [os.fsencode(step) for step in below.split("/") if step]

    def listing(self, plan: Plan) -> Listing:
        """What the tree holds."""
        linked = self._linked_folders()
        return listing_of(
            (
                held.seen._replace(links_to_folder=True) if path in linked else held.seen
                for path, held in self._held.items()
            ),
            plan,
        )

    def contents(self, paths: Sequence[str]) -> Iterator[Content]:
        """What these files hold; all of them are asked for together."""
        found = self._objects.many([self._held[path].entry.id for path in paths])
        for path, each in zip(paths, found, strict=True):
            if self._held[path].entry.mode == _LINK:
                yield linked(path)
            elif each is None or each.size > MAX_SIZE:
                yield too_big(path, each.size if each else 0)
            else:
                yield each.content

    def identity(self, path: str) -> str:
        """The name that Git gives to its content."""
        entry = self._held[path].entry
        return f"{entry.mode} {entry.id}"

    def blobs(self) -> dict[str, str]:
        """The names of the contents of all files, by path."""
        return {path: held.entry.id for path, held in self._held.items() if not held.seen.is_folder}

    def _linked_folders(self) -> set[str]:
        """The links that lead to a folder of the tree."""
        links = [path for path, held in self._held.items() if held.entry.mode == _LINK]
        found = self._objects.many([self._held[path].entry.id for path in links])
        linked = set()
        for path, each in zip(links, found, strict=True):
            target = os.fsdecode(each.content) if each else ""
            to = self._held.get(posixpath.normpath(posixpath.join(posixpath.dirname(path), target)))
            if to is not None and to.seen.is_folder:
                linked.add(path)
        return linked

    @cached_property
    def _held(self) -> dict[str, _Held]:
        """Everything in the tree that is not left alone, by path; folders level after level.

        Raises:
            DiagdemoError: it never ends: few objects can tell of countless files.
        """
        top = self._root()
        held: dict[str, _Held] = {}
        level = [("", top)] if top else []
        while level:
            found = self._objects.trees([id for _, id in level])
            below: list[tuple[str, str]] = []
            for (folder, _), entries in zip(level, found, strict=True):
                for each in _kept(folder, entries):
                    held[each.seen.path] = each
                    if each.entry.mode == _FOLDER:
                        below.append((each.seen.path + "/", each.entry.id))
                if len(held) > _MOST:
                    raise DiagdemoError(
                        f"cette version compte plus de {_MOST} fichiers\u00a0: elle n’est pas lue"
                    )
            level = below
        return held

    def _root(self) -> str | None:
        """The tree of the folder of the repository, which may be below that of Git."""
        tree: str | None = self._tree
        for step in self._below:
            entries = self._objects.trees([tree])[0] if tree else ()
            tree = next((each.id for each in entries if each.name == step and each.mode == _FOLDER), None)
        return tree


class _Held(NamedTuple):
    """A file or a folder of a tree."""

    seen: Seen
    entry: Entry


def _kept(folder: str, entries: tuple[Entry, ...]) -> Iterator[_Held]:
    for entry in entries:
        is_folder = entry.mode in (_FOLDER, _ELSEWHERE)
        name = os.fsdecode(entry.name)
        if name and not is_ignored(folder, name, is_folder):
            yield _Held(Seen(folder, name, is_folder), entry)


def blob_id(content: bytes, like: str) -> str:
    """The name that Git would give to a content, in the way of the name `like`."""
    digest = hashlib.sha256 if len(like) == 64 else hashlib.sha1
    return digest(b"blob %d\0" % len(content) + content).hexdigest()
