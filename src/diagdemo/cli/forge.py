"""Where the command runs: the root of what Git holds, and the forge that runs it, when one does."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from diagdemo.workspace.plumbing import git_top

_ADDRESS = re.compile(r"https?://[\w.:/~-]+", re.ASCII)
_NAME = re.compile(r"[0-9a-f]{40,64}")


class Forge(Enum):
    """What runs the command."""

    NONE = ""
    GITHUB = "github"
    GITLAB = "gitlab"


class Place(NamedTuple):
    """What is known of where the command runs."""

    forge: Forge = Forge.NONE
    files: str = ""
    """How the address of any file of any version begins; empty when unknown."""
    revision: str = ""
    """The version that the forge has the command run on."""
    summary: Path | None = None
    """The file in which the forge takes a summary, written by the programs of a job one after another."""

    @property
    def pages(self) -> str:
        """How the address of a file begins, at the version of the forge; empty when unknown."""
        return self.pages_at(self.revision)

    def pages_at(self, revision: str) -> str:
        """How the address of a file begins, at a version that is named in full; empty when unknown."""
        return f"{self.files}/{revision}/" if self.files and _NAME.fullmatch(revision) else ""


def here(environment: Mapping[str, str] = os.environ) -> Place:
    """What the forge tells to the programs it runs."""
    get = environment.get
    if get("GITHUB_ACTIONS") == "true":
        files = f"{get('GITHUB_SERVER_URL')}/{get('GITHUB_REPOSITORY')}/blob"
        summary = get("GITHUB_STEP_SUMMARY")
        revision = get("GITHUB_SHA", "")
        return Place(Forge.GITHUB, _address(files), revision, Path(summary) if summary else None)
    if get("GITLAB_CI") == "true":
        return Place(Forge.GITLAB, _address(f"{get('CI_PROJECT_URL')}/-/blob"), get("CI_COMMIT_SHA", ""))
    return Place()


def git_prefix(root: Path) -> str:
    """The folder `root`, from the root of what Git holds; empty when it is that root or Git holds nothing."""
    root = root.resolve()
    top = git_top(root)
    return "" if top in (None, root) else root.relative_to(top).as_posix()


def _address(text: str) -> str:
    """An address of the web, or nothing."""
    return text if _ADDRESS.fullmatch(text) else ""
