"""Vérifier les fiches : toutes les fautes d’un coup, où elles sont et comment les corriger."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from diagdemo.cli import streams
from diagdemo.cli.options import DepotOption, TerritoiresArgument

if TYPE_CHECKING:
    from diagdemo.cli.show.paint import Paint
    from diagdemo.issues import Issue
    from diagdemo.workspace.workspace import Workspace


class Format(StrEnum):
    """How issues are written."""

    TEXTE = "texte"
    CONCIS = "concis"
    JSON = "json"


class Severite(StrEnum):
    """From which severity on the command fails."""

    ERREUR = "erreur"
    AVERTISSEMENT = "avertissement"


def command(
    territoires: TerritoiresArgument = None,
    depot: DepotOption = None,
    forme: Annotated[
        Format,
        typer.Option(
            "--format", help="texte : avec extraits ; concis : une ligne chacune ; json : pour un programme."
        ),
    ] = Format.TEXTE,
    echec_sur: Annotated[
        Severite,
        typer.Option("--echec-sur", help="Gravité à partir de laquelle la commande échoue (code 1)."),
    ] = Severite.ERREUR,
    maximum: Annotated[
        int,
        typer.Option(
            "--max", min=0, metavar="NOMBRE", help="Combien de signalements montrer ; 0 les montre tous."
        ),
    ] = 50,
    date: Annotated[
        datetime.date | None,
        typer.Option(
            "--date", help="Jour auquel comparer les dates de conservation ; sans elle, aujourd’hui."
        ),
    ] = None,
) -> int:
    """Vérifier les fiches d’un dépôt, sans rien modifier.

    Toutes les fautes de tous les fichiers sont montrées en une fois, avec l’endroit exact et la correction.

        diagdemo validate
        diagdemo validate brumeval --format concis
    """
    from diagdemo.checks import run
    from diagdemo.cli.depot import chosen, open_depot
    from diagdemo.cli.show import format_concise, format_json, format_text, painter

    workspace = open_depot(depot)
    result = run(workspace, date)
    scope = chosen(workspace, territoires)
    issues = _within(result.issues, workspace, scope)
    files = sum(record.territory is None or record.territory in scope for record in workspace.records)
    if forme is Format.JSON:
        sys.stdout.write(format_json(issues, files, _within(result.waived, workspace, scope)))
    elif forme is Format.CONCIS:
        sys.stdout.write(format_concise(issues, maximum=maximum))
    else:
        paint = painter(sys.stdout)
        text = format_text(issues, _lines(workspace), columns=streams.width(), maximum=maximum, paint=paint)
        waived = _within(result.waived, workspace, scope)
        sys.stdout.write(
            "\n".join(filter(None, (text, *_closing(issues, waived, workspace, scope, files, paint))))
        )
        sys.stdout.write("\n")
    return int(any(issue.severity.value in (echec_sur.value, "erreur") for issue in issues))


def _within(issues: tuple[Issue, ...], workspace: Workspace, scope: tuple[str, ...]) -> list[Issue]:
    """Those of the chosen territories; what all territories share is always kept."""
    if scope == workspace.territories:
        return list(issues)
    kept = tuple(f"territoires/{slug}/" for slug in scope)
    return [issue for issue in issues if issue.location.file.startswith(kept) or not _in_territory(issue)]


def _in_territory(issue: Issue) -> bool:
    return issue.location.file.startswith("territoires/")


def _closing(
    issues: list[Issue],
    waived: list[Issue],
    workspace: Workspace,
    scope: tuple[str, ...],
    files: int,
    paint: Paint,
) -> Iterator[str]:
    """The last lines: what was found in how much, what was set aside, what could not be read."""
    from diagdemo.cli.show import format_summary

    named = f" {len(scope)} territoire{'s' if len(scope) > 1 else ''} : {', '.join(scope)}." if scope else ""
    yield format_summary(issues, files, paint) + ("" if issues else named)
    if waived:
        yield f"{len(waived)} signalement{'s' if len(waived) > 1 else ''} mis de côté par une dérogation."
    if not workspace.interviews_readable:
        yield "Les entretiens sont dans un dépôt à part, illisible d’ici : ils n’ont pas été vérifiés."


def _lines(workspace: Workspace) -> Callable[[str], list[str]]:
    """The lines of a file of the repository, for excerpts; none for what is not a record."""

    def of(file: str) -> list[str]:
        record = workspace.record(file)
        return record.document.lines if record else []

    return of
