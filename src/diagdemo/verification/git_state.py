"""The state of what Git keeps of a repository, seen without running Git."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from diagdemo.workspace.plumbing import find_git, git_top

_FILES = ("HEAD", "index", "packed-refs", "shallow")
_FOLDERS = ("refs", "reftable", "worktrees")


def git_state(root: Path) -> str:
    """What changes whenever a file is staged, a version recorded, or a branch moved; empty without Git."""
    top = git_top(root)
    if top is None or find_git() is None:
        return ""
    own = _pointed(top / ".git", "gitdir: ")
    shared = _pointed(own / "commondir", "") if (own / "commondir").exists() else own
    return "\n".join(line for place in dict.fromkeys((own, shared)) for line in _states(os.fspath(place)))


def _pointed(place: Path, before: str) -> Path:
    """The folder that a small file names, as Git does for worktrees; the folder itself when it is one."""
    if place.is_dir():
        return place
    try:
        text = place.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return place
    return place.parent / text.removeprefix(before).strip()


def _states(place: str) -> Iterator[str]:
    for name in _FILES:
        yield _state(f"{place}/{name}", name)
    stack = [f"{place}/{name}" for name in _FOLDERS]
    while stack:
        folder = stack.pop()
        try:
            with os.scandir(folder) as entries:
                held = sorted(entries, key=lambda entry: entry.name)
        except OSError:
            continue
        for entry in held:
            if entry.is_dir(follow_symlinks=False):
                stack.append(entry.path)
            else:
                yield _state(entry.path, entry.name)


def _state(path: str, name: str) -> str:
    try:
        held = os.lstat(path)
    except OSError:
        return f"{name} -"
    return f"{name} {held.st_size} {held.st_mtime_ns} {held.st_ino}"
