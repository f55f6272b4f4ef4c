"""Ask Git what it keeps, through plumbing commands that a hostile repository cannot turn against us."""

from __future__ import annotations

import os
from pathlib import Path

_SETTINGS = (
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "core.untrackedCache=false",
    "merge.renormalize=false",  # it runs the filters of the repository
)
_OPTIONS = tuple(word for setting in _SETTINGS for word in ("-c", setting))
_SECONDS = 2
"""A damaged or hostile repository may never answer."""
PATIENTLY = 60
"""Seconds for what walks through a long history."""


def git_top(root: Path) -> Path | None:
    """The top of the working tree that holds `root`, which may be that top, without asking Git."""
    return next((folder for folder in (root, *root.parents) if os.path.lexists(folder / ".git")), None)


def inside_git(root: Path) -> bool:
    """Whether `root` is in the working tree of a Git repository."""
    return git_top(root) is not None


def find_git() -> str | None:
    """The `git` of the absolute folders of PATH: never one that lies in the data."""
    name = "git.exe" if os.name == "nt" else "git"
    folders = (Path(folder) for folder in os.environ.get("PATH", "").split(os.pathsep) if folder)
    found = (
        folder / name for folder in folders if folder.is_absolute() and os.access(folder / name, os.X_OK)
    )
    return next(map(str, found), None)


def ask(git: str, root: Path, *words: str, seconds: float = _SECONDS) -> list[str] | None:
    """The lines that a command answers, split on null characters when it is asked with `-z`.

    None when Git cannot answer: damaged repository, refused owner, too long.
    """
    answer = ask_bytes(git, root, *words, seconds=seconds)
    if answer is None:
        return None
    return [part for part in os.fsdecode(answer).split("\0" if "-z" in words else "\n") if part]


def ask_bytes(
    git: str, root: Path, *words: str, seconds: float = _SECONDS, answered: tuple[int, ...] = (0,)
) -> bytes | None:
    """What a command answers, as it is; None when Git cannot answer.

    Some commands answer with another exit code than 0: `answered` holds those that are an answer.
    """
    import subprocess

    if any("\0" in word for word in words):
        return None

    try:
        answer = subprocess.run(
            command(git, root, *words),
            env=environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return answer.stdout if answer.returncode in answered else None


def command(git: str, root: Path, *words: str) -> list[str]:
    """The words of a command on the repository at `root`, where nothing of its own settings can run."""
    return [git, "-C", str(root), *_OPTIONS, *words]


def environment() -> dict[str, str]:
    """The environment of Git: what points it elsewhere is left out, and it may reach nothing."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    closed = {
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_ALLOW_PROTOCOL": "none",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_OPTIONAL_LOCKS": "0",
    }
    return {**kept, **closed, "LC_ALL": "C"}
