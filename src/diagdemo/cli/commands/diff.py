"""Dire ce qui change d’une version à une autre : d’abord les conclusions, ensuite les fiches."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from diagdemo.cli import proposed, streams
from diagdemo.cli.diffing import Format
from diagdemo.cli.options import DateOption, DepotOption, territories

if TYPE_CHECKING:
    from diagdemo.changes.between import Compared
    from diagdemo.report.changes.comment import Illustration

_MOST = 20


def command(
    versions: Annotated[
        str | None,
        typer.Argument(
            metavar="VERSION[..VERSION]",
            help="Une version, comparée au dossier, ou deux. «\u00a0A...B\u00a0»\u00a0: ce que B apporte. "
            "Sans elle, la dernière version enregistrée est comparée au dossier.",
            autocompletion=lambda incomplete: [*territories(incomplete), *proposed.versions(incomplete)],
        ),
    ] = None,
    territoire: Annotated[
        str | None,
        typer.Argument(
            metavar="TERRITOIRE",
            help="Nom du dossier d’un territoire\u00a0; sans lui, tous.",
            autocompletion=territories,
        ),
    ] = None,
    forme: Annotated[
        Format,
        typer.Option(
            "--format",
            help="texte\u00a0: pour lire\u00a0; markdown\u00a0: le compte rendu d’une proposition\u00a0; "
            "json\u00a0: pour un programme.",
        ),
    ] = Format.TEXTE,
    sortie: Annotated[
        Path | None,
        typer.Option("--sortie", metavar="FICHIER", dir_okay=False, help="Fichier où écrire le résultat."),
    ] = None,
    images: Annotated[
        Path | None,
        typer.Option(
            "--images",
            metavar="DOSSIER",
            file_okay=False,
            help="Dossier où écrire des images avant et après.",
        ),
    ] = None,
    maximum: Annotated[
        int,
        typer.Option(
            "--max",
            min=0,
            metavar="NOMBRE",
            help="Combien de lignes sous chaque titre\u00a0; 0\u00a0: toutes.",
        ),
    ] = _MOST,
    date: DateOption = None,
    depot: DepotOption = None,
) -> int:
    """Dire ce qui change d’une version à une autre, en phrases.

    D’abord les conclusions : constats, indicateurs, carte, avis à relire. Ensuite les fiches, champ par
    champ. Les deux versions sont lues au même jour : seul ce qui est écrit fait la différence. Une version
    est une branche, une étiquette, un jour ou un nom de version. Rien n’est modifié.

        diagdemo diff
        diagdemo diff 2026-03-01 brumeval
        diagdemo diff main...ma-branche --format markdown --sortie comparaison.md
    """
    from diagdemo.cli.diffing import compared, illustrate

    found = compared(depot, (versions, territoire), date)
    shown = illustrate(found, images, sortie) if images else ()
    text = _text(found, forme, maximum, shown, for_screen=sortie is None)
    if sortie is None:
        sys.stdout.write(text)
        return 0
    from diagdemo.cli.written import save, tell

    save(sortie, text)
    tell(sortie)
    return 0


def _text(
    found: Compared, forme: Format, most: int, shown: tuple[Illustration, ...], for_screen: bool
) -> str:
    from diagdemo.changes.account.told import told

    if forme is Format.JSON:
        from diagdemo.cli.show.changes_json import changes_json

        return changes_json(found.changes)
    if forme is Format.MARKDOWN:
        from diagdemo.cli.forge import git_prefix, here
        from diagdemo.report.changes.comment import comment

        prefix = git_prefix(found.after.root)
        pages = here().pages
        base = f"{pages}{prefix}/" if pages and prefix else pages
        return comment(told(found.changes), base, most, shown)
    from diagdemo.cli.show.changes import format_changes
    from diagdemo.cli.show.paint import painter, plain

    paint = painter(sys.stdout) if for_screen else plain
    return format_changes(told(found.changes), streams.width(), paint, most)
