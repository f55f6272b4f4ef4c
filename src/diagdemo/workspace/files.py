"""Which files of a folder are records, and which would be ignored without a word."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from diagdemo.workspace.layout import SETTINGS, TERRITORIES, is_ignored
from diagdemo.workspace.plan import Plan

COPY = re.compile(
    r"copie en conflit|conflicted copy|\.sync-conflict-|\s-\scop(?:ie|y)\b|\scop(?:ie|y)(?:\s\d+)?\Z"
    r"|\Acop(?:ie\sde|y\sof)\s|\s?\(\d+\)\Z",
    re.IGNORECASE,
)
"""What file sharing and desktops write in the name, without its extension, of a copy: never a record."""

_RECORD_LIKE = re.compile(r"\.ya?ml(?:\.txt)?\Z", re.IGNORECASE)


class Found(NamedTuple):
    """A file taken for a record."""

    kind: str
    territory: str | None
    id: str
    path: str


class Listing(NamedTuple):
    """What a repository holds, in a stable order."""

    records: tuple[Found, ...]
    strays: tuple[str, ...]
    """Paths that look like records and are none: other extensions or folders, copies, linked folders."""
    paths: tuple[str, ...]
    """Every file and folder that was seen, for whoever looks at names."""
    territories: tuple[str, ...]


class Seen(NamedTuple):
    """A file or a folder that a repository holds."""

    folder: str
    """Empty at the root, else ended by a slash."""
    name: str
    is_folder: bool
    links_to_folder: bool = False

    @property
    def path(self) -> str:
        """From the root of the repository."""
        return self.folder + self.name


def list_files(root: Path, plan: Plan) -> Listing:
    """Walk the repository once. Symbolic links are listed and never followed."""
    return listing_of(_walk(root), plan)


def list_part(root: Path, plan: Plan, territory: str | None) -> Listing:
    """What one territory holds, or for None all but what is in the folders of territories."""
    if territory is None:
        return listing_of(_walk(root, inside_territories=False), plan)
    folders = (TERRITORIES, f"{TERRITORIES}/{territory}")
    if any(os.path.islink(root / folder) for folder in folders):  # noqa: PTH114 - Path costs more
        return Listing((), (), (), ())
    return listing_of(_walk(root, f"{TERRITORIES}/{territory}/"), plan)


def listing_of(seen: Iterable[Seen], plan: Plan) -> Listing:
    """What a repository holds, from all that was seen in it."""
    records: list[Found] = []
    strays: list[str] = []
    paths: list[str] = []
    territories: list[str] = []
    for each in seen:
        paths.append(each.path)
        if each.is_folder:
            if each.folder == TERRITORIES + "/":
                territories.append(each.name)
            continue
        found = classify(each.path, plan)
        if found is not None:
            records.append(found)
        elif _RECORD_LIKE.search(each.name) or each.links_to_folder:
            strays.append(each.path)
    return _ordered(records, strays, paths, territories)


def joined(parts: Iterable[Listing]) -> Listing:
    """What a repository holds, from what its parts hold."""
    records, strays, paths, territories = (
        list(chain.from_iterable(held)) for held in zip(Listing((), (), (), ()), *parts, strict=True)
    )
    return _ordered(records, strays, paths, territories)


def _ordered(records: list[Found], strays: list[str], paths: list[str], territories: list[str]) -> Listing:
    return Listing(
        tuple(sorted(records, key=_order)),
        tuple(sorted(strays)),
        tuple(sorted(paths)),
        tuple(sorted(territories)),
    )


def _walk(root: Path, start: str = "", *, inside_territories: bool = True) -> Iterator[Seen]:
    stack = [start]
    while stack:
        folder = stack.pop()
        for entry in _scan(root, folder):
            is_folder = entry.is_dir(follow_symlinks=False)
            if is_ignored(folder, entry.name, is_folder):
                continue
            if is_folder and (inside_territories or folder != f"{TERRITORIES}/"):
                stack.append(f"{folder}{entry.name}/")
            yield Seen(folder, entry.name, is_folder, _links_to_folder(entry))


def _links_to_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_symlink() and entry.is_dir()
    except OSError:  # a link that leads to itself
        return True


def classify(path: str, plan: Plan) -> Found | None:
    """The record that the file at `path` is by its place and its name, if it is one."""
    folders, _, name = path.rpartition("/")
    steps = folders.split("/") if folders else []
    if path == SETTINGS:
        return Found("espace", None, "diagdemo", path)
    if not name.endswith(".yaml") or name.startswith("."):
        return None
    stem = name.removesuffix(".yaml")
    if COPY.search(stem):
        return None
    if steps == ["actors"]:
        return Found("actor", None, stem, path)
    if len(steps) == 2 and steps[0] == TERRITORIES and name in plan.files and name != SETTINGS:
        return Found(plan.files[name], steps[1], steps[1], path)
    if len(steps) == 3 and steps[0] == TERRITORIES and steps[2] in plan.folders:
        return Found(plan.folders[steps[2]], steps[1], stem, path)
    return None


def _scan(root: Path, folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(root / folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return []


def _order(found: Found) -> tuple[str, str]:
    return (found.territory or "", found.path)
