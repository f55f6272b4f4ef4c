"""What the shell proposes for a version: the branches and the tags of the repository, read without a word."""

from __future__ import annotations

from pathlib import Path


def versions(incomplete: str) -> list[str]:
    """The branches and the tags whose names begin as `incomplete` does; after `A..`, those of the second.

    A name that a shell would take for something else than a word is never proposed.
    """
    from diagdemo.workspace.plumbing import ask, find_git, inside_git

    git = find_git() if inside_git(Path.cwd()) else None
    words = ("for-each-ref", "--format=%(refname:strip=2)", "refs/heads", "refs/tags", "refs/remotes")
    names = (ask(git, Path.cwd(), *words) if git else None) or []
    before, dots, typed = incomplete.rpartition("..")
    head = before + dots + ("." if typed.startswith(".") else "")
    begun = typed.removeprefix(".")
    plain = (name for name in names if all(sign.isalnum() or sign in "-_./" for sign in name))
    return sorted({f"{head}{name}" for name in plain if name.startswith(begun) and not name.startswith("-")})
