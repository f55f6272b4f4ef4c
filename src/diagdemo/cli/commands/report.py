"""Écrire les documents d’un territoire, ou la comparaison de plusieurs."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from diagdemo.cli.options import (
    DateOption,
    DepotOption,
    RevisionOption,
    SimulerOption,
    TerritoiresArgument,
)
from diagdemo.model.vocabulary.interviews import Diffusion


class Format(StrEnum):
    """How documents are written."""

    MD = "md"
    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"


class Registre(StrEnum):
    """How the synthesis is worded."""

    COURANT = "courant"
    CLAIR = "clair"


def command(
    territoires: TerritoiresArgument = None,
    ambition: Annotated[
        bool,
        typer.Option("--ambition", help="Écrire l’ambition\u00a0: ce qui est visé, et le plan d’action."),
    ] = False,
    synthese: Annotated[
        bool, typer.Option("--synthese", help="Écrire la synthèse\u00a0: une feuille, pour les élu·es.")
    ] = False,
    comparer: Annotated[
        bool,
        typer.Option("--compare", help="Écrire la comparaison des territoires plutôt que leurs diagnostics."),
    ] = False,
    diffusion: Annotated[
        Diffusion,
        typer.Option(
            "--diffusion", help="À qui va le document\u00a0; ce qui ne peut pas y être n’y est pas."
        ),
    ] = Diffusion.INTERNE,
    formats: Annotated[
        list[Format] | None,
        typer.Option(
            "--format", help="Format des fichiers\u00a0; l’option peut se répéter. Sans elle\u00a0: md."
        ),
    ] = None,
    registre: Annotated[
        Registre,
        typer.Option(
            "--registre", help="«\u00a0clair\u00a0» écrit la synthèse en langage clair, à faire relire."
        ),
    ] = Registre.COURANT,
    sortie: Annotated[
        str | None,
        typer.Option(
            "--sortie",
            metavar="CHEMIN",
            help="Dossier, ou fichier d’un seul document\u00a0; «\u00a0-\u00a0» montre le texte à l’écran.",
        ),
    ] = None,
    suivre: Annotated[
        bool,
        typer.Option("--suivre", help="Montrer la page, et la refaire à chaque fiche enregistrée."),
    ] = False,
    date: DateOption = None,
    modeles: Annotated[
        bool,
        typer.Option(
            "--modeles", help="Employer d’abord les modèles du dossier «\u00a0templates\u00a0» du dépôt."
        ),
    ] = False,
    revision: RevisionOption = None,
    depot: DepotOption = None,
    simuler: SimulerOption = False,
    evolution: Annotated[
        bool,
        typer.Option(
            "--evolution", help="Ajouter au diagnostic ce qui a bougé d’une version enregistrée à l’autre."
        ),
    ] = False,
) -> int:
    """Écrire le diagnostic d’un territoire, sa synthèse, son ambition, ou la comparaison de plusieurs.

    Les documents vont dans le dossier « restitutions » du dépôt, sauf si --sortie en donne un autre.
    Les mêmes fiches donnent toujours les mêmes documents, quel que soit le jour.

        diagdemo report brumeval
        diagdemo report --synthese brumeval --format pdf --diffusion restitution
        diagdemo report --compare --format html
        diagdemo report --evolution brumeval
    """
    from diagdemo.cli.reporting import Kind, Wanted, follow, write_all

    kind = Kind.asked(ambition=ambition, synthese=synthese, comparaison=comparer)
    wanted = Wanted(
        kind,
        tuple(territoires or ()),
        tuple(dict.fromkeys(str(each) for each in formats or ())),
        diffusion,
        registre is Registre.CLAIR,
        sortie,
        date,
        modeles,
        revision,
        simuler,
        evolution,
    )
    return follow(depot, wanted) if suivre else write_all(depot, wanted)
