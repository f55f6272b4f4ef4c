"""Lay small trees of files over a clean repository, and run the checks on the result."""

from __future__ import annotations

import datetime
import re
import shutil
import subprocess
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from diagdemo.checks import Result, run
from diagdemo.issues import Issue
from diagdemo.workspace.load import load

TODAY = datetime.date(2026, 3, 1)
BASE = Path(__file__).parent / "base"

_SECTION = re.compile(r"^## (.+)\n", re.MULTILINE)
_FENCE = re.compile(r"^```(?:yaml|text) ([^\n]+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)

_CLUMSY = re.compile(
    r" [;?!]| : |[a-zé]'[a-zé]|\b(?:parser|mapping|None|regex|null|string|traceback)\b", re.IGNORECASE
)


class Page(NamedTuple):
    """The docstring of a check: its title, and the text under each heading."""

    title: str
    sections: dict[str, str]

    def files(self, heading: str) -> dict[str, str]:
        """The files that the example under `heading` shows, by path."""
        return {path.strip(): text for path, text in _FENCE.findall(self.sections.get(heading, ""))}


def read_page(module: ModuleType) -> Page:
    """Take a docstring apart."""
    title, *parts = _SECTION.split(module.__doc__ or "")
    return Page(title.strip(), dict(zip(parts[::2], parts[1::2], strict=True)))


def lay(root: Path, files: dict[str, str]) -> Path:
    """A copy of the clean repository in `root`, with `files` written over it."""
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


def check(root: Path) -> Result:
    """What the checks say of the repository at `root` on a day when nothing of it has expired."""
    return run(load(root), TODAY)


def clumsy(issue: Issue) -> list[str]:
    """What is wrong in the French of an issue: loose punctuation, straight apostrophes, jargon."""
    said = [issue.message, issue.advice, issue.label, *(related.label for related in issue.related)]
    return [text for text in said if _CLUMSY.search(text)] + [issue.message] * issue.message.endswith(".")


def git(root: Path, *words: str) -> None:
    """Run Git in `root` without any setting of the machine."""
    identity = ("-c", "user.name=essai", "-c", "user.email=essai@exemple.fr", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", str(root), *identity, *words], check=True, capture_output=True)


def commit_all(root: Path) -> None:
    """Commit everything in `root` that is not ignored, in a repository made if needed."""
    if not (root / ".git").exists():
        git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-q", "--allow-empty", "-m", "essai")
