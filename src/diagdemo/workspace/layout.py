"""Where a repository begins, and the folders that it is made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from diagdemo.errors import NotFoundError

SETTINGS = "diagdemo.yaml"
TERRITORIES = "territoires"
IGNORED = {"confidentiel", "restitutions", "templates", "node_modules", "experimentations", "ressources"}
"""Folders that hold no records and are left alone; those that begin with a dot are too."""


def find_root(start: Path) -> Path:
    """The repository that holds `start`: the nearest folder upwards with a `diagdemo.yaml`.

    Raises:
        NotFoundError: there is none.
    """
    here = start.resolve()
    for folder in (here, *here.parents):
        if (folder / SETTINGS).is_file():
            return folder
    raise NotFoundError(
        f"aucun dépôt de diagnostics ici : « {SETTINGS} » est introuvable dans {here} et au-dessus",
        "créez un dépôt avec « diagdemo init depot », ou indiquez le vôtre avec --depot DOSSIER",
    )


def placed(path: str, roots: Mapping[str, str]) -> tuple[Path, str]:
    """The folder that holds the file at `path`, and the path of the file in it.

    Args:
        path: as records are told, that of a file of another repository beginning with where it is.
        roots: the folders, by what paths in them begin with; nothing for the repository itself.
    """
    prefix = next((each for each in roots if each and path.startswith(each)), "")
    return Path(roots[prefix]), path.removeprefix(prefix)


def territory_of(path: str, prefixes: Iterable[str] = ("",)) -> str | None:
    """The slug of the folder of territories that holds what is at `path`; None elsewhere.

    Args:
        path: as records are told.
        prefixes: what paths of a repository begin with; nothing for the repository itself.
    """
    for prefix in prefixes:
        start = f"{prefix}{TERRITORIES}/"
        if path.startswith(start):
            slug, inside, _ = path.removeprefix(start).partition("/")
            return slug if inside else None
    return None


def is_ignored(folder: str, name: str, is_folder: bool) -> bool:
    """Whether a file or a folder is left alone, by its place and its name."""
    if name.startswith("."):
        return True
    return is_folder and not folder and name in IGNORED
