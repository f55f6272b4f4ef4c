"""Make a folder a Git repository, when Git is there and it is not one yet."""

from __future__ import annotations

import os
import shutil
import subprocess
from enum import StrEnum
from pathlib import Path

# Nothing that a configuration names may run, and no hook comes from a template.
_SAFE = ("-c", "core.fsmonitor=false", "-c", "core.hooksPath=" + os.devnull, "-c", "init.defaultBranch=main")
_PATIENCE = 20


class Git(StrEnum):
    """What became of Git in a new folder."""

    CREE = "cree"
    DEJA_LA = "deja_la"
    ABSENT = "absent"
    REFUSE = "refuse"


def git_init(root: Path) -> Git:
    """Make `root` a Git repository unless it is inside one."""
    if shutil.which("git") is None:
        return Git.ABSENT
    if _git(root, "rev-parse", "--is-inside-work-tree"):
        return Git.DEJA_LA
    return Git.CREE if _git(root, "init", "--quiet", "--template=") else Git.REFUSE


def _git(root: Path, *words: str) -> bool:
    """Whether a Git command ran well in `root`."""
    # Inside a hook, Git names its own repository to the commands it runs.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        done = subprocess.run(
            ["git", *_SAFE, *words],
            cwd=root,
            env=environment,
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
