"""Donner les schémas JSON des fiches, pour les éditeurs et les programmes."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from diagdemo.cli.options import SimulerOption, SortieOption
from diagdemo.cli.visible import near, visible


def command(
    fiche: Annotated[
        str | None,
        typer.Argument(
            help="Sorte de fiche, par exemple device ; sans elle, toutes.",
            metavar="FICHE",
            autocompletion=lambda incomplete: [name for name in _schemas() if name.startswith(incomplete)],
        ),
    ] = None,
    sortie: SortieOption = None,
    modele: Annotated[
        bool, typer.Option("--modele", help="Le modèle commenté à remplir, plutôt que le schéma JSON.")
    ] = False,
    simuler: SimulerOption = False,
) -> int:
    """Donner le schéma JSON d’une sorte de fiche, ou les écrire tous dans un dossier.

    Après une mise à jour de diagdemo, les deux dernières commandes remettent à jour l’aide à la saisie d’un
    dépôt ; elles remplacent ce que le dossier contient du même nom.

        diagdemo schema device
        diagdemo schema --sortie .diagdemo/schemas
        diagdemo schema --modele --sortie .diagdemo/modeles
    """
    schemas = _models() if modele else _schemas()
    if fiche is None and sortie is None:
        print("\n".join(schemas))
        return 0
    chosen = [_known(fiche, schemas)] if fiche else list(schemas)
    if sortie is None:
        sys.stdout.write(schemas[chosen[0]].read_text(encoding="utf-8"))
        return 0
    for name in chosen:
        if simuler:
            print(f"Serait écrit\u00a0: {visible(near(sortie / schemas[name].name))}")
        else:
            print(f"Écrit\u00a0: {visible(near(_write(sortie, schemas[name])))}")
    return 0


def _schemas() -> dict[str, Path]:
    """The JSON Schema of each kind of record."""
    from diagdemo.resources import folder

    found = sorted(folder("schemas").glob("*.schema.json"))
    return {path.name.removesuffix(".schema.json"): path for path in found}


def _models() -> dict[str, Path]:
    """The commented model of each kind of record."""
    from diagdemo.resources import folder

    found = sorted((folder("templates") / "fiches").glob("*.yaml"))
    return {path.stem: path for path in found if path.stem != "espace"}


def _known(fiche: str, schemas: dict[str, Path]) -> str:
    from diagdemo.errors import NotFoundError
    from diagdemo.workspace.create.fields import kind_called
    from diagdemo.workspace.plan import load_plan
    from diagdemo.workspace.refusal import closest

    if fiche in schemas:
        return fiche
    meant = kind_called(fiche, load_plan()) or closest(fiche, schemas)
    advice = (
        f"vouliez-vous dire «\u00a0{meant}\u00a0»\u00a0?"
        if meant
        else f"sortes de fiches\u00a0: {', '.join(schemas)}"
    )
    raise NotFoundError(f"aucune sorte de fiche ne s’appelle «\u00a0{fiche}\u00a0»", advice)


def _write(folder: Path, schema: Path) -> Path:
    from diagdemo.yaml.write import write_atomic

    folder.mkdir(parents=True, exist_ok=True)
    write_atomic(folder / schema.name, schema.read_text(encoding="utf-8"))
    return folder / schema.name
