"""The comment of the example of a proposal, kept in the documentation. To accept: `REFAIRE_ATTENDUS=1`."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from changes.proposal import BRANCH, proposal
from diagdemo.cli.run import run
from gitdata import Depot

EXAMPLE = Path(__file__).resolve().parents[2] / "docs" / "exemple-de-proposition"
_NAME = re.compile(r"\b[0-9a-f]{10}\b")


@pytest.fixture(scope="module")
def depot(tmp_path_factory: pytest.TempPathFactory) -> Depot:
    """The repository, on the branch that is proposed."""
    return proposal(tmp_path_factory.mktemp("proposition") / "depot")


@pytest.fixture(scope="module")
def files(depot: Depot, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What the command writes, by name, with names of versions that do not follow every change of a file."""
    folder = tmp_path_factory.mktemp("ecrits")
    words = ["diff", f"main...{BRANCH}", "--format", "markdown", "--sortie", str(folder / "commentaire.md")]
    assert run([*words, "--images", str(folder / "images"), "--depot", str(depot.root)]) == 0
    return {
        path.relative_to(folder).as_posix(): _stable(path.read_text(encoding="utf-8"))
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _stable(text: str) -> str:
    names = iter(("a1b2c3d4e5", "f6a7b8c9d0"))
    known: dict[str, str] = {}
    return _NAME.sub(lambda match: known.setdefault(match[0], next(names, match[0])), text)


def test_the_comment_is_the_one_that_was_read_and_accepted(files: dict[str, str]) -> None:
    if os.environ.get("REFAIRE_ATTENDUS"):
        for name, text in files.items():
            (EXAMPLE / name).parent.mkdir(parents=True, exist_ok=True)
            (EXAMPLE / name).write_text(text, encoding="utf-8", newline="\n")
    kept = {
        path.relative_to(EXAMPLE).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(EXAMPLE.rglob("*"))
        if path.is_file()
    }
    assert files == kept


def test_it_tells_the_ten_edits(files: dict[str, str]) -> None:
    comment = files["commentaire.md"]
    for said in (
        "le degré constaté passe d’information à consultation",
        "Les Passerelles",
        "enquete-mobilites",
        "p-w9s4",
        "en_pauze",
    ):
        assert said in comment, said


def test_it_repeats_nothing_of_what_a_person_said(files: dict[str, str]) -> None:
    assert not [name for name, text in files.items() if "tout sauf notre avis" in text]


def test_a_comment_or_an_order_is_no_change(files: dict[str, str]) -> None:
    assert "Lavoir" not in files["commentaire.md"].partition("Ce qui change dans les fiches")[2]
