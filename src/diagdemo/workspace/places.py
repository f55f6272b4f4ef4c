"""Where the files of a repository are read: in its folder, or in what Git keeps of one revision."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Protocol

from diagdemo.errors import DiagdemoError
from diagdemo.workspace.digest import sha1_of
from diagdemo.workspace.entries import FOLDER, LINK, Entry
from diagdemo.workspace.files import Listing, Seen, joined, list_files, list_part, listing_of
from diagdemo.workspace.layout import TERRITORIES, is_ignored
from diagdemo.workspace.objects import Objects, absent
from diagdemo.workspace.plan import Plan
from diagdemo.yaml.batch import read_all
from diagdemo.yaml.document import Document
from diagdemo.yaml.opening import linked
from diagdemo.yaml.source import MAX_SIZE, too_big

_MOST, _DEEPEST = 300_000, 100

Levels = dict[tuple[str, str], "Level"]
"""Folders of trees, by their path and the name of their tree."""

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


class Parted(Place, Protocol):
    """A set of files that can be listed one territory at a time."""

    def part(self, plan: Plan, territory: str | None) -> Listing:
        """What the folder of a territory holds; for None, all but what is in the folders of territories."""


class Folder:
    """The files as they are on the disk."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def listing(self, plan: Plan) -> Listing:
        """What the folder holds, links never followed."""
        return list_files(self.root, plan)

    def part(self, plan: Plan, territory: str | None) -> Listing:
        """What the folder of a territory holds, links never followed; for None, the rest."""
        return list_part(self.root, plan, territory)

    def contents(self, paths: Sequence[str]) -> Iterator[Content]:
        """What these files hold, each opened when it is wanted."""
        return read_all(self.root, paths)

    def identity(self, path: str) -> None:
        """Nothing: a file may change at any moment."""
        return


class Snapshot:
    """The files of one tree that Git keeps, below a folder of it; nothing is written anywhere."""

    def __init__(self, objects: Objects, tree: str, below: str = "", levels: Levels | None = None) -> None:
        """`levels` are the folders that other trees held: those that are the same are not looked at again."""
        self._objects = objects
        self._tree = tree
        self._below = [step for step in below.split("/") if step]
        self._known: Levels = {} if levels is None else levels

    def listing(self, plan: Plan) -> Listing:
        """What the tree holds."""
        if not self._linked_folders:
            return joined(level.listing(plan) for level in self._levels)
        return self._listing_of(self._levels, plan)

    def part(self, plan: Plan, territory: str | None) -> Listing:
        """What the folder of a territory holds; for None, all but what is in the folders of territories."""
        return self._listing_of(self._parts.get(territory, ()), plan)

    def contents(self, paths: Sequence[str]) -> Iterator[Content]:
        """What these files hold; all of them are asked for together.

        Raises:
            DiagdemoError: Git does not have one of them.
        """
        entries = [self._held[path] for path in paths]
        found = self._objects.many([entry.id for entry in entries])
        for path, entry, each in zip(paths, entries, found, strict=True):
            if each is None or each.kind != "blob":
                raise absent()
            if entry.mode == LINK:
                yield linked(path)
            elif each.size > MAX_SIZE:
                yield too_big(path, each.size)
            else:
                yield each.content

    def identity(self, path: str) -> str:
        """The name that Git gives to its content."""
        entry = self._held[path]
        return f"{entry.mode} {entry.id}"

    def holds(self, path: str) -> bool:
        """Whether a file of this path is there."""
        return path in self._held and not self._held[path].is_folder

    def blobs(self) -> dict[str, str]:
        """The names of the contents of all files, by path."""
        return {path: entry.id for path, entry in self._held.items() if not entry.is_folder}

    def _listing_of(self, levels: Iterable[Level], plan: Plan) -> Listing:
        linked = self._linked_folders
        return listing_of(
            (
                seen._replace(links_to_folder=True) if seen.path in linked else seen
                for level in levels
                for seen in level.seen
            ),
            plan,
        )

    @cached_property
    def _linked_folders(self) -> set[str]:
        """The links that lead to a folder of the tree."""
        links = [path for level in self._levels for path in level.links]
        found = self._objects.many([self._held[path].id for path in links])
        linked = set()
        for path, each in zip(links, found, strict=True):
            target = os.fsdecode(each.content) if each else ""
            to = self._held.get(posixpath.normpath(posixpath.join(posixpath.dirname(path), target)))
            if to is not None and to.is_folder:
                linked.add(path)
        return linked

    @cached_property
    def _held(self) -> dict[str, Entry]:
        """Everything in the tree that is not left alone, by path; folders level after level."""
        held: dict[str, Entry] = {}
        for level in self._levels:
            held.update(level.held)
        return held

    @cached_property
    def _parts(self) -> dict[str | None, list[Level]]:
        """The folders by the territory that holds them; for None, those that none does."""
        parts: dict[str | None, list[Level]] = {}
        for level in self._levels:
            top, _, below = level.folder.partition("/")
            parts.setdefault((top == TERRITORIES and below.partition("/")[0]) or None, []).append(level)
        return parts

    @cached_property
    def _levels(self) -> list[Level]:
        """The folders of the tree, each before those below it.

        Raises:
            DiagdemoError: it never ends: few objects can tell of countless files.
        """
        top = self._root()
        found: list[Level] = []
        wanted = [("", top)] if top else []
        count = depth = 0
        while wanted:
            start, depth = len(found), depth + 1
            for level in self._folders(wanted):
                found.append(level)
                count += len(level.held)
                if count > _MOST or depth > _DEEPEST:
                    raise DiagdemoError(
                        f"cette version compte plus de {_MOST} fichiers, ou des dossiers sans fin\u00a0: "
                        "elle n’est pas lue"
                    )
            wanted = [below for level in found[start:] for below in level.below]
        return found

    def _folders(self, wanted: Sequence[tuple[str, str]]) -> Iterator[Level]:
        """These folders, each by its path and the name of its tree."""
        unknown = [id for folder, id in wanted if (folder, id) not in self._known]
        trees = dict(zip(unknown, self._objects.trees(unknown), strict=True))
        for folder, id in wanted:
            if (folder, id) not in self._known:
                self._known[folder, id] = Level(folder, trees[id])
            yield self._known[folder, id]

    def _root(self) -> str | None:
        """The tree of the folder of the repository, which may be below that of Git."""
        tree: str | None = self._tree
        for step in self._below:
            entries = self._objects.trees([tree])[0] if tree else ()
            tree = next((each.id for each in entries if each.name == step and each.mode == FOLDER), None)
        return tree


class Level:
    """One folder of a tree, without what is below its own folders."""

    def __init__(self, folder: str, entries: tuple[Entry, ...]) -> None:
        self.folder = folder
        kept = [entry for entry in entries if _is_kept(folder, entry)]
        self.held = {folder + entry.name: entry for entry in kept}
        self.below = [(f"{path}/", each.id) for path, each in self.held.items() if each.mode == FOLDER]
        self.links = [path for path, each in self.held.items() if each.mode == LINK]
        self._listing: Listing | None = None

    @property
    def seen(self) -> Iterator[Seen]:
        """What it holds, as a folder of the disk would be seen."""
        return (Seen(self.folder, each.name, each.is_folder) for each in self.held.values())

    def listing(self, plan: Plan) -> Listing:
        """What it holds, looked at once."""
        if self._listing is None:
            self._listing = listing_of(self.seen, plan)
        return self._listing


def _is_kept(folder: str, entry: Entry) -> bool:
    name = entry.name
    return bool(name) and "/" not in name and not is_ignored(folder, name, entry.is_folder)


def blob_id(content: bytes, like: str = "") -> str:
    """The name that Git would give to a content, in the way of the name `like`."""
    told = b"blob %d\0" % len(content) + content
    if len(like) == 64:
        import hashlib

        return hashlib.sha256(told).hexdigest()
    return sha1_of(told)
