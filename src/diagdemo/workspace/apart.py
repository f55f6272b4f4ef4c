"""The repository apart where interviews may live, which the collectivités do not see."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from diagdemo.workspace.files import Found, Listing, list_files
from diagdemo.workspace.plan import Plan
from diagdemo.yaml.opening import read_file
from diagdemo.yaml.tree import Document

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
    written = _written(settings)
    if not written or "\0" in written:
        return None
    folder = root / written
    if not folder.is_dir() or not os.access(folder, os.R_OK | os.X_OK):
        return None
    return None if root.resolve().is_relative_to(folder.resolve()) else folder


def list_apart(root: Path, settings: dict[str, Any], territories: tuple[str, ...], plan: Plan) -> Apart:
    """The interviews that live apart; anything else that looks like a record there is a stray."""
    if not _written(settings):
        return Apart(Interviews.ICI)
    folder = apart_folder(root, settings)
    if folder is None:
        return Apart(Interviews.ILLISIBLES)
    listing = list_files(folder, plan)
    prefix = _prefix(settings)
    kept = [found for found in listing.records if found.kind == APART and found.territory in territories]
    others = [found.path for found in listing.records if found not in kept]
    return Apart(
        Interviews.A_PART,
        tuple(found._replace(path=prefix + found.path) for found in kept),
        tuple(prefix + path for path in sorted((*listing.strays, *others))),
        tuple(prefix + path for path in listing.paths),
    )


def merged(listing: Listing, apart: Apart) -> Listing:
    """The listing of the workspace with what lives apart."""
    return listing._replace(
        records=(*listing.records, *apart.records),
        strays=(*listing.strays, *apart.strays),
        paths=(*listing.paths, *apart.paths),
    )


def read_apart(root: Path, path: str, settings: dict[str, Any]) -> Document:
    """Read a record of the other repository; `path` begins with that of the repository, as in its issues."""
    prefix = _prefix(settings)
    document = read_file(root / _written(settings), path.removeprefix(prefix))
    issues = tuple(issue._replace(location=issue.location._replace(file=path)) for issue in document.issues)
    return document._replace(name=path, issues=issues)


def _written(settings: dict[str, Any]) -> str:
    """The path of the other repository; empty when there is none, or when it is this very one."""
    written = str(settings.get("entretiens", "")).strip()
    return "" if written and os.path.normpath(written) == os.curdir else written


def _prefix(settings: dict[str, Any]) -> str:
    return _written(settings).replace("\\", "/").rstrip("/") + "/"
