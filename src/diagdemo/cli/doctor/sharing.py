"""Whether the repository is copied elsewhere, and what would surprise those who share it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from diagdemo.cli.doctor.finding import Finding, good, look
from diagdemo.cli.doctor.git import setting
from diagdemo.wording import agree
from diagdemo.workspace.plumbing import ask

_SUBMODULE = "160000"
_WORD_IN_ADDRESS = re.compile(r"://[^/@\s]*:[^/@\s]+@")
_ADDRESSES = r"^remote\..*\.(url|pushurl)$"


def elsewhere(git: str, root: Path) -> Finding:
    """Whether there is a copy elsewhere; its address is never shown."""
    about = "Copie ailleurs"
    addresses = ask(git, root, "config", "--get-regexp", _ADDRESSES)
    if not addresses:
        return look(
            about, "aucune\u00a0: les fiches ne sont que sur cet ordinateur", "git remote add origin ADRESSE"
        )
    if any(map(_WORD_IN_ADDRESS.search, addresses)):
        return look(
            about,
            "un mot de passe est écrit dans l’adresse\u00a0; changez-le, puis donnez l’adresse sans lui",
            "git remote set-url origin ADRESSE",
        )
    return good(about, "il y en a une")


def oddities(git: str, root: Path) -> Iterator[Finding]:
    """What most repositories do not have."""
    held = ask(git, root, "ls-files", "--stage", "-z") or []
    others = sum(line.startswith(_SUBMODULE) for line in held)
    if others:
        told = agree(others, "autre dépôt est inclus", "autres dépôts sont inclus")
        yield look("Sous-modules", f"{told} dans celui-ci\u00a0: leurs fiches ne sont pas lues")
    names = [line.partition("\t")[2] for line in held]
    shown = setting(git, root, "core.quotepath") in ("false", "0", "no", "off")
    if not shown and not all(map(str.isascii, names)):
        yield look(
            "Noms accentués",
            "Git les montre en chiffres («\u00a0\\303\\251\u00a0»)",
            "git config --global core.quotePath false",
        )
