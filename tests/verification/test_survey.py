"""What is walked to see the state of a repository: what it holds, and nothing that a link leads to."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from diagdemo.cli.verifying import How, verify_files
from diagdemo.verification.survey import survey
from verification.answers import DAY

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links need rights")

_SETTINGS = "programme: Diagnostics fictifs\nversion_format: 1\nentretiens: ../entretiens\n"


@pytest.fixture
def walked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Where the folders that are listed really are."""
    folders: list[str] = []
    scan = os.scandir

    def noted(folder: Any) -> Any:
        folders.append(os.path.realpath(folder))
        return scan(folder)

    monkeypatch.setattr(os, "scandir", noted)
    return folders


@pytest.fixture
def away(tmp_path: Path) -> Path:
    """What is neither in the repository nor in that of interviews."""
    folder = tmp_path / "ailleurs"
    for inside in ("brumeval/interviews", "actors", "territoires/brumeval"):
        (folder / inside).mkdir(parents=True)
    return folder


def _laid(tmp_path: Path) -> dict[str, str]:
    """The two repositories, the second without any territory."""
    here, there = tmp_path / "depot", tmp_path / "entretiens"
    (here / "territoires/brumeval").mkdir(parents=True)
    (here / "diagdemo.yaml").write_text(_SETTINGS, encoding="utf-8")
    presented = "nom: Brumeval\ntype: commune\n"
    (here / "territoires/brumeval/territoire.yaml").write_text(presented, encoding="utf-8")
    there.mkdir()
    return {"": str(here), "../entretiens/": str(there)}


def _link(root: str, path: str, to: Path) -> None:
    link = Path(root, path)
    link.parent.mkdir(exist_ok=True)
    link.symlink_to(to)


@pytest.mark.parametrize("link", ["territoires", "territoires/brumeval", "territoires/inconnu"])
def test_what_a_link_leads_to_is_not_walked(
    tmp_path: Path, away: Path, walked: list[str], cache: Path, link: str
) -> None:
    roots = _laid(tmp_path)
    _link(roots["../entretiens/"], link, away)
    for part in (None, "brumeval", "inconnu"):
        survey(roots, part, ("brumeval",))
    for _ in range(2):
        found, _ = verify_files(Path(roots[""]), How(date=DAY))
    assert [issue.location.file for issue in found.issues] == [f"../entretiens/{link}"]
    assert any(folder == f"{tmp_path}/depot/territoires/brumeval" for folder in walked)
    assert [folder for folder in walked if folder.startswith(str(away))] == []


def test_a_link_in_the_place_of_a_territory_is_another_state(tmp_path: Path, away: Path) -> None:
    """The territory holds nothing then, and what all share tells where the link is."""
    roots = _laid(tmp_path)
    real = Path(roots["../entretiens/"], "territoires/brumeval")
    real.mkdir(parents=True)
    (real / "note.txt").write_text("", encoding="utf-8")
    before = {part: survey(roots, part, ("brumeval",)) for part in (None, "brumeval")}
    assert "../entretiens/territoires/brumeval/note.txt" in before["brumeval"].paths
    real.rename(away / "parti")
    real.symlink_to(away / "parti")
    after = {part: survey(roots, part, ("brumeval",)) for part in (None, "brumeval")}
    assert after["brumeval"].paths == ["territoires/brumeval/territoire.yaml"]
    assert "../entretiens/territoires/brumeval" in after[None].paths
    assert before[None].told != after[None].told
