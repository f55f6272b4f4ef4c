"""Voir comment un territoire a bougé d’une version à l’autre."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from diagdemo.cli import streams
from diagdemo.cli.options import DepotOption, Format, FormatOption, TerritoiresArgument
from diagdemo.cli.proposed import versions

if TYPE_CHECKING:
    from diagdemo.changes.history.build import History


def _codes(incomplete: str) -> list[str]:
    from diagdemo.indicators import catalogue

    return [code for code in catalogue() if code.startswith(incomplete)]


def command(
    territoires: TerritoiresArgument = None,
    indicateur: Annotated[
        list[str] | None,
        typer.Option(
            "--indicateur",
            metavar="CODE",
            help="Un indicateur à suivre, par son code ou son nom\u00a0; l’option peut se répéter. "
            "Sans elle\u00a0: quelques-uns de ceux qui ont bougé.",
            autocompletion=_codes,
        ),
    ] = None,
    etiquettes: Annotated[
        bool, typer.Option("--etiquettes", help="Ne montrer que les versions qui portent une étiquette.")
    ] = False,
    depuis: Annotated[
        str | None,
        typer.Option(
            "--depuis",
            metavar="VERSION",
            help="Commencer à une version\u00a0: une branche, une étiquette, un jour (2026-01-31).",
            autocompletion=versions,
        ),
    ] = None,
    toutes: Annotated[
        bool,
        typer.Option(
            "--toutes", help="Montrer toutes les versions d’un même jour, pas seulement la dernière."
        ),
    ] = False,
    maximum: Annotated[
        int,
        typer.Option(
            "--max",
            min=0,
            metavar="NOMBRE",
            help="Combien de versions montrer, les dernières\u00a0; 0\u00a0: toutes.",
        ),
    ] = 20,
    forme: FormatOption = Format.TEXTE,
    image: Annotated[
        Path | None,
        typer.Option("--image", metavar="FICHIER.svg", help="Dessiner aussi l’évolution dans ce fichier."),
    ] = None,
    sortie: Annotated[
        Path | None, typer.Option("--sortie", metavar="FICHIER", help="Fichier où écrire le résultat.")
    ] = None,
    date: Annotated[
        datetime.date | None,
        typer.Option(
            "--date",
            help="Jour auquel lire toutes les versions\u00a0; sans lui, chacune à son propre jour.",
        ),
    ] = None,
    depot: DepotOption = None,
) -> int:
    """Voir comment un territoire a bougé d’une version à l’autre.

    Une version est ce que Git garde à chaque enregistrement. Pour chacune : les champs renseignés, les
    constats, les indicateurs, calculés avec l’outil d’aujourd’hui, au jour de la version. Rien n’est modifié.

        diagdemo history brumeval
        diagdemo history brumeval --indicateur mandats_ecrits --depuis 2026-01-31
        diagdemo history brumeval --etiquettes --image evolution.svg
    """
    from diagdemo.changes.history.moved import named
    from diagdemo.changes.history.versions import Asked
    from diagdemo.cli.past import drawn, histories
    from diagdemo.cli.show.history_json import history_json

    codes = list(dict.fromkeys(map(named, indicateur or ())))
    asked = Asked(depuis, etiquettes, toutes, maximum, date)
    found = histories(depot, territoires or (), asked)
    if image is not None:
        drawn(found, codes, image)
    text = history_json(found, date, codes) if forme is Format.JSON else _text(found, codes, sortie is None)
    if sortie is None:
        sys.stdout.write(text)
    else:
        from diagdemo.cli.past import write

        write(sortie, text)
    return 0


def _text(found: list[History], codes: list[str], shown: bool) -> str:
    """The pages of territories; plain when they go to a file."""
    from diagdemo.cli.show.history import format_history
    from diagdemo.cli.show.paint import painter, plain

    columns, paint = (streams.width(), painter(sys.stdout)) if shown else (80, plain)
    return "\n\n\n".join(format_history(each, codes, columns, paint) for each in found) + "\n"
