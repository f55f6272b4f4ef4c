"""From what was typed to a repository that is read: which one, and which of its territories."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from diagdemo.cli import streams
from diagdemo.errors import NotFoundError

if TYPE_CHECKING:
    from diagdemo.workspace.load import Progress
    from diagdemo.workspace.workspace import Workspace

_PATIENCE = 0.7
"""Seconds before a bar is worth showing."""


def open_depot(depot: Path | None) -> Workspace:
    """The repository at `depot`, or the one that holds the current folder.

    Raises:
        NotFoundError: there is none.
    """
    from diagdemo.workspace.files import find_root
    from diagdemo.workspace.load import load

    return load(find_root(depot or Path.cwd()), _progress())


def chosen(workspace: Workspace, slugs: Sequence[str] | None) -> tuple[str, ...]:
    """The territories that were named; else the one of the current folder; else all.

    Raises:
        NotFoundError: one that was named is not there.
    """
    if slugs:
        for slug in slugs:
            if slug not in workspace.territories:
                raise _unknown(slug, workspace.territories)
        return tuple(dict.fromkeys(slugs))
    here = _current(workspace)
    return (here,) if here else workspace.territories


def _current(workspace: Workspace) -> str | None:
    try:
        steps = Path.cwd().resolve().relative_to(workspace.root.resolve()).parts
    except ValueError:
        return None
    inside = len(steps) >= 2 and steps[0] == "territoires" and steps[1] in workspace.territories
    return steps[1] if inside else None


def _unknown(slug: str, known: Sequence[str]) -> NotFoundError:
    from diagdemo.workspace.refusal import closest

    meant = closest(slug, known)
    if meant:
        return NotFoundError(
            f"le territoire « {slug} » n’existe pas dans ce dépôt", f"vouliez-vous dire « {meant} » ?"
        )
    listed = ", ".join(known) or "aucun"
    return NotFoundError(
        f"le territoire « {slug} » n’existe pas dans ce dépôt",
        f"territoires du dépôt : {listed} ; « diagdemo init territoire » en crée un",
    )


def _progress() -> Progress | None:
    """A bar on the standard error of a terminal, which appears only when reading lasts."""
    if not streams.wants_colour(sys.stderr):
        return None
    start = time.monotonic()

    def advance(done: int, total: int) -> None:
        if time.monotonic() - start < _PATIENCE:
            return
        if done == total:
            print("\r\033[K", end="", file=sys.stderr, flush=True)
        elif done % 50 == 0:
            print(f"\r\033[KLecture des fiches : {done} sur {total}", end="", file=sys.stderr, flush=True)

    return advance
