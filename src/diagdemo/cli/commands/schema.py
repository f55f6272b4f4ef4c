"""Donner les schémas JSON des fiches, pour les éditeurs et les programmes."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from diagdemo.cli.options import SortieOption


def command(
    fiche: Annotated[
        str | None,
        typer.Argument(help="Sorte de fiche, par exemple device ; sans elle, toutes.", metavar="FICHE"),
    ] = None,
    sortie: SortieOption = None,
) -> int:
    """Donner le schéma JSON d’une sorte de fiche, ou les écrire tous dans un dossier.

    diagdemo schema device
    diagdemo schema --sortie .diagdemo/schemas
    """
    from diagdemo.resources import folder

    schemas = {
        path.name.removesuffix(".schema.json"): path
        for path in sorted(folder("schemas").glob("*.schema.json"))
    }
    if fiche is None and sortie is None:
        print("\n".join(schemas))
        return 0
    chosen = [_known(fiche, schemas)] if fiche else list(schemas)
    if sortie is None:
        sys.stdout.write(schemas[chosen[0]].read_text(encoding="utf-8"))
        return 0
    for name in chosen:
        print(_write(sortie, schemas[name]))
    return 0


def _known(fiche: str, schemas: dict[str, Path]) -> str:
    from diagdemo.errors import NotFoundError
    from diagdemo.workspace.refusal import closest

    if fiche in schemas:
        return fiche
    meant = closest(fiche, schemas)
    advice = f"vouliez-vous dire « {meant} » ?" if meant else f"sortes de fiches : {', '.join(schemas)}"
    raise NotFoundError(f"aucune sorte de fiche ne s’appelle « {fiche} »", advice)


def _write(folder: Path, schema: Path) -> Path:
    from diagdemo.yaml.write import write_atomic

    folder.mkdir(parents=True, exist_ok=True)
    write_atomic(folder / schema.name, schema.read_text(encoding="utf-8"))
    return folder / schema.name
