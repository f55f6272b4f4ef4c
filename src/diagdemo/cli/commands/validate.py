"""Vérifier les fiches : toutes les fautes d’un coup, où elles sont et comment les corriger."""

from __future__ import annotations

import datetime
from typing import Annotated

import typer

from diagdemo.cli.choices import Format, Severite
from diagdemo.cli.options import DepotOption, RevisionOption, TerritoiresArgument
from diagdemo.cli.proposed import versions


def command(
    territoires: TerritoiresArgument = None,
    depot: DepotOption = None,
    forme: Annotated[
        Format | None,
        typer.Option(
            "--format",
            help="texte\u00a0: avec extraits\u00a0; concis\u00a0: une ligne chacun\u00a0; markdown\u00a0: un "
            "résumé\u00a0; les autres\u00a0: pour une forge ou un programme. Sans cette option, texte, et "
            "github dans GitHub Actions.",
        ),
    ] = None,
    sortie: Annotated[
        str | None,
        typer.Option(
            "--sortie",
            metavar="FICHIER",
            help="Fichier où écrire, «\u00a0-\u00a0» pour l’écran\u00a0; les comptes restent à l’écran. Sans "
            "--format, le nom dit le format\u00a0: .md, .json, .sarif, .xml (junit).",
        ),
    ] = None,
    echec_sur: Annotated[
        Severite,
        typer.Option("--echec-sur", help="Gravité à partir de laquelle la commande échoue (code 1)."),
    ] = Severite.ERREUR,
    sans_derogation: Annotated[
        bool,
        typer.Option(
            "--sans-derogation", help="Montrer aussi les signalements mis de côté par une dérogation."
        ),
    ] = False,
    maximum: Annotated[
        int,
        typer.Option(
            "--max",
            min=0,
            metavar="NOMBRE",
            help="Combien de signalements montrer à l’écran\u00a0; 0 les montre tous.",
        ),
    ] = 50,
    date: Annotated[
        datetime.date | None,
        typer.Option(
            "--date", help="Jour auquel comparer les dates de conservation\u00a0; sans elle, aujourd’hui."
        ),
    ] = None,
    depuis: Annotated[
        str | None,
        typer.Option(
            "--depuis",
            metavar="VERSION",
            help="Ne vérifier que les territoires qui ont changé depuis cette version, et ce qui s’y réfère.",
            autocompletion=versions,
        ),
    ] = None,
    revision: RevisionOption = None,
    sans_cache: Annotated[
        bool,
        typer.Option(
            "--sans-cache",
            help="Tout relire\u00a0: ni reprendre ce qui a été trouvé la fois précédente, ni garder "
            "ce qui l’est cette fois.",
        ),
    ] = False,
    processus: Annotated[
        int | None,
        typer.Option(
            "--processus",
            min=1,
            max=61,  # as many as Windows can wait for
            metavar="NOMBRE",
            help="Combien de processus se partagent la lecture\u00a0; sans cette option, diagdemo choisit.",
        ),
    ] = None,
) -> int:
    """Vérifier les fiches d’un dépôt, sans rien modifier.

    Toutes les fautes de tous les fichiers sont montrées en une fois, avec l’endroit exact et la correction.

        diagdemo validate
        diagdemo validate brumeval --format concis
        diagdemo validate --format markdown --sortie verification.md
        diagdemo validate --depuis main
    """
    from diagdemo.cli.validating import Wanted, validate

    wanted = Wanted(
        territories=territoires,
        form=forme,
        output=sortie,
        fails_from=echec_sur,
        maximum=maximum,
        date=date,
        with_waivers=not sans_derogation,
        since=depuis,
        revision=revision,
        remembers=not sans_cache,
        processes=processus,
    )
    return validate(depot, wanted)
