"""Créer un dépôt de diagnostics prêt à l’emploi."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from diagdemo.cli.options import SimulerOption
from diagdemo.cli.visible import visible

if TYPE_CHECKING:
    from diagdemo.workspace.create.depot import Asked, Made
    from diagdemo.workspace.create.git import Git


def command(
    dossier: Annotated[
        Path | None,
        typer.Argument(
            metavar="DOSSIER", help="Dossier à créer ; sans lui, le dossier courant.", file_okay=False
        ),
    ] = None,
    programme: Annotated[
        str | None, typer.Option("--programme", help="Nom du programme de diagnostics.")
    ] = None,
    organisation: Annotated[
        str | None, typer.Option("--organisation", help="Organisation qui le conduit.")
    ] = None,
    a_part: Annotated[
        bool,
        typer.Option(
            "--entretiens-a-part",
            help="Créer à côté un second dépôt pour les entretiens, que les collectivités ne voient pas.",
        ),
    ] = False,
    sans_git: Annotated[bool, typer.Option("--sans-git", help="Ne pas en faire un dépôt Git.")] = False,
    sans_ci: Annotated[
        bool,
        typer.Option(
            "--sans-ci",
            help="Ne pas écrire les vérifications automatiques pour GitHub, GitLab et pre-commit.",
        ),
    ] = False,
    simuler: SimulerOption = False,
) -> int:
    """Créer un dépôt de diagnostics prêt à l’emploi.

    Les réglages, l’aide à la saisie pour les éditeurs, les vérifications automatiques et un mode d’emploi
    sont écrits. Un fichier qui existe déjà n’est jamais remplacé.

        diagdemo init depot mes-diagnostics --programme "Diagnostics 2026"
    """
    from diagdemo.workspace.create.depot import make_repository
    from diagdemo.workspace.create.git import git_init

    # « ../autre » is beside the current folder, not inside of it; links are left as they were typed.
    root = Path.cwd() if dossier is None else Path(os.path.abspath(dossier))  # noqa: PTH100
    asked = _asked(programme, organisation, a_part, not sans_ci)
    if simuler:
        for made in make_repository(root, asked, simulate=True):
            _announce(made)
        return 0
    for made in make_repository(root, asked):
        _tell(made, None if sans_git else git_init(made.root))
    _next(dossier)
    return 0


def _asked(programme: str | None, organisation: str | None, apart: bool, checked: bool) -> Asked:
    from diagdemo.cli.ask import ask, can_ask
    from diagdemo.workspace.create.depot import PROGRAMME, Asked

    if programme is None and can_ask():
        programme = ask("Nom du programme de diagnostics", default=PROGRAMME)
        organisation = organisation or ask("Organisation qui le conduit (Entrée pour passer)")
    return Asked((programme or "").strip() or PROGRAMME, (organisation or "").strip() or None, apart, checked)


def _announce(made: Made) -> None:
    """What would be written, and nothing is."""
    print(f"Seraient écrits dans {visible(str(made.root))} (rien n’a été écrit)\u00a0:")
    print("\n".join(f"  {visible(path)}" for path in made.written))
    if made.kept:
        print(f"  Déjà là, laissés tels quels : {', '.join(map(visible, made.kept))}")


def _tell(made: Made, git: Git | None) -> None:
    print(f"Dépôt créé dans {visible(str(made.root))} ({len(made.written)} fichiers)")
    if made.kept:
        print(f"  Déjà là, laissés tels quels : {', '.join(map(visible, made.kept))}")
    if made.exposed:
        lines = " et ".join(f"/{name}/" for name in made.exposed)
        print(f"  À faire sans attendre : ajoutez {lines} à .gitignore, pour ne jamais les partager.")
    if git is not None:
        print(f"  {_git_said(git)}")
    _tell_checks(made.written)


def _tell_checks(written: tuple[str, ...]) -> None:
    from diagdemo.wording import listed
    from diagdemo.workspace.create.ci import Checker

    names = [checker.label for checker in Checker if checker.path in written]
    if names:
        print(f"  Les vérifications automatiques sont prêtes\u00a0: {listed(names)}.")


def _git_said(git: Git) -> str:
    from diagdemo.workspace.create.git import Git

    return {
        Git.CREE: "L’historique est prêt : ce dossier est un dépôt Git.",
        Git.DEJA_LA: "Ce dossier est déjà dans un dépôt Git : rien n’y a été changé.",
        Git.ABSENT: "Git n’est pas installé : le dépôt fonctionne, mais sans historique. Voir https://git-scm.com",
        Git.REFUSE: "Git n’a pas pu préparer l’historique : essayez « git init » dans ce dossier.",
    }[git]


def _next(folder: Path | None) -> None:
    print("\nPour continuer :")
    if folder is not None and folder.absolute().resolve() != Path.cwd().resolve():
        name = visible(str(folder))
        print(f'  cd "{name}"' if " " in name else f"  cd {name}")
    print("  diagdemo init territoire NOM     commencer un territoire")
    print("  diagdemo validate                vérifier les fiches")
    print("Le fichier README.md du dépôt explique le reste.")
