"""Options and arguments that several commands share, so that they read and work the same everywhere."""

from __future__ import annotations

import datetime
import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from diagdemo.cli.proposed import versions


def territories(incomplete: str) -> list[str]:
    """The folders of `territoires/` that begin as `incomplete` does, for the completion of the shell."""
    for folder in (Path.cwd(), *Path.cwd().parents):
        places = folder / "territoires"
        if places.is_dir():
            return sorted(entry.name for entry in os.scandir(places) if entry.name.startswith(incomplete))
    return []


class Format(StrEnum):
    """How results are written."""

    TEXTE = "texte"
    JSON = "json"


DepotOption = Annotated[
    Path | None,
    typer.Option(
        "--depot",
        help="Dossier du dépôt, quand vous travaillez depuis un autre dossier.",
        exists=True,
        file_okay=False,
    ),
]
"""The data repository; `None` means the one that holds the current folder."""

TerritoiresArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="TERRITOIRE",
        help="Noms de dossiers de territoires ; sans eux, celui du dossier courant, sinon tous.",
        autocompletion=territories,
    ),
]
"""The slugs of several territories; `None` or empty means the territory of the current folder, else all."""

TerritoireArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="TERRITOIRE",
        help="Nom du dossier d’un territoire.",
        autocompletion=territories,
    ),
]
"""The slug of one territory, when a command can do without."""

TerritoireOption = Annotated[
    str | None,
    typer.Option(
        "--territoire",
        metavar="TERRITOIRE",
        help="Nom du dossier du territoire ; sans lui, celui du dossier courant, ou le seul du dépôt.",
        autocompletion=territories,
    ),
]
"""The slug of the one territory to write in; `None` means that of the current folder, or the only one."""

WithinOption = Annotated[
    str | None,
    typer.Option(
        "--territoire",
        metavar="TERRITOIRE",
        help="Ne chercher que dans ce territoire.",
        autocompletion=territories,
    ),
]
"""The slug of the one territory to look in; `None` looks everywhere."""

DateOption = Annotated[
    datetime.date | None,
    typer.Option("--date", help="Date de référence (année-mois-jour) ; sans elle, celle des données."),
]
"""The reference date of what is computed and printed."""

RevisionOption = Annotated[
    str | None,
    typer.Option(
        "--revision",
        metavar="VERSION",
        help="Lire les fiches telles qu’elles étaient\u00a0: une branche, une étiquette, un jour "
        "(2026-01-31) ou un nom de version. Le dossier n’est pas touché.",
        autocompletion=versions,
    ),
]
"""The past version that Git keeps, to be read instead of the files of the folder."""

FormatOption = Annotated[
    Format, typer.Option("--format", help="texte\u00a0: pour lire\u00a0; json\u00a0: pour un programme.")
]
"""For people or for programs, when there is nothing else to choose."""

SortieOption = Annotated[
    Path | None,
    typer.Option("--sortie", metavar="CHEMIN", help="Fichier ou dossier où écrire le résultat."),
]
"""Where to write."""

SimulerOption = Annotated[
    bool,
    typer.Option("--simuler", help="Montrer ce qui serait écrit, sans rien écrire."),
]
"""Show what would be written and write nothing."""
