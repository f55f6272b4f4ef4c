"""From what was typed to a repository that is read: which one, and which of its territories."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from diagdemo.cli import streams

if TYPE_CHECKING:
    from diagdemo.workspace.load import Progress
    from diagdemo.workspace.scope import Scope
    from diagdemo.workspace.workspace import Workspace

_PATIENCE = 0.7
"""Seconds before a bar is worth showing."""


def open_depot(
    depot: Path | None, revision: str | None = None, only: Collection[str] | Scope | None = None
) -> Workspace:
    """The repository at `depot`, or the one that holds the current folder.

    Args:
        depot: the folder that was named, if one was.
        revision: the past version to read instead of the files of the folder.
        only: the territories that matter, when not all of them do.

    Raises:
        NotFoundError: there is none, or no such version.
    """
    from diagdemo.workspace.layout import find_root
    from diagdemo.workspace.load import load

    root = find_root(depot or Path.cwd())
    with undisturbed():
        workspace = load(root, progress(), revision=revision, only=only)
        gc.freeze()  # all of it is kept to the end
        return workspace


def open_territories(
    depot: Path | None, territories: Sequence[str] | None, revision: str | None = None
) -> Workspace:
    """The repository at `depot`, or the one that holds the current folder, to look at some territories.

    Those that were named are read; else that of the current folder; else all, as in a past version.

    Args:
        depot: the folder that was named, if one was.
        territories: the slugs that were named, if some were.
        revision: the past version to read instead of the files of the folder.

    Raises:
        NotFoundError: there is none, or no such version, or no such territory.
    """
    if revision is not None:
        return open_depot(depot, revision)
    from diagdemo.workspace.files import list_part
    from diagdemo.workspace.layout import find_root
    from diagdemo.workspace.plan import load_plan

    root = find_root(depot or Path.cwd())
    known = list_part(root, load_plan(), None).territories
    wanted = chosen(root, known, territories)
    if len(wanted) == len(known):
        return open_depot(root)
    from diagdemo.workspace.selection import select

    with undisturbed():
        workspace = select(root, wanted, progress("Recherche de liens avec d’autres territoires", 20))
        gc.freeze()
        return workspace


@contextmanager
def undisturbed() -> Iterator[None]:
    """Read without looking for cycles in what is read: it has none.

    Looking again and again at millions of objects takes a fifth of the time of a large repository.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def chosen(root: Path, territories: tuple[str, ...], slugs: Sequence[str] | None) -> tuple[str, ...]:
    """The territories that were named; else the one of the current folder; else all.

    Args:
        root: the folder of the repository.
        territories: all of them.
        slugs: those that were named, if some were.

    Raises:
        NotFoundError: one that was named is not there.
    """
    from diagdemo.workspace.territories import territory_around, unknown_territory

    for slug in slugs or ():
        if slug not in territories:
            raise unknown_territory(slug, territories)
    if slugs:
        return tuple(dict.fromkeys(slugs))
    here = territory_around(root, Path.cwd())
    return (here,) if here in territories else territories


def progress(words: str = "Lecture des fiches", every: int = 50) -> Progress | None:
    """A count on the standard error of a terminal, which appears only when reading lasts.

    Args:
        words: what is being done.
        every: after how many of them it is shown again.
    """
    if not streams.wants_colour(sys.stderr):
        return None
    start = time.monotonic()

    def advance(done: int, total: int) -> None:
        if time.monotonic() - start < _PATIENCE:
            return
        if done == total:
            print("\r\033[K", end="", file=sys.stderr, flush=True)
        elif done % every == 0:
            print(f"\r\033[K{words}\u00a0: {done} sur {total}", end="", file=sys.stderr, flush=True)

    return advance
