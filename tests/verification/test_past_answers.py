"""A past version is told the same, part by part or as a whole."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as tried
from hypothesis import strategies as st

from diagdemo.checks import idle_waiver, tracked_confidential
from diagdemo.cli.show.verification import Verification
from diagdemo.cli.verifying import How
from diagdemo.cli.verifying_past import verify_past
from diagdemo.cli.verifying_since import verify_since
from diagdemo.workspace.layout import SETTINGS as NAMED
from diagdemo.workspace.past import Past
from gitdata import Depot
from verification.answers import DAY, alike
from verification.editing import EDITS, FILES, SETTINGS, SLUGS, lay, record, settings, write

EXAMPLES = Path(__file__).parents[2] / "examples"
_FILES = st.sampled_from(FILES)
_FOLDERS = st.sampled_from([*(f"territoires/{slug}" for slug in SLUGS), "territoires/nord", "territoires"])


def _edit(name: str, *given: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.tuples(st.just(name), *given)


_EDITS = st.one_of(
    _edit("write", _FILES, st.integers(0, 10_000)),
    _edit("remove", _FILES | _FOLDERS),
    _edit("move", _FILES, _FILES),
    _edit("move", _FOLDERS, _FOLDERS.filter(lambda path: "/" in path)),
    _edit("link", _FILES, st.sampled_from(["/nowhere", "../devices", "a.yaml"])),
    _edit("link", _FOLDERS, st.sampled_from(["../amont", "amont"])),
    _edit("settings", st.integers(0, len(SETTINGS) - 1), st.integers(0, 511)),
)


def same_as_whole(root: Path, *slugs: str) -> None:
    """What is told of the last version is what it is when all of it is read at once."""
    how = How([slug for slug in slugs if slug], DAY)
    with Past(root) as past:
        whole = past.load("HEAD")
        if not set(slugs) <= set(whole.territories):
            return
        stream = past.stream("HEAD")
        found, lines = verify_past(stream, how)
        assert _told(found, slugs) == _told(verify_since(whole, how, None), slugs)
        assert stream.read_at == whole.revision
        for path in (*whole.listing.paths, "nulle part", "territoires/absent/territoire.yaml"):
            held = whole.record(path)
            assert lines(path) == (held.document.lines if held else [])


def _told(found: Verification, slugs: tuple[str, ...]) -> Verification:
    """What compares when some territories are left out.

    The whole also tells waivers that set nothing aside there, and does not tell confidential files there:
    they are looked for with what all territories share.
    """
    apart = {idle_waiver.CODE, tracked_confidential.CODE} if slugs else set()
    left = [issue for issue in found.issues if issue.code not in apart]
    return alike(found._replace(issues=left))


@pytest.mark.skipif(os.name == "nt", reason="links need rights")
@tried(max_examples=25)
@given(edits=st.lists(_EDITS, max_size=6), chosen=st.sampled_from(SLUGS))
def test_whatever_a_version_holds(edits: list[tuple[object, ...]], chosen: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder, "dépôt")
        lay(root)
        for rank, path in enumerate(FILES):
            if path.startswith(".."):
                write(root, path, record(path, rank))
        for name, *words in edits:
            EDITS[str(name)](root, *words)
        for each in (root, Path(folder, "entretiens")):
            Depot(each).commit("Tel quel", "2026-01-05")
        same_as_whole(root)
        same_as_whole(root, chosen)


@pytest.mark.parametrize("extra", range(len(SETTINGS)))
def test_whatever_the_settings(extra: int, tmp_path: Path) -> None:
    root = tmp_path / "dépôt"
    lay(root)
    for rank, path in enumerate(FILES):
        write(root, path, record(path, rank * 3))
    write(root, NAMED, settings(extra, 511))
    for each in (root, tmp_path / "entretiens"):
        Depot(each).commit("Tel quel", "2026-01-05")
    same_as_whole(root)
    same_as_whole(root, "brume")


@pytest.mark.parametrize("name", ["reseau-fictif", "territoires-reels"])
def test_examples_are_told_alike(name: str, tmp_path: Path) -> None:
    depot = Depot(tmp_path / "depot", EXAMPLES / name)
    slugs = sorted(each.name for each in (depot.root / "territoires").iterdir())
    same_as_whole(depot.root)
    same_as_whole(depot.root, slugs[0], slugs[-1])
