"""Donner les indicateurs d’un territoire, chacun avec ce sur quoi il a été compté."""

from __future__ import annotations

import sys

from diagdemo.cli import streams
from diagdemo.cli.horizons import HorizonOption
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
    horizon: HorizonOption = None,
    date: DateOption = None,
) -> int:
    """Donner les indicateurs d’un territoire.

    Chaque valeur dit sur combien de choses elle repose et, quand des données manquent, entre quelles bornes
    elle serait si elles étaient connues. Rien n’est classé, et rien n’est additionné en une note.

        diagdemo indicators brumeval
        diagdemo indicators brumeval --horizon moyen
        diagdemo explain reddition_de_comptes brumeval
    """
    from diagdemo.cli.show.indicators import cited, format_indicators
    from diagdemo.cli.show.indicators_json import indicators_json
    from diagdemo.cli.show.paint import painter
    from diagdemo.cli.studies import at_horizon, read_territories, told_of
    from diagdemo.indicators import catalogue, measure_all

    reading = read_territories(depot, territoires, date, revision)
    declared = {code: module.INDICATOR for code, module in catalogue().items()}
    measured = [
        (study, {code: (declared[code], held) for code, held in measure_all(study).items()})
        for study in (at_horizon(each, horizon) for each in reading.studies())
    ]
    if forme is Format.JSON:
        sys.stdout.write(indicators_json(reading, measured))
        return 0
    columns, paint = streams.width(), painter(sys.stdout)
    pages = [
        format_indicators(study, held, told_of(reading, study, cited(held)), columns, paint)
        for study, held in measured
    ]
    print("\n\n\n".join(pages))
    return 0
