"""A repository of data with its history in Git, made for a test: same identity, same dates, same names."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

CLOSED = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Personne fictive",
    "GIT_AUTHOR_EMAIL": "personne@exemple.invalid",
    "GIT_COMMITTER_NAME": "Personne fictive",
    "GIT_COMMITTER_EMAIL": "personne@exemple.invalid",
}
"""What keeps Git from the settings of whoever runs the tests, and who writes."""


class Depot:
    """A Git repository at `root`; what it holds of `like`, if given, is its first version."""

    def __init__(self, root: Path, like: Path | None = None, day: str = "2026-01-05") -> None:
        self.root = root
        if like is None:
            root.mkdir(parents=True, exist_ok=True)
        else:
            shutil.copytree(like, root, dirs_exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main", "--template=")
        if like is not None:
            self.commit("Premières fiches", day)

    def git(self, *words: str, day: str = "2026-01-05") -> str:
        """What Git answers; a failure is one of the test."""
        when = f"{day}T12:00:00+0100"
        done = subprocess.run(
            ["git", "-C", str(self.root), *words],
            env={**os.environ, **CLOSED, "GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when},
            check=True,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        return done.stdout.strip()

    def write(self, path: str, text: str) -> None:
        """Put a text in a file, whose folders are made."""
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="")

    def read(self, path: str) -> str:
        """The text of a file."""
        return (self.root / path).read_text(encoding="utf-8")

    def replace(self, path: str, old: str, new: str) -> None:
        """Change a piece of a file, which must be there once."""
        text = self.read(path)
        assert text.count(old) == 1, f"{old!r} is not once in {path}"
        self.write(path, text.replace(old, new))

    def move(self, old: str, new: str) -> None:
        """Give another name to a file."""
        (self.root / new).parent.mkdir(parents=True, exist_ok=True)
        (self.root / old).rename(self.root / new)

    def remove(self, path: str) -> None:
        """Take a file away."""
        (self.root / path).unlink()

    def commit(self, message: str, day: str) -> str:
        """Record all that changed on that day; the name of the version."""
        self.git("add", "--all", day=day)
        self.git("commit", "--quiet", "--allow-empty", f"--message={message}", day=day)
        return self.git("rev-parse", "HEAD")

    def branch(self, name: str) -> None:
        """Begin a branch and go there."""
        self.git("switch", "--quiet", "--create", name)

    def switch(self, name: str) -> None:
        """Go to a branch."""
        self.git("switch", "--quiet", name)

    def merge(self, name: str, day: str) -> str:
        """Join a branch with a version of its own; the name of that version."""
        self.git("merge", "--quiet", "--no-ff", f"--message=Réunir {name}", name, day=day)
        return self.git("rev-parse", "HEAD")
