"""What Git keeps is seen without running it, and what no Git would have written is never believed."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from diagdemo.verification import git_state as module
from diagdemo.verification.git_state import git_state
from diagdemo.workspace.plumbing import find_git
from gitdata import Depot

pytestmark = [
    pytest.mark.skipif(find_git() is None, reason="needs Git"),
    pytest.mark.skipif(os.name == "nt", reason="links need rights, and there are no pipes"),
]


@pytest.fixture
def depot(tmp_path: Path) -> Depot:
    """A repository of one version."""
    made = Depot(tmp_path / "depot")
    made.write("note.txt", "")
    made.commit("Début", "2026-01-05")
    return made


def _is_believed(root: Path) -> bool:
    """Whether the state of a repository that does not change may be seen again."""
    return git_state(root) == git_state(root)


def test_what_git_wrote_is_believed_until_it_changes(depot: Depot, tmp_path: Path) -> None:
    """In a folder below it, in a worktree, with branches that are packed or not."""
    depot.git("worktree", "add", "--quiet", str(tmp_path / "autre"))
    roots = depot.root, tmp_path / "autre"
    (depot.root / "dessous").mkdir()
    assert git_state(depot.root / "dessous") == git_state(depot.root)
    seen = []
    for words in (["branch", "essai"], ["pack-refs", "--all"], ["branch", "-D", "essai"]):
        depot.git(*words)
        assert all(map(_is_believed, roots))
        seen.append([git_state(root) for root in roots])
    for states in zip(*seen, strict=True):
        assert len(set(states)) == len(seen)


def _none(git: Path) -> None:
    git.mkdir()


def _pointing(text: bytes) -> Callable[[Path], None]:
    def write(git: Path) -> None:
        git.write_bytes(text)

    return write


def _endless(git: Path) -> None:
    git.symlink_to("/dev/zero")


def _to_a_real_one(git: Path) -> None:
    git.symlink_to("git")


_POINTERS: dict[str, Callable[[Path], None]] = {
    "a link to what never ends": _endless,
    "a link": _to_a_real_one,
    "a pipe": os.mkfifo,
    "an empty folder": _none,
    "an impossible name": _pointing(b"gitdir: a\0b"),
    "nothing": _pointing(b""),
    "another text": _pointing(b"../git"),
    "no folder": _pointing(b"gitdir: absent"),
    "a file": _pointing(b"gitdir: note.txt"),
    "too long a name": _pointing(b"gitdir: " + b"a/" * 2_000 + b"b"),
    "a huge file": _pointing(b"gitdir: git" + b"\n" * 100_000),
    "what is no text": _pointing(b"gitdir: \xff\xfe"),
}


@pytest.mark.parametrize("make", _POINTERS.values(), ids=_POINTERS)
def test_what_stands_for_git_is_not_believed(depot: Depot, make: Callable[[Path], None]) -> None:
    """Nor waited for, nor read without end."""
    git = depot.root / ".git"
    git.rename(depot.root / "git")
    _pointing(b"gitdir: git\n")(git)
    assert _is_believed(depot.root)
    git.unlink()
    make(git)
    assert not _is_believed(depot.root)


@pytest.mark.parametrize("make", [_endless, os.mkfifo, _pointing(b"\0"), _pointing(b"." * 5_000)])
def test_where_the_rest_is_said_to_be_is_not_believed(depot: Depot, make: Callable[[Path], None]) -> None:
    _pointing(b".\n")(depot.root / ".git/commondir")
    assert _is_believed(depot.root)
    (depot.root / ".git/commondir").unlink()
    make(depot.root / ".git/commondir")
    assert not _is_believed(depot.root)


@pytest.mark.parametrize("name", ["refs", "reftable", "worktrees", "refs/heads", "refs/tags/loin", "HEAD"])
def test_a_link_among_what_git_keeps_is_not_followed(
    depot: Depot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """What it leads to may change unseen, and may be the whole disk."""
    away, link = tmp_path / "ailleurs", depot.root / ".git" / name
    (away / "dedans").mkdir(parents=True)
    if link.exists():
        link.rename(tmp_path / "vrai")
    link.symlink_to(away)
    walked, scan = [], os.scandir

    def noted(folder: Any) -> Any:
        walked.append(os.path.realpath(folder))
        return scan(folder)

    monkeypatch.setattr(os, "scandir", noted)
    assert not _is_believed(depot.root)
    assert [folder for folder in walked if folder.startswith(str(away))] == []


def test_what_is_too_much_is_not_looked_at(depot: Depot, monkeypatch: pytest.MonkeyPatch) -> None:
    """In one folder or in many."""
    monkeypatch.setattr(module, "_MOST", 50)
    for rank in range(40):
        depot.write(f".git/refs/tags/t{rank}", "")
    assert _is_believed(depot.root)
    for rank in range(20):
        depot.write(f".git/refs/tags/d{rank}/t", "")
    assert not _is_believed(depot.root)
    seen, scan = itertools.count(), os.scandir

    class Counted:
        """The entries of a folder, counted as they are taken."""

        def __init__(self, folder: Any) -> None:
            self._held = scan(folder)

        def __enter__(self) -> Any:
            return (entry for entry in self._held if next(seen) >= 0)

        def __exit__(self, *_: object) -> None:
            self._held.close()

    for rank in range(300):
        depot.write(f".git/refs/tags/x{rank}", "")
    monkeypatch.setattr(os, "scandir", Counted)
    git_state(depot.root)
    assert 50 < next(seen) < 60


def test_nothing_that_reads_records_is_loaded(depot: Depot, tmp_path: Path) -> None:
    """Not even where a small file must be read."""
    depot.git("worktree", "add", "--quiet", str(tmp_path / "autre"))
    code = (
        "import sys; from pathlib import Path; from diagdemo.verification.git_state import git_state\n"
        "assert git_state(Path(sys.argv[1])) == git_state(Path(sys.argv[1])) != ''\n"
        "print({'diagdemo.yaml.opening', 'diagdemo.yaml.reading', 'ruamel'}.intersection(sys.modules))"
    )
    told = [
        subprocess.run(
            [sys.executable, "-c", code, root], check=True, capture_output=True, text=True
        ).stdout.strip()
        for root in (depot.root, tmp_path / "autre")
    ]
    assert told == ["set()", "{'diagdemo.yaml.opening'}"]
