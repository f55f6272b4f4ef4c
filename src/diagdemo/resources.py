"""Where templates, schemas and reference data are: the only module that knows.

In an installed wheel, `templates/` and `schemas/` of the project's root sit in the package as `_templates`
and `_schemas`; in a checkout and an editable install they are found at the root. A zipped wheel that is
imported without being installed is not supported.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from diagdemo.errors import DiagdemoError

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parents[1]


@cache
def folder(name: str) -> Path:
    """The folder `name` (`templates` or `schemas`), wherever this installation keeps it.

    Raises:
        DiagdemoError: the installation is damaged and has it nowhere.
    """
    for candidate in (_PACKAGE / f"_{name}", _CHECKOUT / name):
        if candidate.is_dir():
            return candidate
    raise DiagdemoError(
        f"l’installation de diagdemo est incomplète : le dossier « {name} » est introuvable",
        "réinstallez diagdemo (pipx reinstall diagdemo)",
    )


def geography() -> Path:
    """The database of the Code officiel géographique."""
    return _PACKAGE / "geo" / "cog.sqlite"


def fonts() -> Path:
    """The folder of the font of pictures and printed pages."""
    return _PACKAGE / "fonts"
