"""Make a folder a Git repository, when Git is there and it is not one yet."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from diagdemo.workspace.plumbing import ask, find_git


class Git(StrEnum):
    """What became of Git in a new folder."""

    CREE = "cree"
    DEJA_LA = "deja_la"
    ABSENT = "absent"
    REFUSE = "refuse"


def git_init(root: Path) -> Git:
    """Make `root` a Git repository unless it is inside one; no hook comes from a template."""
    git = find_git()
    if git is None:
        return Git.ABSENT
    if ask(git, root, "rev-parse", "--is-inside-work-tree") == ["true"]:
        return Git.DEJA_LA
    made = ask(git, root, "-c", "init.defaultBranch=main", "init", "--quiet", "--template=")
    return Git.REFUSE if made is None else Git.CREE
