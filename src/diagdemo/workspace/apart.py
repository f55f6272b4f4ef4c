"""The repository apart where interviews may live, which the collectivités do not see."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from diagdemo.workspace.files import Found, Listing
from diagdemo.workspace.places import Content, Folder, Parted, Place
from diagdemo.workspace.plan import Plan

APART = "interview"
"""The kind of records that may live in another repository."""


class Interviews(StrEnum):
    """Where the interviews of a workspace are."""

    ICI = "ici"
    A_PART = "a_part"
    ILLISIBLES = "illisibles"


class Apart(NamedTuple):
    """What the other repository adds: paths begin with its own, as `diagdemo.yaml` gives it."""

    status: Interviews
    records: tuple[Found, ...] = ()
    strays: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()


def apart_folder(root: Path, settings: dict[str, Any]) -> Path | None:
    """The repository of interviews, when there is one and it can be read here.

    A folder that holds the repository itself is not one: walking it could be walking a whole disk.
    """
    folder = said_folder(root, settings)
    if folder is None or not folder.is_dir() or not os.access(folder, os.R_OK | os.X_OK):
        return None
    return None if root.resolve().is_relative_to(folder.resolve()) else folder


def said_folder(root: Path, settings: dict[str, Any]) -> Path | None:
    """Where interviews are said to be when it is in another repository, whether or not it is here."""
    written = _written(settings)
    return root / written if written and "\0" not in written else None


class Beside:
    """The files of the other repository, told by their path from this one."""

    def __init__(self, place: Place, prefix: str) -> None:
        self._place = place
        self.prefix = prefix

    def listing(self, plan: Plan) -> Listing:
        """What it holds."""
        return self._named(self._place.listing(plan))

    def _named(self, held: Listing) -> Listing:
        return Listing(
            tuple(found._replace(path=self.prefix + found.path) for found in held.records),
            tuple(self.prefix + path for path in held.strays),
            tuple(self.prefix + path for path in held.paths),
            held.territories,
        )

    def contents(self, paths: Sequence[str]) -> Iterator[Content]:
        """What these files hold, in their order."""
        inside = [path.removeprefix(self.prefix) for path in paths]
        for path, content in zip(paths, self._place.contents(inside), strict=True):
            yield content if isinstance(content, bytes) else content.at(path)

    def identity(self, path: str) -> str | None:
        """What tells the content of a file from any other."""
        return self._place.identity(path.removeprefix(self.prefix))


class BesideParts(Beside):
    """The files of the other repository where they can be listed one territory at a time."""

    def __init__(self, place: Parted, prefix: str, root: Path) -> None:
        """`root` is the folder of that repository."""
        super().__init__(place, prefix)
        self._parts, self.root = place, root

    def part(self, plan: Plan, territory: str | None) -> Listing:
        """What the folder of a territory holds there; for None, the rest."""
        return self._named(self._parts.part(plan, territory))


def apart_place(root: Path, settings: dict[str, Any]) -> BesideParts | None:
    """The files of the repository of interviews, when there is one and it can be read here."""
    folder = apart_folder(root, settings)
    return None if folder is None else BesideParts(Folder(folder), prefix_of(settings), folder)


def nowhere(root: Path, settings: dict[str, Any]) -> None:
    """No other repository: for what those who do not see it will read."""


def list_apart(
    place: Place | None, settings: dict[str, Any], territories: tuple[str, ...], plan: Plan
) -> Apart:
    """The interviews that live apart; anything else that looks like a record there is a stray."""
    if not _written(settings):
        return Apart(Interviews.ICI)
    if place is None:
        return Apart(Interviews.ILLISIBLES)
    return among(place.listing(plan), territories)


def among(listing: Listing, territories: Collection[str]) -> Apart:
    """The interviews of these territories, in what another repository holds; all else there is a stray."""
    kept = tuple(found for found in listing.records if found.kind == APART and found.territory in territories)
    others = [found.path for found in listing.records if found not in kept]
    return Apart(Interviews.A_PART, kept, tuple(sorted((*listing.strays, *others))), listing.paths)


def merged(listing: Listing, apart: Apart) -> Listing:
    """The listing of the workspace with what lives apart."""
    return listing._replace(
        records=(*listing.records, *apart.records),
        strays=(*listing.strays, *apart.strays),
        paths=(*listing.paths, *apart.paths),
    )


def _written(settings: dict[str, Any]) -> str:
    """The path of the other repository; empty when there is none, or when it is this very one."""
    written = str(settings.get("entretiens", "")).strip()
    return "" if written and os.path.normpath(written) == os.curdir else written


def prefix_of(settings: dict[str, Any]) -> str:
    """What paths of the other repository begin with."""
    return _written(settings).replace("\\", "/").rstrip("/") + "/"
