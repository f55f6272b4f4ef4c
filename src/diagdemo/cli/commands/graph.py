"""Montrer la carte de l’écosystème : qui relie, qui est isolé, quels groupes ne se parlent pas."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from diagdemo.cli import streams
from diagdemo.cli.options import DateOption, DepotOption, RevisionOption, TerritoiresArgument
from diagdemo.errors import UsageError
from diagdemo.model.vocabulary.plan import Horizon

_PROOFS = 2
"""Lines of proof shown with each sentence of the portrait; --preuves shows them all."""


class Format(StrEnum):
    """How the map is written."""

    TEXTE = "texte"
    JSON = "json"
    GRAPHML = "graphml"
    GEXF = "gexf"
    MERMAID = "mermaid"
    DOT = "dot"
    KUMU = "kumu"


def command(
    territoires: TerritoiresArgument = None,
    ego: Annotated[
        str | None,
        typer.Option("--ego", metavar="FICHE", help="Les liens d’un seul acteur ou dispositif, en phrases."),
    ] = None,
    chemin: Annotated[
        tuple[str, str] | None,
        typer.Option("--chemin", metavar="A B", help="Le plus court chemin d’une fiche à une autre."),
    ] = None,
    forme: Annotated[
        Format,
        typer.Option(
            "--format",
            help="texte\u00a0: pour lire\u00a0; les autres\u00a0: pour dessiner avec un autre outil.",
        ),
    ] = Format.TEXTE,
    horizon: Annotated[
        Horizon | None, typer.Option("--horizon", help="La carte telle que les ambitions la feraient.")
    ] = None,
    tensions: Annotated[
        bool,
        typer.Option(
            "--avec-tensions", help="Montrer aussi les conflits et les concurrences, pour l’équipe seulement."
        ),
    ] = False,
    preuves: Annotated[
        bool, typer.Option("--preuves", help="Donner toutes les lignes sur lesquelles repose chaque phrase.")
    ] = False,
    sortie: Annotated[
        Path | None,
        typer.Option("--sortie", dir_okay=False, help="Fichier où écrire\u00a0; sans lui, à l’écran."),
    ] = None,
    date: DateOption = None,
    revision: RevisionOption = None,
    depot: DepotOption = None,
) -> int:
    """Montrer la carte de l’écosystème, telle que les fiches la déclarent.

    Aucun lien n’est deviné : ce qui n’est pas écrit manque à la carte, pas forcément au territoire.

        diagdemo graph brumeval
        diagdemo graph brumeval --ego conseil-citoyen
        diagdemo graph brumeval --chemin conseil-citoyen budget-participatif
        diagdemo graph brumeval --horizon long --format mermaid
    """
    from diagdemo.cli.mapping import Asked, exported, text
    from diagdemo.cli.show.map import Telling
    from diagdemo.cli.show.map_links import left_out
    from diagdemo.cli.show.paint import painter, plain
    from diagdemo.cli.studies import read_territories, refuse_several
    from diagdemo.cli.wrap import fitted

    if ego and chemin:
        raise UsageError("--ego et --chemin ne se demandent pas ensemble", "choisissez l’un des deux")
    reading = read_territories(depot, territoires, date, revision)
    if forme is not Format.TEXTE or ego or chemin:
        refuse_several(reading)
    asked = Asked(ego, chemin, tensions, horizon)
    studies = reading.studies()
    if forme is Format.TEXTE:
        paint = plain if sortie else painter(sys.stdout)
        proofs = None if preuves else _PROOFS
        told = Telling(reading.told, streams.width(), paint, tensions, proofs)
        _put("\n\n".join(text(study, asked, told) for study in studies), sortie)
        return 0
    written = exported(next(iter(studies)), asked, forme.value)
    _put(written.text, sortie)
    if written.left_out:
        print(fitted(left_out(written.left_out), sys.stderr), file=sys.stderr)
    return 0


def _put(text: str, path: Path | None) -> None:
    """Write a text to a file, or on the screen."""
    if path is None:
        sys.stdout.write(text)
        return
    from diagdemo.cli.written import save, tell

    save(path, text)
    tell(path)
