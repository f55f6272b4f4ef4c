"""A repository as corrections would leave it: files are read from the disk, and changed in memory."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from diagdemo.workspace.apart import Beside, apart_folder, prefix_of
from diagdemo.workspace.files import Listing, classify, list_files
from diagdemo.workspace.load import load_from
from diagdemo.workspace.places import Content, Place
from diagdemo.workspace.plan import Plan, load_plan
from diagdemo.workspace.reader import Memory
from diagdemo.workspace.rewrite import Edit, Move
from diagdemo.workspace.workspace import Workspace
from diagdemo.yaml.opening import read_bytes


class Draft:
    """The files of one folder, as they are or as they would be."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._found: dict[str, Content] = {}
        self._written: dict[str, bytes] = {}
        self._moved: dict[str, str] = {}
        """The old path of each file that takes another."""

    def listing(self, plan: Plan) -> Listing:
        """What the folder would hold."""
        listing, gone = self._listing, set(self._moved.values())
        moved = [found for path in self._moved if (found := classify(path, plan)) is not None]
        records = sorted((*listing.records, *moved), key=lambda found: (found.territory or "", found.path))
        return listing._replace(
            records=tuple(records),
            strays=tuple(path for path in listing.strays if path not in gone),
            paths=tuple(sorted({*listing.paths, *self._moved} - gone)),
        )

    def contents(self, paths: Sequence[str]) -> Iterator[Content]:
        """What these files would hold, in their order."""
        return (self.content(path) for path in paths)

    def identity(self, path: str) -> str | None:
        """What tells the content of a file from any other."""
        content = self.content(path)
        return hashlib.sha256(content).hexdigest() if isinstance(content, bytes) else None

    def content(self, path: str) -> Content:
        """What a file would hold; each is read once on the disk."""
        if path in self._written:
            return self._written[path]
        before = self.old_path(path)
        if before not in self._found:
            self._found[before] = read_bytes(self.root, before)
        return self._found[before]

    def old_path(self, path: str) -> str:
        """The path of a file as it is on the disk."""
        return self._moved.get(path, path)

    def write(self, path: str, content: bytes) -> None:
        """Change a file that can be read."""
        self._written[path] = content

    def move(self, old: str, new: str) -> bool:
        """Give another path to a file; whether that could be."""
        taken = {path.casefold() for path in (*self._listing.paths, *self._moved)} - {old.casefold()}
        if new.casefold() in taken or not isinstance(self.content(old), bytes):
            return False
        self._moved[new] = old
        return True

    def edits(self) -> Iterator[Edit]:
        """What has to be written on the disk."""
        for path, content in self._written.items():
            before = self._found[self.old_path(path)]
            if isinstance(before, bytes) and before != content:
                yield Edit(self.root, self.old_path(path), before, content)

    def moves(self) -> Iterator[Move]:
        """What has to be renamed, once all is written."""
        return (Move(self.root, old, new) for new, old in self._moved.items())

    @cached_property
    def _listing(self) -> Listing:
        return list_files(self.root, load_plan())


class Drafts:
    """A repository and, when its interviews live in another one that is here, that one too."""

    def __init__(self, root: Path) -> None:
        self._main = Draft(root)
        self._others: dict[Path, Draft] = {}
        self._prefix = ""
        self._folder: Path | None = None
        self._memory = Memory()

    def load(self) -> Workspace:
        """The repository as the corrections would leave it; what did not change is not read again."""
        return load_from(self._main.root, self._main, memory=self._memory, apart=self._apart)

    def at(self, path: str) -> tuple[Draft, str]:
        """The folder that holds the file that the workspace names `path`, and its path there."""
        if self._folder and self._prefix and path.startswith(self._prefix):
            return self._others[self._folder], path.removeprefix(self._prefix)
        return self._main, path

    def content(self, path: str) -> Content:
        """What the file that the workspace names `path` would hold."""
        draft, inner = self.at(path)
        return draft.content(inner)

    def write(self, path: str, content: bytes) -> None:
        """Change the file that the workspace names `path`."""
        draft, inner = self.at(path)
        draft.write(inner, content)

    def all(self) -> tuple[Draft, ...]:
        """Each folder, the repository first."""
        return self._main, *self._others.values()

    def _apart(self, root: Path, settings: dict[str, Any]) -> Place | None:
        self._folder, self._prefix = apart_folder(root, settings), prefix_of(settings)
        if self._folder is None:
            return None
        return Beside(self._others.setdefault(self._folder, Draft(self._folder)), self._prefix)
