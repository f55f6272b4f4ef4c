"""Dire ce que les personnes rencontrées disent, collège par collège, sans leurs paroles."""

from __future__ import annotations

import sys

from diagdemo.cli import streams
from diagdemo.cli.options import (
    DateOption,
    DepotOption,
    Format,
    FormatOption,
    RevisionOption,
    TerritoiresArgument,
)


def command(
    territoires: TerritoiresArgument = None,
    revision: RevisionOption = None,
    depot: DepotOption = None,
    forme: FormatOption = Format.TEXTE,
    date: DateOption = None,
) -> int:
    """Dire ce que les personnes rencontrées disent, collège par collège.

    Qui parle de quoi, sur combien de personnes interrogées, et ce que les fiches disent en regard. Les
    paroles restent dans les fiches, et les collèges ne sont jamais additionnés. C’est un document interne.

        diagdemo perceptions brumeval
        diagdemo perceptions brumeval --format json
    """
    from diagdemo.cli.studies import read_territories

    reading = read_territories(depot, territoires, date, revision)
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
