"""Try to bring two branches together with what Git keeps: neither files nor branches are touched."""

from __future__ import annotations

import os
from typing import NamedTuple

from diagdemo.errors import DiagdemoError, UsageError
from diagdemo.workspace.past import Past
from diagdemo.workspace.plumbing import PATIENTLY, ask_bytes
from diagdemo.workspace.revision import Revision, git_of, merge_base

_CLEAN, _ASKS = 0, 1
_PROGRAMS = r"^merge\..*\.driver$"


class Attempt(NamedTuple):
    """What Git would make of two branches."""

    base: Revision
    """The last version that both have."""
    here: Revision
    there: Revision
    together: Revision
    """What there would be: `here` with the files of both, those of `asked` holding the two versions."""
    asked: tuple[str, ...]
    """The files where Git would ask to choose, by path from the root of the repository."""
    outside: tuple[str, ...]
    """Those that are not in the repository of data, when that of Git is larger."""

    @property
    def nothing_new(self) -> bool:
        """Whether all that the other branch holds is here already."""
        return self.base.id == self.there.id


def attempt(past: Past, here: Revision, there: Revision) -> Attempt:
    """What bringing `there` into `here` would give.

    Raises:
        UsageError: Git is too old, or would run a program of this repository to bring files together.
        DiagdemoError: the two have nothing in common.
    """
    git = git_of(past.root)
    # No answer is not a promise that there are none.
    if ask_bytes(git, past.root, "config", "--name-only", "--get-regexp", _PROGRAMS, answered=(0, 1)) != b"":
        raise UsageError(
            "ce dépôt demande à Git de lancer un programme pour réunir des fichiers\u00a0: "
            "rien n’a été essayé",
            "qui a réglé ce dépôt peut retirer ce réglage (git config --show-origin --get-regexp '^merge')",
        )
    words = ("merge-tree", "--write-tree", "--no-messages", "-z", here.id, there.id)
    answer = ask_bytes(git, past.root, *words, seconds=PATIENTLY, answered=(_CLEAN, _ASKS))
    if not answer:
        raise _refused(git, past)
    tree, *held = (part for part in os.fsdecode(answer).split("\0") if part)
    files = sorted({line.partition("\t")[2] for line in held})
    # Git tells them from the folder where it is asked.
    outside = tuple(path for path in files if path.startswith("../"))
    return Attempt(
        merge_base(past.root, here, there),
        here,
        there,
        here._replace(tree=tree),
        tuple(path for path in files if path not in outside),
        outside,
    )


def _refused(git: str, past: Past) -> DiagdemoError:
    if ask_bytes(git, past.root, "merge-tree", "--write-tree", "HEAD", "HEAD") is None:
        return UsageError(
            "cette version de Git ne sait pas essayer une fusion sans toucher aux fichiers",
            "installez Git 2.38 ou plus récent\u00a0; «\u00a0diagdemo doctor\u00a0» dit lequel vous avez",
        )
    return DiagdemoError(
        "ces deux branches n’ont aucune version en commun\u00a0: Git ne peut pas les réunir",
        "vérifiez le nom de la branche\u00a0; «\u00a0git branch --all\u00a0» les montre toutes",
    )
