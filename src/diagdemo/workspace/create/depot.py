"""A new repository of diagnoses: the texts of its files, ready to be written."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import NamedTuple

from diagdemo.errors import UsageError
from diagdemo.workspace.create.ci import ci_files, git_above
from diagdemo.workspace.create.commit import write_all
from diagdemo.workspace.create.draft import filled
from diagdemo.workspace.create.editor import editor_files
from diagdemo.workspace.create.schema_line import with_schema_line
from diagdemo.workspace.create.template import template
from diagdemo.workspace.layout import SETTINGS, TERRITORIES

_TERRITORIES_NOTICE = "Un dossier par territoire ; « diagdemo init territoire NOM » en crée un.\n"
_APART_NOTICE = "- Les entretiens sont dans un dépôt à part, `../{}/` : n’en donnez l’accès qu’à l’équipe.\n"
_UNCHECKED_NOTICE = (
    "\nLes entretiens, dans leur dépôt à part, ne sont pas vérifiés là\u00a0: les lire demanderait d’en "
    "confier la clé. Lancez `diagdemo validate` ici avant de les envoyer, les deux dossiers côte à côte.\n"
)
PROGRAMME = "Diagnostics d’innovation démocratique"
"""The name of a programme that nobody named."""

CONFIDENTIAL = "confidentiel"
"""The folder that Git never shares: it is made, and nothing is put in it."""

_FORMAT = 1
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|!~])")

Files = dict[str, str]
"""Texts by path from the root of a repository."""


class Asked(NamedTuple):
    """What a person says of a new repository."""

    programme: str = PROGRAMME
    organisation: str | None = None
    apart: bool = False
    """Whether interviews live in a second repository beside this one."""
    checked: bool = True
    """Whether forges are told to check records; they read what is at the top of a Git repository only."""


class Made(NamedTuple):
    """What was written in one repository."""

    root: Path
    written: tuple[str, ...]
    kept: tuple[str, ...]
    """Files that were there already, left as they were."""
    exposed: tuple[str, ...]
    """Folders that the `.gitignore` that was there does not keep out of Git."""


def make_repository(root: Path, asked: Asked, *, simulate: bool = False) -> tuple[Made, ...]:
    """Write a repository at `root`, and beside it that of its interviews when it is asked for.

    With `simulate`, only tell what would be written.

    Raises:
        UsageError: there is one already, or `root` is a file.
        DiagdemoError: the disk refuses; nothing is left then.
    """
    if (root / SETTINGS).exists():
        raise UsageError(
            f"il y a déjà un dépôt de diagnostics dans {root}",
            "pour y commencer un territoire : diagdemo init territoire NOM",
        )
    above = next((parent for parent in root.parents if (parent / SETTINGS).exists()), None)
    if above is not None:
        raise UsageError(
            f"{root} est à l’intérieur du dépôt {above}",
            "un dépôt n’en contient pas d’autre : choisissez un autre dossier",
        )
    if root.exists() and not root.is_dir():
        raise UsageError(f"{root} est un fichier, pas un dossier", "donnez un autre nom de dossier")
    if git_above(root):
        asked = asked._replace(checked=False)
    plans = [(root, repository_files(asked, interviews_root(root).name))]
    if asked.apart:
        plans.append((interviews_root(root), interviews_files(asked, root.name)))
    return tuple(_make(place, files, simulate) for place, files in plans)


def interviews_root(root: Path) -> Path:
    """Where the repository of interviews of a repository goes."""
    return root.with_name(f"{root.name}-entretiens")


def repository_files(asked: Asked, interviews: str) -> Files:
    """The files of a new repository; `interviews` names the folder of interviews when they are apart."""
    where = f"| `../{interviews}/` | Les entretiens, dans un dépôt à part, réservé à l’équipe |"
    texts = {
        "programme": _plain(asked.programme),
        "conduits": f"conduits par {_plain(asked.organisation)}" if asked.organisation else "du programme",
        "ligne_entretiens": where
        if asked.apart
        else "| `territoires/<nom>/interviews/` | Les entretiens, sous pseudonyme |",
        "protection_entretiens": _APART_NOTICE.format(interviews) if asked.apart else "",
        "verifications": _checks_notice(asked),
    }
    return {
        SETTINGS: _settings(asked, interviews),
        "README.md": template("depot/README.md", texts),
        f"{TERRITORIES}/README.md": _TERRITORIES_NOTICE,
        **_shared(),
        **editor_files(),
        **(ci_files() if asked.checked else {}),
    }


def _checks_notice(asked: Asked) -> str:
    if not asked.checked:
        return template("depot/sans-verifications.md")
    texts = {"hors_verifications": _UNCHECKED_NOTICE if asked.apart else ""}
    return template("depot/verifications.md", texts)


def interviews_files(asked: Asked, main: str) -> Files:
    """The files of the repository of interviews; `main` is the name of the folder of diagnoses."""
    texts = {"programme": _plain(asked.programme), "principal": f"../{main}", "principal_court": main}
    return {
        "README.md": template("entretiens/README.md", texts),
        **_shared(),
        **editor_files(),
    }


def _make(root: Path, files: Files, simulate: bool) -> Made:
    kept = tuple(path for path in files if os.path.lexists(root / path))
    fresh = {path: text for path, text in files.items() if path not in kept}
    if not simulate:
        write_all(root, fresh.items())
        (root / CONFIDENTIAL).mkdir(exist_ok=True)
    ignored = fresh.get(".gitignore")
    return Made(root, tuple(fresh), kept, () if ignored else _exposed(root))


def _exposed(root: Path) -> tuple[str, ...]:
    written = (root / ".gitignore").read_text(encoding="utf-8", errors="replace")
    lines = {line.strip().removeprefix("**/").strip("/") for line in written.splitlines()}
    return tuple(name for name in (CONFIDENTIAL, "restitutions") if name not in lines)


def _shared() -> Files:
    return {f".{name}": template(f"depot/{name}") for name in ("gitignore", "gitattributes", "editorconfig")}


def _settings(asked: Asked, interviews: str) -> str:
    values: dict[tuple[str, ...], str | tuple[str, ...]] = {
        ("programme",): asked.programme,
        ("version_format",): str(_FORMAT),
    }
    if asked.organisation:
        values[("organisation",)] = asked.organisation
    if asked.apart:
        values[("entretiens",)] = f"../{interviews}"
    return with_schema_line(filled("espace", values), "espace", SETTINGS)


def _plain(text: str) -> str:
    """Text that Markdown shows as it is, on one line."""
    return _MARKDOWN.sub(r"\\\1", " ".join(text.split()))
