"""Vérifier les fiches : toutes les fautes d’un coup, où elles sont et comment les corriger."""

from __future__ import annotations

import sys
from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from diagdemo.cli import streams
from diagdemo.cli.options import DepotOption, TerritoiresArgument

if TYPE_CHECKING:
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
) -> int:
    """Vérifier les fiches d’un dépôt, sans rien modifier.

    Toutes les fautes de tous les fichiers sont montrées en une fois, avec l’endroit exact et la correction.

        diagdemo validate
        diagdemo validate brumeval --format concis
    """
    from diagdemo.checks import run
    from diagdemo.cli.depot import chosen, open_depot

    workspace = open_depot(depot)
    result = run(workspace)
    scope = chosen(workspace, territoires)
    issues = _within(result.issues, workspace, scope)
    waived = _within(result.waived, workspace, scope)
    sys.stdout.write(_written(forme, issues, waived, workspace, scope, maximum))
    return int(any(issue.severity.value in (echec_sur.value, "erreur") for issue in issues))


def _within(issues: tuple[Issue, ...], workspace: Workspace, scope: tuple[str, ...]) -> list[Issue]:
    """Those of the chosen territories; what all territories share is always kept."""
    if scope == workspace.territories:
        return list(issues)
    kept = tuple(f"territoires/{slug}/" for slug in scope)
    return [issue for issue in issues if issue.location.file.startswith(kept) or not _in_territory(issue)]


def _in_territory(issue: Issue) -> bool:
    return issue.location.file.startswith("territoires/")


def _written(
    forme: Format,
    issues: list[Issue],
    waived: list[Issue],
    workspace: Workspace,
    scope: tuple[str, ...],
    maximum: int,
) -> str:
    from diagdemo.cli.show import format_concise, format_json, format_summary, format_text, painter

    files = sum(record.territory is None or record.territory in scope for record in workspace.records)
    if forme is Format.JSON:
        return format_json(issues, files)
    if forme is Format.CONCIS:
        return format_concise(issues, maximum=maximum)
    paint = painter(sys.stdout)
    text = format_text(issues, _lines(workspace), columns=streams.width(), maximum=maximum, paint=paint)
    return "\n".join(
        part
        for part in (text, _closing(issues, waived, files, scope, format_summary(issues, files, paint)))
        if part
    )


def _closing(
    issues: list[Issue], waived: list[Issue], files: int, scope: tuple[str, ...], summary: str
) -> str:
    lines = [summary]
    if not issues:
        lines[0] += (
            f" {len(scope)} territoire{'s' if len(scope) > 1 else ''} : {', '.join(scope)}." if scope else ""
        )
    if waived:
        lines.append(
            f"{len(waived)} signalement{'s' if len(waived) > 1 else ''} mis de côté par une dérogation."
        )
    return "\n".join(lines) + "\n"


def _lines(workspace: Workspace) -> Callable[[str], list[str]]:
    """The lines of a file of the repository, for excerpts; none for what is not a record."""

    def of(file: str) -> list[str]:
        record = workspace.record(file)
        return record.document.lines if record else []

    return of
