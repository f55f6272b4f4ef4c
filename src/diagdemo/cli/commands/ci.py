"""Mettre en place les vérifications automatiques : sur GitHub, sur GitLab, ou sur votre ordinateur."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from diagdemo.cli.options import DepotOption, SimulerOption

if TYPE_CHECKING:
    from diagdemo.workspace.create.ci import Added


def command(
    github: Annotated[
        bool, typer.Option("--github", help="Sur GitHub, à chaque proposition (pull request).")
    ] = False,
    gitlab: Annotated[
        bool, typer.Option("--gitlab", help="Sur GitLab, à chaque proposition (merge request).")
    ] = False,
    pre_commit: Annotated[
        bool,
        typer.Option("--pre-commit", help="Sur votre ordinateur, à chaque version enregistrée (commit)."),
    ] = False,
    depot: DepotOption = None,
    simuler: SimulerOption = False,
) -> int:
    """Mettre en place de quoi vérifier les fiches sans y penser.

    Sans option, tout est écrit : ce qui ne sert pas ne gêne pas. Un fichier qui existe déjà
    n’est jamais remplacé ; --simuler montre ce que l’outil y mettrait.

        diagdemo ci
        diagdemo ci --gitlab --simuler
    """
    from diagdemo.workspace.create.ci import Checker, add_ci
    from diagdemo.workspace.layout import find_root

    asked = {Checker.GITHUB: github, Checker.GITLAB: gitlab, Checker.PRE_COMMIT: pre_commit}
    checkers = tuple(checker for checker in Checker if asked[checker] or not any(asked.values()))
    root = find_root(depot or Path.cwd())
    if not simuler:
        _at_the_top(root)
    added = add_ci(root, checkers, simulate=simuler)
    if simuler:
        _show(added, {checker.path: checker.text for checker in checkers})
    else:
        _tell(added)
    return 0


def _at_the_top(root: Path) -> None:
    """Refuse a repository of records that is not at the top of its Git repository.

    Raises:
        UsageError: nobody would look for the files there.
    """
    from diagdemo.errors import UsageError
    from diagdemo.workspace.create.ci import git_above

    top = git_above(root)
    if top is not None:
        raise UsageError(
            f"les vérifications automatiques se placent en haut du dépôt Git, dans {top}, "
            f"et vos fiches sont plus bas, dans {root}",
            "donnez aux fiches leur propre dépôt Git, ou adaptez ce que montre\u00a0: diagdemo ci --simuler",
        )


def _show(added: Added, texts: dict[str, str]) -> None:
    """Each file with what it holds or would hold."""
    said = {
        **{path: f"Serait écrit\u00a0: {path}" for path in added.written},
        **{path: f"Déjà là, à jour\u00a0: {path}" for path in added.same},
        **{
            path: f"Déjà là, laissé tel quel\u00a0: {path}. Cette version de diagdemo y mettrait\u00a0:"
            for path in added.kept
        },
    }
    print("\n".join(f"{said[path]}\n\n{text}" for path, text in texts.items()).rstrip("\n"))


def _tell(added: Added) -> None:
    for path in added.written:
        print(f"Écrit\u00a0: {path}")
    for path in added.same:
        print(f"Déjà là, à jour\u00a0: {path}")
    for path in added.kept:
        print(f"Déjà là, laissé tel quel\u00a0: {path}")
    if added.kept:
        print("Pour refaire un fichier laissé tel quel\u00a0: supprimez-le, puis relancez diagdemo ci")
    _next(added.written)


def _next(written: tuple[str, ...]) -> None:
    from diagdemo.workspace.create.ci import Checker

    if written:
        print("\nPour continuer\u00a0:")
    if {Checker.GITHUB.path, Checker.GITLAB.path} & set(written):
        print("  enregistrez et envoyez\u00a0: les vérifications commencent d’elles-mêmes")
    if Checker.PRE_COMMIT.path in written:
        print("  pre-commit install               vérifier à chaque version enregistrée, sur cet ordinateur")
