"""Commencer un territoire, rempli d’après le Code officiel géographique."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from diagdemo.cli.options import DepotOption, SimulerOption
from diagdemo.cli.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diagdemo.geo import Candidate, Place
    from diagdemo.workspace.create.place import Repository
    from diagdemo.workspace.create.territory import NewTerritory, Values

_OPTIONS = {"departements": "departement", "regions": "region"}
"""The options that do not bear the name of what they give."""


def command(
    nom: Annotated[
        str, typer.Argument(metavar="NOM", help="Nom ou code officiel : Mulhouse, 68224, dep:68.")
    ],
    type_: Annotated[
        str | None,
        typer.Option(
            "--type",
            help="« autre » pour ce qui n’est pas dans le Code officiel géographique.",
            autocompletion=lambda: ["autre"],
        ),
    ] = None,
    nature: Annotated[
        str | None, typer.Option("--nature", help="Avec --type autre : syndicat_mixte, pnr, petr, pays…")
    ] = None,
    siren: Annotated[str | None, typer.Option("--siren", help="Avec --type autre : le SIREN.")] = None,
    departements: Annotated[
        list[str] | None,
        typer.Option("--departement", help="Avec --type autre : code d’un département touché ; à répéter."),
    ] = None,
    regions: Annotated[
        list[str] | None,
        typer.Option("--region", help="Avec --type autre : code d’une région touchée ; à répéter."),
    ] = None,
    membres: Annotated[
        str | None,
        typer.Option("--membres", help="Avec --type autre : codes des membres, séparés par des virgules."),
    ] = None,
    identifiant: Annotated[
        str | None, typer.Option("--id", help="Nom du dossier, s’il doit être autre.")
    ] = None,
    depot: DepotOption = None,
    simuler: SimulerOption = False,
) -> int:
    """Commencer un territoire : sa fiche, son diagnostic et ses dossiers.

    Communes, intercommunalités, départements et régions se trouvent par leur nom ou leur code. Un syndicat,
    un parc naturel régional ou un pays s’écrit avec --type autre.

        diagdemo init territoire Mulhouse
        diagdemo init territoire dep:68
        diagdemo init territoire "Parc des Brumes" --type autre --nature pnr --departement 68
    """
    from diagdemo.workspace.create.place import open_repository
    from diagdemo.workspace.create.territory import new_territory, write_territory
    from diagdemo.workspace.layout import find_root

    repository = open_repository(find_root(depot or Path.cwd()))
    given = {
        "nature": nature,
        "siren": siren,
        "membres": membres,
        "departements": departements,
        "regions": regions,
    }
    values, slug = _described(nom, type_, given, repository)
    new = new_territory(repository, values, slug, identifiant)
    if simuler:
        print("\n".join(f"Serait créé : {path}" for path in new.files))
        return 0
    write_territory(repository, new)
    _tell(new, values)
    return 0


def _described(
    name: str, type_: str | None, given: dict[str, str | list[str] | None], repository: Repository
) -> tuple[Values, str | None]:
    """The values of the record, and the folder that suits it."""
    from diagdemo.errors import UsageError
    from diagdemo.workspace.create.territory import other_values, values_of

    if type_ == "autre":
        return other_values(name, given, repository), None
    unused = [
        f"--{key.removesuffix('s') if key != 'membres' else key}" for key, value in given.items() if value
    ]
    if type_ is not None:
        unused.insert(0, f"--type {type_}")
    if unused:
        raise UsageError(
            f"{' et '.join(unused)} : seulement pour ce qui n’est pas dans le Code officiel géographique",
            "retirez cette option : le type et les codes se trouvent seuls ; ou mettez --type autre",
        )
    place = _found(name)
    return values_of(place), place.slug


def _found(name: str) -> Place:
    """The one place that `name` designates, after a question if somebody is there to answer.

    Raises:
        UsageError: several places bear that name.
        NotFoundError: none does.
    """
    from diagdemo.cli.ask import can_ask, choose
    from diagdemo.errors import NotFoundError, UsageError
    from diagdemo.geo import Found, Unknown, resolve

    if not name.strip():
        raise UsageError("il manque le nom du territoire", "par exemple : diagdemo init territoire Mulhouse")
    answer = resolve(name)
    if isinstance(answer, Found):
        if answer.remarque:
            print(f"À noter : {answer.remarque}.")
        return answer.place
    candidates = answer.suggestions if isinstance(answer, Unknown) else answer.candidates
    if candidates and can_ask():
        question = (
            "Aucun territoire ne porte ce nom. Vouliez-vous dire" if isinstance(answer, Unknown) else "Lequel"
        )
        return candidates[choose(question, [one.place.label for one in candidates])].place
    if candidates:
        print("Territoires possibles, avec ce qu’il faut taper :\n" + _listed(candidates), file=sys.stderr)
    if isinstance(answer, Unknown):
        raise NotFoundError(f"aucun territoire ne s’appelle « {name} »", _elsewhere(name))
    example = f"par exemple : diagdemo init territoire {candidates[0].texte}"
    raise UsageError(f"« {name} » désigne plusieurs territoires", example)


def _elsewhere(name: str) -> str:
    """What to type for a place that the Code officiel géographique does not know."""
    quoted = '"' + name.replace('"', "") + '"'
    command = f"diagdemo init territoire {quoted} --type autre --nature pnr"
    return f"vérifiez le nom, ou tapez le code Insee ; pour un syndicat, un parc ou un pays : {command}"


def _listed(candidates: Sequence[Candidate]) -> str:
    return "\n".join(f"  diagdemo init territoire {one.texte:<16} {one.place.label}" for one in candidates)


def _tell(new: NewTerritory, values: Values) -> None:
    print(f"Territoire créé : {visible(new.name)}, dans territoires/{new.slug}")
    if ("population", "valeur") in values:
        year = values.get(("population", "date"), "année inconnue")
        figure = f"{int(str(values[('population', 'valeur')])):,}".replace(",", "\u202f")
        print(f"  {figure} habitants ({year}), codes et rattachements remplis : à vérifier")
    print("\nPour continuer :")
    print(
        f"  complétez territoires/{new.slug}/territoire.yaml et diagnostic.yaml : chaque champ y est expliqué"
    )
    steps = {
        f"diagdemo add actor --territoire {new.slug}": "ajouter un acteur",
        f"diagdemo add device --territoire {new.slug}": "ajouter un dispositif",
        f"diagdemo add interview --territoire {new.slug}": "ajouter un entretien",
        "diagdemo validate": "vérifier les fiches",
    }
    width = max(map(len, steps))
    for command, what in steps.items():
        print(f"  {command:<{width}}  {what}")
