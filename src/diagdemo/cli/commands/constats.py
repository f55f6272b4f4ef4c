"""Dire ce que les fiches montrent : points forts, points à travailler, réserves, avec leurs preuves."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from diagdemo.cli import streams
from diagdemo.cli.horizons import HorizonOption
from diagdemo.cli.options import (
    DateOption,
    DepotOption,
    Format,
    FormatOption,
    RevisionOption,
    SimulerOption,
    TerritoiresArgument,
)
from diagdemo.errors import UsageError
from diagdemo.model.vocabulary.plan import Avis, GroupeAvis, Horizon

if TYPE_CHECKING:
    from diagdemo.cli.studies import Reading


def command(
    territoires: TerritoiresArgument = None,
    revision: RevisionOption = None,
    depot: DepotOption = None,
    forme: FormatOption = Format.TEXTE,
    horizon: HorizonOption = None,
    indetermines: Annotated[
        bool, typer.Option("--indetermines", help="Lister ce qui reste indéterminé, et la donnée qui manque.")
    ] = False,
    date: DateOption = None,
    avis: Annotated[
        Avis | None, typer.Option("--avis", help="Enregistrer l’avis d’un groupe sur un constat.")
    ] = None,
    code: Annotated[
        str | None, typer.Option("--code", help="Avec --avis\u00a0: le constat, par exemple CAD-01.")
    ] = None,
    cible: Annotated[
        str | None,
        typer.Option("--cible", help="Avec --avis\u00a0: la cible du constat, telle qu’elle est montrée."),
    ] = None,
    groupe: Annotated[
        GroupeAvis | None, typer.Option("--groupe", help="Avec --avis\u00a0: le groupe qui donne son avis.")
    ] = None,
    motif: Annotated[str, typer.Option("--motif", help="Avec --avis\u00a0: pourquoi, en une phrase.")] = "",
    fonction: Annotated[
        str, typer.Option("--fonction", help="Avec --avis\u00a0: la fonction de qui parle, jamais un nom.")
    ] = "",
    simuler: SimulerOption = False,
) -> int:
    """Dire ce que les fiches montrent d’un territoire, avec leurs preuves.

    Un constat est une proposition : chaque groupe le confirme, le nuance ou l’écarte, et le désaccord est
    montré. L’avis est écrit dans « constats.yaml » ; il est à revoir quand les preuves changent.

        diagdemo constats brumeval
        diagdemo constats brumeval --horizon moyen
        diagdemo constats brumeval --avis nuance --code CAD-01 --cible forum --groupe elus
    """
    from diagdemo.cli.studies import read_territories

    reading = read_territories(depot, territoires, date, revision)
    if avis is not None:
        if horizon is not None or revision is not None:
            unwanted = "--horizon" if horizon is not None else "--revision"
            raise UsageError("un avis porte sur ce qui est relevé aujourd’hui", f"retirez {unwanted}")
        from diagdemo.cli.opinion import Given, record

        return record(reading, Given(avis, code, cible or "", groupe, motif, fonction), simuler)
    _refuse_orphans(code=code, cible=cible, groupe=groupe, motif=motif, fonction=fonction, simuler=simuler)
    sys.stdout.write(
        _json(reading, horizon) if forme is Format.JSON else _text(reading, horizon, indetermines)
    )
    return 0


def _refuse_orphans(**given: object) -> None:
    orphan = next((name for name, value in given.items() if value), None)
    if orphan:
        raise UsageError(
            f"--{orphan} ne sert qu’à enregistrer un avis",
            "ajoutez --avis confirme, --avis nuance ou --avis ecarte",
        )


def _text(reading: Reading, horizon: Horizon | None, undecided: bool) -> str:
    from diagdemo.cli.show.ahead import ahead_lines
    from diagdemo.cli.show.findings import Page, cited, format_findings
    from diagdemo.cli.show.paint import painter
    from diagdemo.cli.show.undecided import undecided_lines
    from diagdemo.cli.studies import at_horizon, told_of
    from diagdemo.constats.observe import observe
    from diagdemo.constats.opinions import human_layer

    columns, paint = streams.width(), painter(sys.stdout)
    pages = []
    for study in reading.studies():
        observation = observe(at_horizon(study, horizon))
        page = Page(observation, human_layer(observation), columns, paint)
        told = told_of(reading, study, cited(observation))
        lines = [format_findings(page, told, horizon.label.lower() if horizon else "")]
        if undecided:
            lines += undecided_lines(observation, columns, paint)
        if horizon:
            lines += ahead_lines(observe(study), observation, horizon, columns, paint)
        pages.append("\n".join(lines) + "\n")
    return "\n\n".join(pages)


def _json(reading: Reading, horizon: Horizon | None) -> str:
    from diagdemo.cli.show.findings_json import findings_json, territory
    from diagdemo.cli.studies import at_horizon
    from diagdemo.constats.observe import observe
    from diagdemo.constats.opinions import human_layer

    told = []
    for study in reading.studies():
        observation = observe(at_horizon(study, horizon))
        today = observe(study) if horizon else None
        told.append(territory(observation, human_layer(observation), today))
    return findings_json(reading, told)
