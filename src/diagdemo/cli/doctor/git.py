"""Whether Git is there, recent enough, and knows who writes."""

from __future__ import annotations

import os
import re
from pathlib import Path

from diagdemo.cli.doctor.finding import Finding, good, look, wrong
from diagdemo.workspace.plumbing import ask

OLDEST = (2, 30)
"""The first version that answers what reading past versions asks it."""
MERGING = (2, 38)
"""The first version that can try a merge without touching the files."""

_WHERE = "à installer depuis https://git-scm.com/downloads"
_NUMBERS = re.compile(r"(\d+)\.(\d+)(?:\.\d+)*")


def installed(git: str | None, here: Path) -> Finding:
    """Whether Git is there, in a version that serves."""
    if git is None:
        return look("Git", f"absent\u00a0: ni historique, ni travail à plusieurs\u00a0; {_WHERE}")
    answer = ask(git, here, "version")
    found = _NUMBERS.search(answer[0]) if answer else None
    if found is None:
        return wrong("Git", "ne répond pas", "git version")
    version = (int(found[1]), int(found[2]))
    if version < OLDEST:
        return wrong(
            "Git", f"{found[0]}, trop ancien\u00a0: il faut {_dotted(OLDEST)} au moins\u00a0; {_WHERE}"
        )
    if version < MERGING:
        return look(
            "Git",
            f"{found[0]}\u00a0; «\u00a0diagdemo merge\u00a0» demande {_dotted(MERGING)}\u00a0; {_WHERE}",
        )
    return good("Git", found[0])


def identity(git: str, here: Path, *, needed: bool) -> Finding:
    """Whether Git knows a name and an address; neither is ever shown."""
    missing = [key for key in ("name", "email") if not _known(git, here, key)]
    if not missing:
        return good("Identité", "nom et adresse électronique renseignés")
    names = {"name": "votre nom", "email": "votre adresse électronique"}
    words = {"name": '"Prénom Nom"', "email": '"adresse@exemple.fr"'}
    unknown = " ni ".join(names[key] for key in missing)
    text = f"Git ne connaît {'ni' if len(missing) > 1 else 'pas'} {unknown}\u00a0: il n’enregistrera rien"
    commands = [f"git config --global user.{key} {words[key]}" for key in missing]
    return (wrong if needed else look)("Identité", text, *commands)


def setting(git: str, here: Path, key: str) -> str | None:
    """A setting of Git, in lower case."""
    answer = ask(git, here, "config", "--get", key)
    return answer[0].strip().lower() if answer else None


def line_ends(git: str, root: Path) -> Finding:
    """Whether Git leaves ends of lines alone, or is told how to."""
    about = "Fins de ligne"
    told = ask(git, root, "check-attr", "eol", "--", "diagdemo.yaml")
    if told and told[0].endswith(": lf"):
        return good(about, "les mêmes partout, dites par «\u00a0.gitattributes\u00a0»")
    if setting(git, root, "core.autocrlf") in ("true", "1", "yes", "on"):
        return look(
            about,
            "Git les réécrit (core.autocrlf), et chacun verrait des fiches modifiées sans raison",
            "git config core.autocrlf input",
        )
    return good(about, "laissées telles quelles")


def _known(git: str, here: Path, key: str) -> bool:
    given = os.environ.get(f"GIT_AUTHOR_{key.upper()}") and os.environ.get(f"GIT_COMMITTER_{key.upper()}")
    return bool(given or setting(git, here, f"user.{key}"))


def _dotted(version: tuple[int, int]) -> str:
    return f"{version[0]}.{version[1]}"
