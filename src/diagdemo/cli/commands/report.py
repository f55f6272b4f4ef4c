"""Écrire le diagnostic d’un territoire, ou la comparaison de plusieurs, en Markdown."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from diagdemo.cli.options import DateOption, DepotOption, TerritoiresArgument
from diagdemo.errors import UsageError

if TYPE_CHECKING:
    import datetime

    from diagdemo.workspace.workspace import Workspace

SCREEN = "-"


def command(
    territoires: TerritoiresArgument = None,
    comparer: Annotated[
        bool,
        typer.Option("--compare", help="Écrire la comparaison des territoires plutôt que leurs diagnostics."),
    ] = False,
    depot: DepotOption = None,
    sortie: Annotated[
        str | None,
        typer.Option(
            "--sortie",
            metavar="CHEMIN",
            help="Dossier, ou fichier « .md » pour un seul document ; « - » montre le texte à l’écran.",
        ),
    ] = None,
    date: DateOption = None,
    modeles: Annotated[
        bool,
        typer.Option("--modeles", help="Employer d’abord les modèles du dossier « templates » du dépôt."),
    ] = False,
) -> int:
    """Écrire le diagnostic d’un territoire, ou la comparaison de plusieurs.

    Les documents vont dans le dossier « restitutions » du dépôt, sauf si --sortie en donne un autre.
    Les mêmes fiches donnent toujours les mêmes documents, quel que soit le jour.

        diagdemo report brumeval
        diagdemo report --compare
    """
    from diagdemo.cli.depot import chosen, open_depot

    workspace = open_depot(depot)
    slugs = workspace.territories if comparer and not territoires else chosen(workspace, territoires)
    _refuse_too_few(slugs, comparer)
    names = ["comparaison"] if comparer else list(slugs)
    for name, path in zip(names, _paths(workspace, names, sortie), strict=True):
        text = _document(workspace, name, slugs if comparer else None, path, date, modeles)
        if path is None:
            sys.stdout.write(text)
        else:
            _write(path, text)
    return 0


def _refuse_too_few(slugs: tuple[str, ...], comparing: bool) -> None:
    if not slugs:
        raise UsageError("ce dépôt n’a encore aucun territoire", "créez-en un : diagdemo init territoire NOM")
    if comparing and len(slugs) < 2:
        raise UsageError(
            "une comparaison demande au moins deux territoires",
            "nommez-les : diagdemo report --compare UN DEUX",
        )


def _paths(workspace: Workspace, names: list[str], output: str | None) -> Iterator[Path | None]:
    """Where each document goes; None for the screen."""
    if output == SCREEN:
        yield from (None for _ in names)
    elif output and output.endswith(".md"):
        if len(names) > 1:
            raise UsageError(
                f"{len(names)} documents ne tiennent pas dans un seul fichier", "donnez un dossier à --sortie"
            )
        yield Path(output)
    else:
        folder = Path(output) if output else workspace.root / "restitutions"
        for name in names:
            yield folder / ("comparaison.md" if name == "comparaison" else f"{name}/diagnostic.md")


def _document(
    workspace: Workspace,
    name: str,
    compared: tuple[str, ...] | None,
    path: Path | None,
    date: datetime.date | None,
    own: bool,
) -> str:
    from diagdemo.report.documents import comparison, diagnostic

    if compared is not None:
        return comparison(workspace, compared, output=path, date=date, own_templates=own)
    return diagnostic(workspace, name, output=path, date=date, own_templates=own)


def _write(path: Path, text: str) -> None:
    from diagdemo.cli.visible import near, visible
    from diagdemo.yaml.write import write_atomic

    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomic(path, text)
    print(f"Écrit : {visible(near(path))}")
