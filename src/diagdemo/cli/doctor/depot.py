"""Whether the data repository can be worked on, shared and kept private where it must be."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from diagdemo.cli.doctor.cache import cache
from diagdemo.cli.doctor.finding import Finding, good, look, wrong
from diagdemo.wording import agree, listed
from diagdemo.workspace.plumbing import ask, git_top
from diagdemo.yaml.opening import read_bytes

if TYPE_CHECKING:
    from diagdemo.workspace.workspace import Workspace

_LONGEST_ON_WINDOWS = 259
_SECRET = re.compile(r"/?(?:\*\*/)?confidentiel(?:/|/\*\*?)?")


def depot(workspace: Workspace, git: str | None) -> Iterator[Finding]:
    """What is found of a repository."""
    yield good("Dossier", str(workspace.root))
    yield _format(workspace)
    yield from _names(workspace)
    yield _ignored(workspace, git)
    if git:
        yield from _kept(workspace)
    yield _checked(workspace)
    yield from _interviews(workspace)
    yield cache(workspace.root)


def _format(workspace: Workspace) -> Finding:
    about, found = "Format", workspace.settings.get("version_format")
    if found is None:
        return wrong(
            about,
            "«\u00a0version_format\u00a0» manque ou n’est pas de ceux que cette version lit",
            "diagdemo validate",
        )
    return good(about, f"version {found}, lue par cette version de diagdemo")


def _names(workspace: Workspace) -> Iterator[Finding]:
    from diagdemo.checks.fragile_file_name import check
    from diagdemo.issues import Severity

    issues = list(check(workspace))
    fragile = sum(issue.severity is Severity.ERREUR for issue in issues)
    long = len(issues) - fragile
    if fragile:
        told = agree(fragile, "nom que Windows ou macOS refuse", "noms que Windows ou macOS refusent")
        yield wrong("Noms de fichiers", told, "diagdemo validate")
    elif long:
        yield look(
            "Noms de fichiers", agree(long, "chemin très long", "chemins très longs"), "diagdemo validate"
        )
    else:
        same = (workspace.root / "DIAGDEMO.YAML").exists()
        disk = "\u00a0; ce disque ne distingue pas les majuscules" if same else ""
        yield good("Noms de fichiers", f"acceptés par tous les systèmes{disk}")
    deepest = max(map(len, workspace.listing.paths), default=0) + len(str(workspace.root)) + 1
    if os.name == "nt" and deepest > _LONGEST_ON_WINDOWS:
        yield look(
            "Chemins",
            "trop longs pour certains logiciels de Windows",
            "git config --global core.longpaths true",
        )


def _ignored(workspace: Workspace, git: str | None) -> Finding:
    """Whether Git would keep what says who is behind the pseudonyms."""
    about, root = "Confidentiel", workspace.root
    if git and git_top(root):
        hidden = (
            ask(git, root, "check-ignore", "-q", "--no-index", "--", "confidentiel/personnes.yaml")
            is not None
        )
    else:
        content = read_bytes(root, ".gitignore")
        lines = content.decode("utf-8", "replace").splitlines() if isinstance(content, bytes) else []
        hidden = any(_SECRET.fullmatch(line.strip()) for line in lines)
    if hidden:
        return good(about, "«\u00a0confidentiel/\u00a0» est tenu hors de Git")
    return wrong(
        about,
        "Git garderait ce que vous mettez dans «\u00a0confidentiel/\u00a0»\u00a0; ajoutez la ligne "
        "«\u00a0/confidentiel/\u00a0» au fichier «\u00a0.gitignore\u00a0»",
    )


def _kept(workspace: Workspace) -> Iterator[Finding]:
    from diagdemo.checks.tracked_confidential import check
    from diagdemo.issues import Severity

    if any(issue.severity is Severity.ERREUR for issue in check(workspace)):
        text = (
            "un fichier confidentiel est, ou a été, confié à Git\u00a0; la commande dit lequel et que faire"
        )
        yield wrong("Confidentiel", text, "diagdemo validate")


def _checked(workspace: Workspace) -> Finding:
    from diagdemo.workspace.create.ci import Checker

    top = git_top(workspace.root) or workspace.root
    there = [each.label for each in Checker if os.path.lexists(top / each.path)]
    if there:
        return good("Vérifications", f"à chaque envoi\u00a0: {listed(there)}")
    return look("Vérifications", "aucune n’est lancée à chaque envoi", "diagdemo ci")


def _interviews(workspace: Workspace) -> Iterator[Finding]:
    if not workspace.settings.get("entretiens"):
        return
    if workspace.interviews_readable:
        yield good("Entretiens", "dans un dépôt à part, lisible d’ici")
    else:
        text = "dans un dépôt à part, illisible d’ici\u00a0: le reste fonctionne sans eux"
        yield look("Entretiens", text)
