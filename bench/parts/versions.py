"""What past versions cost, against what Git itself takes on the same objects."""

from __future__ import annotations

import subprocess
from collections import Counter
from pathlib import Path

from bench.corpus.history import commit_all
from bench.lines import Beyond, Line, Part, sized
from bench.parts.commands import ROOT, script, tool
from bench.sampling import Measure

_COMMITS = 200
_BEFORE = 10


def versions(work: Path, territories: int) -> Part:
    """The measures on a repository of so many territories, written in the folder `work`."""
    root = work / "versions"
    commit_all(root, territories, _COMMITS)
    asked = work / "objects"
    asked.write_text(_objects(root), encoding="utf-8")
    return Part(
        f"Versions passées, {territories} territoires et {_COMMITS + 1} versions",
        sized([*_reading(root, asked), *_commands(root)], territories),
    )


def _reading(root: Path, asked: Path) -> list[Line]:
    def past(*words: str) -> list[list[str]]:
        return [script("past", root, *words)]

    one, files = "un territoire à une version", "les fiches de la première version"
    load = ("load", _busiest(root))
    return [
        Measure("git-objects", "git cat-file --batch", [[*_git(root), "cat-file", "--batch"]], given=asked),
        Measure("past-start", "ouvrir le dépôt", past("open"), folder=ROOT),
        Measure("past-read", files, past("files"), folder=ROOT),
        Beyond("past-read-net", f"{files}, démarrage ôté", "past-read", "past-start", "git-objects"),
        Measure("past-one", one, past(*load, "1"), folder=ROOT),
        Beyond("past-one-net", f"{one}, démarrage ôté", "past-one", "past-start"),
        Measure("past-many", f"{one} et aux {_BEFORE} d’avant", past(*load, str(1 + _BEFORE)), folder=ROOT),
        Beyond("past-next", "chaque version d’avant", "past-many", "past-one", "past-one-net", parts=_BEFORE),
    ]


def _commands(root: Path) -> list[Line]:
    here = ("--depot", root)
    since = tool("validate", "--depuis", "HEAD~1", "--sans-cache", *here)
    history = tool("history", _busiest(root), "--max", "0", *here)
    return [
        Measure("git-log", "git log -p", [[*_git(root), "log", "-p"]]),
        Measure("validate-since", "validate --depuis HEAD~1", [since]),
        Measure("diff", "diff HEAD~1..HEAD", [tool("diff", "HEAD~1..HEAD", *here)], "git-log"),
        Measure("history", "history d’un territoire", [history], "git-log"),
    ]


def _objects(root: Path) -> str:
    """The names of the objects of the records of the first version, one a line."""
    first = _told(root, "rev-list", "--max-parents=0", "HEAD").strip()
    entries = _told(root, "ls-tree", "-r", first, "--", "territoires", "diagdemo.yaml").splitlines()
    return "".join(f"{entry.split()[2]}\n" for entry in entries)


def _busiest(root: Path) -> str:
    """The territory that most versions touch after the first."""
    first = _told(root, "rev-list", "--max-parents=0", "HEAD").strip()
    touched = _told(root, "log", "--format=", "--name-only", f"{first}..HEAD", "--", "territoires").split()
    return Counter(path.split("/")[1] for path in touched).most_common(1)[0][0]


def _git(root: Path) -> list[str]:
    return ["git", "-C", str(root)]


def _told(root: Path, *words: str) -> str:
    return subprocess.run(
        [*_git(root), *words], check=True, capture_output=True, text=True, encoding="utf-8"
    ).stdout
