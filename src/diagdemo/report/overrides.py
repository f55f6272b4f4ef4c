"""The templates that a repository brings, used only when they are asked for."""

from __future__ import annotations

from pathlib import Path

from diagdemo.errors import DiagdemoError, NotFoundError
from diagdemo.workspace.workspace import Workspace


def overrides_of(workspace: Workspace, asked: bool) -> Path | None:
    """The folder of the templates of a repository: files of its own, never a way out of it.

    Raises:
        NotFoundError: they are asked for and it has none.
        DiagdemoError: one of them is a link to another place.
    """
    if not asked:
        return None
    root = workspace.root.resolve()
    folder = root / "templates"
    if not folder.is_dir():
        raise NotFoundError(
            "ce dépôt n’a pas de dossier «\u00a0templates\u00a0»", "relancez la commande sans --modeles"
        )
    for path in (folder, *sorted(folder.rglob("*"))):
        if path.is_symlink():
            raise DiagdemoError(
                f"«\u00a0{path.relative_to(root).as_posix()}\u00a0» est un lien, qui n’est pas suivi",
                "remplacez ce lien par le fichier lui-même, ou relancez la commande sans --modeles",
            )
    return folder
