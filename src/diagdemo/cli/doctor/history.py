"""Whether the Git repository of the data can be read, and what waits in it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from diagdemo.cli.doctor.finding import Finding, good, look, wrong
from diagdemo.cli.doctor.sharing import elsewhere, oddities
from diagdemo.errors import DiagdemoError
from diagdemo.wording import agree
from diagdemo.workspace.plumbing import ask, git_top

_PATIENCE = 20.0


def answers(git: str, root: Path) -> Finding | None:
    """Why Git says nothing of the repository; None when it answers."""
    top = git_top(root)
    if top is None:
        return look(
            "Historique",
            "ce dossier n’est pas encore suivi par Git",
            "git init",
            "git add --all",
            'git commit -m "Premières fiches"',
        )
    if ask(git, root, "rev-parse", "--git-dir") is not None:
        return None
    if _of_another(top):
        return wrong(
            "Historique",
            "Git refuse de le lire\u00a0: ce dossier appartient à un autre compte",
            f'git config --global --add safe.directory "{top.as_posix()}"',
        )
    return wrong(
        "Historique", "Git ne peut pas le lire\u00a0; la commande suivante dit pourquoi", "git status"
    )


def history(git: str, root: Path) -> Iterator[Finding]:
    """What a repository that answers says of itself."""
    yield _whole(git, root)
    yield from _merging(git, root)
    if ask(git, root, "rev-parse", "--verify", "--quiet", "HEAD"):
        yield _unsaved(root)
    yield elsewhere(git, root)
    yield from oddities(git, root)


def _whole(git: str, root: Path) -> Finding:
    about = "Historique"
    if ask(git, root, "rev-parse", "--verify", "--quiet", "HEAD") is None:
        return look(about, "aucune version enregistrée", "git add --all", 'git commit -m "Premières fiches"')
    words = ("fsck", "--connectivity-only", "--no-dangling", "--no-progress")
    if ask(git, root, *words, seconds=_PATIENCE) is None:
        return look(about, "Git n’a pas pu dire s’il est intact", "git fsck")
    if ask(git, root, "rev-parse", "--is-shallow-repository") == ["true"]:
        return look(about, "coupé\u00a0: les versions anciennes ne sont pas ici", "git fetch --unshallow")
    count = ask(git, root, "rev-list", "--count", "HEAD", seconds=_PATIENCE)
    known = count is not None and count[0].isdecimal()
    return good(
        about, f"intact, {agree(int(count[0]), 'version', 'versions')}" if count and known else "intact"
    )


def _merging(git: str, root: Path) -> Iterator[Finding]:
    """A merge that waits for someone."""
    unmerged = ask(git, root, "ls-files", "--unmerged", "-z") or []
    files = {line.partition("\t")[2] for line in unmerged}
    if files:
        told = agree(len(files), "fichier attend", "fichiers attendent")
        text = f"{told} que l’on choisisse entre deux versions\u00a0; la seconde commande revient en arrière"
        yield wrong("Fusion", text, "git status", "git merge --abort")
    elif ask(git, root, "rev-parse", "--verify", "--quiet", "MERGE_HEAD"):
        yield look("Fusion", "prête, il reste à l’enregistrer", "git commit")


def _unsaved(root: Path) -> Finding:
    """What the folder holds and no version does; files are compared here, Git is not asked to read them."""
    from diagdemo.workspace.since import touched

    try:
        paths = touched(root, "HEAD").paths
    except DiagdemoError:
        return look("Modifications", "Git n’a pas pu les dire", "git fsck")
    if not paths:
        return good("Modifications", "toutes les fiches sont enregistrées")
    text = f"{agree(len(paths), 'fiche a', 'fiches ont')} changé depuis la dernière version"
    return look("Modifications", text, "git add --all", 'git commit -m "Ce qui a changé"')


def _of_another(top: Path) -> bool:
    if os.name == "nt":
        return False
    owners = {os.lstat(place).st_uid for place in (top, top / ".git")}
    return owners != {os.geteuid()}
