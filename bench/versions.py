"""What past versions cost, against what Git itself takes on the same objects."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from typing import NamedTuple

from bench.corpus.history import commit_all
from diagdemo.changes.history.build import history
from diagdemo.changes.history.versions import Asked
from diagdemo.workspace.past import Past
from diagdemo.workspace.plan import load_plan
from diagdemo.workspace.revision import Revision, head

_TERRITORIES, _COMMITS = 100, 200
_READING = 2.0
"""How many times `git cat-file --batch` reading the same files of an old revision may take."""
_NEXT = 0.1
"""Of the cost of a first version, what the next one may cost to read when little changed."""


class Costs(NamedTuple):
    """Seconds of CPU, those of Git included."""

    files: int
    reading: float
    """To list an old revision and read all its files."""
    objects: float
    """`git cat-file --batch` on the same objects."""
    first: float
    """To read all of one version for one territory."""
    next: float
    """To read the version before it."""
    versions: int
    history: float
    """The history of that territory, all its indicators and constats computed."""
    log: float
    """`git log -p` on the whole range."""

    @property
    def missed(self) -> bool:
        """Whether a target is."""
        return self.reading > _READING * self.objects or self.next > _NEXT * self.first

    def __str__(self) -> str:
        return (
            f"{self.files} fichiers d’une version passée : {self.reading / self.objects:.1f} fois "
            f"git cat-file --batch (visé : moins de {_READING:g})\n"
            f"version voisine : {self.next / self.first:.3f} fois la première, {self.next * 1000:.0f} ms "
            f"(visé : moins de {_NEXT:g})\n"
            f"history d’un territoire, {self.versions} versions sur {_COMMITS} : {self.history:.2f} s, "
            f"git log -p : {self.log:.2f} s"
        )


def version_costs(folder: Path, rounds: int) -> Costs:
    """The costs on a repository of many territories, written in `folder`."""
    root = folder / "corpus"
    commit_all(root, _TERRITORIES, _COMMITS)
    last = head(root)
    assert last is not None
    with Past(root) as past:
        revisions = past.revisions(last)
        slug = _busiest(past, last)
        ids = list(past.files(revisions[-1]).blobs().values())
    first, following = _neighbours(root, revisions[0], revisions[1], slug)
    return Costs(
        len(ids),
        _least(rounds, lambda: _read_all(root, revisions[-1])),
        _least(rounds, lambda: _git(root, "cat-file", "--batch", asked="\n".join(ids) + "\n")),
        first,
        following,
        _tell(root, last, slug),
        _least(rounds, lambda: _tell(root, last, slug)),
        _least(rounds, lambda: _git(root, "log", "-p")),
    )


def _busiest(past: Past, last: Revision) -> str:
    """The territory that most versions touched."""
    slugs = past.files(last).listing(load_plan()).territories
    return max(slugs, key=lambda slug: len(past.revisions(last, [f"territoires/{slug}"])))


def _read_all(root: Path, revision: Revision) -> int:
    with Past(root) as past:
        files = past.files(revision)
        return sum(
            map(len, (each for each in files.contents(list(files.blobs())) if isinstance(each, bytes)))
        )


def _neighbours(root: Path, one: Revision, other: Revision, slug: str) -> tuple[float, float]:
    with Past(root) as past:
        return (
            _seconds(lambda: past.load(one, only=[slug])),
            _seconds(lambda: past.load(other, only=[slug])),
        )


def _tell(root: Path, last: Revision, slug: str) -> int:
    with Past(root) as past:
        return len(history(past, last, slug, Asked(most=0)).moments)


def _git(root: Path, *words: str, asked: str = "") -> None:
    command = ["git", "-C", str(root), *words]
    subprocess.run(command, input=asked.encode(), stdout=subprocess.DEVNULL, check=True)


def _least(rounds: int, work: Callable[[], object]) -> float:
    return min(_seconds(work) for _ in range(rounds))


def _seconds(work: Callable[[], object]) -> float:
    before = _spent()
    work()
    return _spent() - before


def _spent() -> float:
    """What this process and those that it waited for have spent."""
    used = [getrusage(who) for who in (RUSAGE_SELF, RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)
