"""Dire ce que les personnes rencontrées disent, collège par collège, sans leurs paroles."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from diagdemo.cli import streams
from diagdemo.cli.options import DateOption, DepotOption, TerritoiresArgument


class Format(StrEnum):
    """How perceptions are written."""

    TEXTE = "texte"
    JSON = "json"


def command(
    territoires: TerritoiresArgument = None,
    depot: DepotOption = None,
    forme: Annotated[
        Format, typer.Option("--format", help="texte\u00a0: pour lire\u00a0; json\u00a0: pour un programme.")
    ] = Format.TEXTE,
    date: DateOption = None,
) -> int:
    """Dire ce que les personnes rencontrées disent, collège par collège.

    Qui parle de quoi, sur combien de personnes interrogées, et ce que les fiches disent en regard. Les
    paroles restent dans les fiches, et les collèges ne sont jamais additionnés. C’est un document interne.

        diagdemo perceptions brumeval
        diagdemo perceptions brumeval --format json
    """
    from diagdemo.cli.studies import read_territories

    reading = read_territories(depot, territoires, date)
    if forme is Format.JSON:
        from diagdemo.cli.show.perceptions_json import perceptions_json

        sys.stdout.write(perceptions_json(reading))
        return 0
    from diagdemo.cli.show.paint import painter
    from diagdemo.cli.show.perceptions import format_perceptions

    columns, paint = streams.width(), painter(sys.stdout)
    pages = (format_perceptions(study, reading.told, columns, paint) for study in reading.studies())
    print("\n\n\n".join(pages))
    return 0
