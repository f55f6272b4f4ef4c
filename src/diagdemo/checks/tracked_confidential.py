"""Fichier confidentiel suivi par Git

## Ce qui est signalé
Tout fichier d’un dossier « confidentiel/ », où qu’il soit, que Git suit ou a suivi un jour. Quand les
entretiens sont dans un dépôt à part (« entretiens » dans « diagdemo.yaml »), tout entretien suivi dans ce
dépôt-ci. Ce signalement ne se met pas de côté.

## Pourquoi
« confidentiel/ » dit qui se cache derrière chaque pseudonyme. Git garde tout ce qu’on lui confie, même
effacé ensuite, et chaque copie du dépôt l’emporte.

## Exemple à corriger
```yaml confidentiel/personnes.yaml
p-7k3m: la personne rencontrée le 3 février
```

## Exemple juste
```text .gitignore
confidentiel/
restitutions/
```
```yaml confidentiel/personnes.yaml
p-7k3m: la personne rencontrée le 3 février
```
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from diagdemo.issues import Issue, Location, Severity
from diagdemo.workspace.apart import apart_folder
from diagdemo.workspace.plumbing import ask, find_git, inside_git
from diagdemo.workspace.refusal import quote
from diagdemo.workspace.workspace import Workspace

CODE = "D134"

_FOLDER = "confidentiel"
_CONFIDENTIAL = (f":(glob,icase)**/{_FOLDER}/**", f":(glob,icase)**/{_FOLDER}")
"""The folder wherever it is, and what would have its name without being a folder."""
_INTERVIEWS = ":(glob)territoires/*/interviews/**"


def check(workspace: Workspace) -> Iterator[Issue]:
    """Signal what Git keeps and should never have kept. Without Git, nothing is said."""
    if None not in workspace.examined:
        return
    apart = workspace.settings.get("entretiens")
    yield from _kept(workspace.root, "", [*_CONFIDENTIAL, *([_INTERVIEWS] if apart else [])])
    if apart and (other := apart_folder(workspace.root, workspace.settings)):
        yield from _kept(other, f"{apart.rstrip('/')}/", [*_CONFIDENTIAL])


def is_confidential(path: str) -> bool:
    """Whether a path of the repository leads into a folder that Git must not keep."""
    return _FOLDER in path.lower().split("/")


def is_unsure(issue: Issue) -> bool:
    """Whether an issue tells that Git could not answer, which may not last."""
    return issue.code == CODE and issue.severity is Severity.AVERTISSEMENT


def _kept(root: Path, prefix: str, places: list[str]) -> Iterator[Issue]:
    """What Git keeps or kept of `places` in the repository at `root`, whose paths are told after `prefix`."""
    git = find_git() if inside_git(root) else None
    if git is None:
        return
    tracked = ask(git, root, "ls-files", "-z", "--", *places)
    if tracked:
        yield _tracked(tracked, prefix)
        return
    # Full history, since a file added then removed on a branch leaves no trace on the main line.
    history = ("rev-list", "--all", "--full-history", "-1", "--", *places)
    past = None if tracked is None else ask(git, root, *history)
    if past is None:
        yield _unreadable(prefix)
    elif past:
        yield _once_tracked(git, root, past[0], places, prefix)


def _tracked(paths: list[str], prefix: str) -> Issue:
    others = f", avec {len(paths) - 1} autre{'s' if len(paths) > 2 else ''}" if len(paths) > 1 else ""
    steps = paths[0].split("/")
    depth = next((rank for rank, step in enumerate(steps, 1) if step.lower() == _FOLDER), len(steps) - 1)
    folder = "/".join(steps[:depth])
    ignored = steps[depth - 1] if is_confidential(paths[0]) else folder
    advice = (
        f"ajoutez {quote(f'{ignored}/')} au fichier « .gitignore », tapez « git rm -r --cached {folder} », "
        "puis faites effacer ces fichiers de l’historique avant tout partage"
    )
    return Issue(
        Location(prefix + paths[0]), CODE, f"Ce fichier confidentiel est suivi par Git{others}", advice
    )


def _once_tracked(git: str, root: Path, commit: str, places: list[str], prefix: str) -> Issue:
    words = (
        "diff-tree",
        "-z",
        "-r",
        "-m",
        "--root",
        "--relative",
        "--no-commit-id",
        "--name-only",
        commit,
        "--",
        *places,
    )
    names = ask(git, root, *words)
    path = names[0] if names else "confidentiel"
    message = f"Ce fichier confidentiel est encore dans l’historique de Git (version {commit[:8]})"
    advice = (
        "l’effacer ne suffit pas : qui administre le dépôt doit réécrire l’historique (git filter-repo), "
        "et les personnes concernées être prévenues si le dépôt a été partagé"
    )
    return Issue(Location(prefix + path), CODE, message, advice)


def _unreadable(prefix: str) -> Issue:
    message = "Git n’a pas pu dire si des fichiers confidentiels sont suivis"
    advice = "tapez « git status » dans le dépôt pour voir ce qui l’empêche de répondre"
    return Issue(Location(f"{prefix}confidentiel"), CODE, message, advice, Severity.AVERTISSEMENT)
