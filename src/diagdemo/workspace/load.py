"""Load a repository, from its folder or from Git: each file read once, every fault kept as a value."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from diagdemo.workspace.apart import apart_place, list_apart, merged
from diagdemo.workspace.files import Found
from diagdemo.workspace.places import Folder, Place
from diagdemo.workspace.plan import load_plan
from diagdemo.workspace.reader import Memory, Reader, is_unread
from diagdemo.workspace.record import Record
from diagdemo.workspace.revision import Revision
from diagdemo.workspace.scope import Scope
from diagdemo.workspace.vocabularies import words_of
from diagdemo.workspace.workspace import Workspace

Progress = Callable[[int, int], None]


def load(
    root: Path | str,
    progress: Progress | None = None,
    *,
    revision: str | None = None,
    only: Collection[str] | Scope | None = None,
) -> Workspace:
    """Read the repository at `root`, with its interviews when they live in another one that is here.

    Args:
        root: the folder that holds `diagdemo.yaml`.
        progress: called after each file with how many are done and how many there are.
        revision: a version that Git keeps (a name, a branch, a tag or a day), which is then read instead of
            the files of the folder, without touching them.
        only: the territories that matter; of the others, only what has to do with them is read.

    Raises:
        NotFoundError: there is no such revision.
    """
    if revision is not None:
        from diagdemo.workspace.past import Past

        with Past(Path(root)) as past:
            return past.load(revision, progress=progress, only=only)
    return load_from(Path(root), Folder(Path(root)), progress=progress, only=only)


def load_from(
    root: Path,
    place: Place,
    *,
    read_at: Revision | None = None,
    memory: Memory | None = None,
    apart: Callable[[Path, dict[str, Any]], Place | None] = apart_place,
    progress: Progress | None = None,
    only: Collection[str] | Scope | None = None,
) -> Workspace:
    """Read a repository in the place where its files are; what is not said here is as in `load`.

    Args:
        root: its folder, whatever the place.
        place: where its files are read.
        read_at: the revision that they are of, if it is a past one.
        memory: what was read before, to be read no more.
        apart: where the interviews that live in another repository are read, from its settings.
        progress: as in `load`.
        only: as in `load`.
    """
    plan = load_plan()
    scope = only if only is None or isinstance(only, Scope) else Scope(only)
    if memory:
        memory.turn()
    listing = place.listing(plan)
    settings = [found for found in listing.records if found.kind == "espace"]
    records = list(Reader(plan, plan.words, (), memory).records(place, settings))
    values = records[0].data if records else {}
    elsewhere = apart(root, values)
    other = list_apart(elsewhere, values, listing.territories, plan)
    words = words_of(plan, records[0] if records else None)
    way = (place.identity(settings[0].path) if settings else None, scope.key if scope else None)
    others = [found for found in listing.records if found.kind != "espace"]
    total = len(others) + len(other.records)
    reader = Reader(plan, words, way, memory, scope.matters if scope else None)
    records += _counted(reader.records(place, others), progress, 0, total)
    if elsewhere:
        records += _counted(reader.records(elsewhere, other.records), progress, len(others), total)
    if scope:
        _add_referred(records, scope, reader, {found.path: elsewhere for found in other.records}, place)
    return Workspace(root, merged(listing, other), tuple(records), plan, words, other.status, read_at)


def _counted(
    records: Iterator[Record], progress: Progress | None, start: int, total: int
) -> Iterator[Record]:
    """The records as they come, each told to `progress`."""
    for done, record in enumerate(records, start=start + 1):
        yield record
        if progress:
            progress(done, total)


def _add_referred(
    records: list[Record], scope: Scope, reader: Reader, apart: Mapping[str, Place | None], here: Place
) -> None:
    """Read, in their turn, the files to which those that matter refer; `apart` tells which are elsewhere."""
    names = scope.referred(records)
    whole = reader._replace(matters=None, way=(reader.way, "referred"))
    for rank, record in enumerate(records):
        if record.id in names and is_unread(record):
            place = apart.get(record.path) or here
            records[rank] = next(whole.records(place, [Found(*record[:4])]))
