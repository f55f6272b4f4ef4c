"""A revision of the data: its name in Git, and its day."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import NamedTuple

from diagdemo.errors import DiagdemoError, NotFoundError, UsageError
from diagdemo.wording import day
from diagdemo.workspace.plumbing import PATIENTLY, ask, ask_bytes, find_git, inside_git

_COMMITTER = re.compile(r"committer .* (\d+) ([+-])(\d{2})(\d{2})\Z")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_OBJECT = re.compile(r"object ([0-9a-f]{40}|[0-9a-f]{64})")
_SIGNS = 10


class Revision(NamedTuple):
    """A version that Git keeps: a commit."""

    id: str
    """Its whole name."""
    day: datetime.date
    """The day it was recorded, where its author was."""
    tree: str
    """The name of the tree of its files."""
    parents: tuple[str, ...] = ()
    subject: str = ""
    """The first line of its message: hostile text."""
    seconds: int = 0
    """When it was recorded, as Git counts time, to tell which one of a day came last."""

    @property
    def short(self) -> str:
        """The first signs of its name."""
        return self.id[:_SIGNS]

    @property
    def told(self) -> str:
        """« la version du 3 mars 2026 (1a2b3c4d5e) »."""
        return f"la version du {day(self.day)} ({self.short})"


def head(root: Path) -> Revision | None:
    """The last revision of the repository that holds `root`; None outside Git, or before the first one."""
    git = find_git() if inside_git(root) else None
    return _read(git, root, "HEAD") if git else None


def resolve(root: Path, asked: str) -> Revision:
    """The revision that was asked for: a name, a branch, a tag, or a day, which means the last one of it.

    Raises:
        UsageError: Git is not there.
        NotFoundError: the repository has no such revision.
        DiagdemoError: Git refuses to read it.
    """
    git = git_of(root)
    found = _read(git, root, asked) if asked.strip() else None
    if found is None and _DAY.fullmatch(asked):
        found = last_before(git, root, f"{asked}T23:59:59Z")
    if found is None and _DAY.fullmatch(asked):
        raise NotFoundError(
            f"aucune version n’était encore enregistrée le {asked}",
            "diagdemo history montre les versions, et le jour de chacune",
        )
    if found is None:
        refuse_silence(git, root)
        raise NotFoundError(
            f"la version «\u00a0{asked}\u00a0» n’existe pas dans ce dépôt",
            "donnez une branche, une étiquette, un jour (2026-01-31) ou un nom de version\u00a0: "
            "diagdemo history les montre",
        )
    return found


def last_before(git: str, root: Path, moment: str) -> Revision | None:
    """The last revision that was recorded at `moment`, in the words of Git, or before."""
    found = ask(git, root, "rev-list", "-1", f"--until={moment}", "HEAD", "--", seconds=PATIENTLY)
    return _read(git, root, found[0]) if found else None


def merge_base(root: Path, one: Revision, other: Revision) -> Revision:
    """The last revision that two of them have in common; the first one when they share nothing."""
    git = git_of(root)
    found = ask(git, root, "merge-base", one.id, other.id, seconds=PATIENTLY)
    return (_read(git, root, found[0]) if found else None) or one


def git_of(root: Path) -> str:
    """The `git` to ask about the repository that holds `root`.

    Raises:
        UsageError: there is none, or `root` is in no repository.
    """
    git = find_git()
    if git is None:
        raise UsageError("Git n’est pas installé\u00a0: les versions passées ne peuvent pas être lues")
    if not inside_git(root):
        raise UsageError(
            "ce dossier n’est pas dans un dépôt Git\u00a0: il n’a pas de versions passées",
            "pour commencer un historique\u00a0: git init, puis git add --all, puis git commit",
        )
    return git


def refuse_silence(git: str, root: Path) -> None:
    """Tell a repository that Git will not read from one that lacks a version.

    Raises:
        DiagdemoError: Git does not say where the repository is: it belongs to someone else, or is damaged.
    """
    if ask(git, root, "rev-parse", "--git-dir") is None:
        raise refused()


def refused() -> DiagdemoError:
    """What to say when Git does not even say where a repository is."""
    return DiagdemoError(
        "Git refuse de lire ce dépôt", "tapez «\u00a0git status\u00a0» pour voir ce qu’il en dit"
    )


def parsed(id: str, content: bytes) -> Revision | None:
    """The revision that a commit object tells."""
    head, _, body = content.decode("utf-8", "replace").partition("\n\n")
    held = head.split("\n")
    tree = next((line[5:] for line in held if line.startswith("tree ")), "")
    parents = tuple(line[7:] for line in held if line.startswith("parent "))
    for line in held:
        if match := _COMMITTER.match(line):
            subject = body.split("\n", 1)[0].strip()
            return Revision(id, _local_day(*match.groups()), tree, parents, subject, int(match[1]))
    return None


def tagged(content: bytes) -> str:
    """The name of what a tag object names; empty when it names nothing."""
    match = _OBJECT.match(content.decode("ascii", "replace"))
    return match[1] if match else ""


def _local_day(seconds: str, sign: str, hours: str, minutes: str) -> datetime.date:
    shift = datetime.timedelta(hours=int(hours), minutes=int(minutes)) * (-1 if sign == "-" else 1)
    try:
        return datetime.datetime.fromtimestamp(int(seconds), datetime.timezone(shift)).date()
    except (OverflowError, ValueError, OSError):  # a hostile commit may date from any time
        return datetime.date(1970, 1, 1)


def _read(git: str, root: Path, asked: str) -> Revision | None:
    """The commit that `asked` names, with one question more to know its content."""
    words = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{asked}^{{commit}}")
    name = ask(git, root, *words)
    content = ask_bytes(git, root, "cat-file", "commit", name[0]) if name else None
    return parsed(name[0], content) if name and content is not None else None
