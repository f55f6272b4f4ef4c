"""All that `diagdemo doctor` looks at, in the order in which it is told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from diagdemo.cli.doctor.depot import depot
from diagdemo.cli.doctor.editor import editor
from diagdemo.cli.doctor.encoding import encoding
from diagdemo.cli.doctor.finding import Finding, Section, look
from diagdemo.cli.doctor.git import identity, installed, line_ends
from diagdemo.cli.doctor.history import answers, history
from diagdemo.cli.doctor.versions import versions
from diagdemo.errors import NotFoundError
from diagdemo.workspace.layout import find_root
from diagdemo.workspace.load import load
from diagdemo.workspace.plumbing import find_git

if TYPE_CHECKING:
    from diagdemo.workspace.workspace import Workspace


def examine(start: Path) -> list[Section]:
    """What work rests on, seen from a folder that may be in no repository."""
    workspace, git = _workspace(start), find_git()
    root = workspace.root if workspace else None
    silent = answers(git, root) if git and root else None
    place = [*depot(workspace, None if silent else git)] if workspace else [_nowhere()]
    return [
        Section("Versions", tuple(versions())),
        Section("Accents", tuple(encoding())),
        Section("Git", tuple(_git(git, root, start, silent))),
        Section("Dépôt de diagnostics", tuple(place)),
        *([Section("Éditeur de texte", tuple(editor(root)))] if root else ()),
    ]


def _workspace(start: Path) -> Workspace | None:
    """The repository around, of which only what is shared is read."""
    try:
        return load(find_root(start), only=())
    except NotFoundError:
        return None


def _nowhere() -> Finding:
    return look(
        "Dossier",
        "aucun dépôt ici\u00a0; créez-en un, ou allez dans le vôtre (--depot DOSSIER)",
        "diagdemo init depot",
    )


def _git(git: str | None, root: Path | None, here: Path, silent: Finding | None) -> Iterator[Finding]:
    # Where Git says nothing of a repository, it is asked from outside of it: it might never answer.
    outside = Path(here.absolute().anchor)
    yield installed(git, outside)
    if git is None:
        return
    followed = root is not None and silent is None
    yield identity(git, outside if silent else root or here, needed=followed)
    if silent:
        yield silent
    if root and followed:
        yield from history(git, root)
        yield line_ends(git, root)
