"""The files by which a forge, or Git itself, has records checked without anybody thinking of it."""

from __future__ import annotations

import os
from collections.abc import Collection
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from diagdemo.version import requirement
from diagdemo.workspace.create.commit import write_all
from diagdemo.workspace.create.template import template
from diagdemo.workspace.plumbing import git_top
from diagdemo.yaml.opening import read_bytes


class Checker(StrEnum):
    """Who checks."""

    GITHUB = "github"
    GITLAB = "gitlab"
    PRE_COMMIT = "pre-commit"

    @property
    def label(self) -> str:
        """Its name, as it writes it."""
        return {Checker.GITHUB: "GitHub", Checker.GITLAB: "GitLab", Checker.PRE_COMMIT: "pre-commit"}[self]

    @property
    def path(self) -> str:
        """Where it looks for what it must do, from the top of the Git repository."""
        return {
            Checker.GITHUB: ".github/workflows/diagdemo.yml",
            Checker.GITLAB: ".gitlab-ci.yml",
            Checker.PRE_COMMIT: ".pre-commit-config.yaml",
        }[self]

    @property
    def text(self) -> str:
        """What it must do; the tool that it installs is the one that writes this."""
        name = {
            Checker.GITHUB: "github.yml",
            Checker.GITLAB: "gitlab.yml",
            Checker.PRE_COMMIT: "pre-commit.yaml",
        }[self]
        return template(f"ci/{name}", {"diagdemo": requirement()})


class Added(NamedTuple):
    """What became of the files."""

    written: tuple[str, ...]
    same: tuple[str, ...]
    """Those that were there and say what would have been written."""
    kept: tuple[str, ...]
    """Those that were there and say something else: they are left as they are."""


def ci_files(checkers: Collection[Checker] = tuple(Checker)) -> dict[str, str]:
    """The texts of the files, by path from the top of the Git repository."""
    return {checker.path: checker.text for checker in checkers}


def add_ci(root: Path, checkers: Collection[Checker], *, simulate: bool = False) -> Added:
    """Write at `root` the files that are not there yet; with `simulate`, only tell.

    Raises:
        DiagdemoError: the disk refuses; nothing is left then.
    """
    files = ci_files(checkers)
    there = {path for path in files if os.path.lexists(root / path)}
    same = {path for path in there if _holds(root, path, files[path])}
    fresh = {path: text for path, text in files.items() if path not in there}
    if not simulate:
        write_all(root, fresh.items())
    return Added(
        tuple(fresh),
        tuple(path for path in files if path in same),
        tuple(path for path in files if path in there - same),
    )


def git_above(root: Path) -> Path | None:
    """The Git repository that holds `root`, where checks are looked for; None when it is `root`."""
    top = git_top(root)
    return None if top == root else top


def _holds(root: Path, path: str, text: str) -> bool:
    """Whether a file holds `text`, whatever its line ends; links are not followed."""
    content = read_bytes(root, path)
    return isinstance(content, bytes) and content.replace(b"\r\n", b"\n") == text.encode()
