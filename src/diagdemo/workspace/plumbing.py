"""Ask Git what it keeps, through plumbing commands that a hostile repository cannot turn against us."""

from __future__ import annotations

import os
from pathlib import Path

_OPTIONS = ("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.untrackedCache=false")
_SECONDS = 2
"""A damaged or hostile repository may never answer."""


def inside_git(root: Path) -> bool:
    """Whether `root` is in the working tree of a Git repository, without asking Git."""
    return any(os.path.lexists(folder / ".git") for folder in (root, *root.parents))


def find_git() -> str | None:
    """The `git` of the absolute folders of PATH: never one that lies in the data."""
    name = "git.exe" if os.name == "nt" else "git"
    folders = (Path(folder) for folder in os.environ.get("PATH", "").split(os.pathsep) if folder)
    found = (
        folder / name for folder in folders if folder.is_absolute() and os.access(folder / name, os.X_OK)
    )
    return next(map(str, found), None)


def ask(git: str, root: Path, *words: str) -> list[str] | None:
    """The lines that a command answers, split on null characters when it is asked with `-z`.

    None when Git cannot answer: damaged repository, refused owner, too long.
    """
    import subprocess

    try:
        answer = subprocess.run(
            [git, "-C", str(root), *_OPTIONS, *words],
            env=_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    if answer.returncode:
        return None
    text = os.fsdecode(answer.stdout)
    return [part for part in text.split("\0" if "-z" in words else "\n") if part]


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    closed = {
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_ALLOW_PROTOCOL": "none",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_OPTIONAL_LOCKS": "0",
    }
    return {**kept, **closed, "LC_ALL": "C"}
