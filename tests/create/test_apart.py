"""Interviews may live in a repository that others do not have: all the rest works without it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from diagdemo.checks import run
from diagdemo.errors import NotFoundError
from diagdemo.workspace.apart import Interviews
from diagdemo.workspace.create.commit import write_all
from diagdemo.workspace.create.depot import Asked, make_repository
from diagdemo.workspace.create.draft import draft
from diagdemo.workspace.create.place import open_repository, place_of
from diagdemo.workspace.create.territory import new_territory, write_territory
from diagdemo.workspace.load import load

INTERVIEW = """date: 2026-02
college: elu
consentement: {statut: recueilli, date: 2026-02}
conserver_jusqu_au: 2027-06-30
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository whose interviews are apart, with one of them."""
    root = tmp_path / "diagnostics"
    make_repository(root, Asked(apart=True))
    repository = open_repository(root)
    write_territory(
        repository, new_territory(repository, {("nom",): "Brumeval", ("type",): "commune"}, None, None)
    )
    write(root, "territoires/brumeval/interviews/p-7k3m.yaml", INTERVIEW)
    return root


def write(root: Path, path: str, text: str) -> None:
    file = root.with_name("diagnostics-entretiens") / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_they_are_read_with_the_path_that_leads_to_them(root: Path) -> None:
    workspace = load(root)
    (interview,) = workspace.of("brumeval", "interview")
    assert interview.path == "../diagnostics-entretiens/territoires/brumeval/interviews/p-7k3m.yaml"
    assert (root / interview.path).is_file()
    assert interview.locate(("college",)).line == 2
    assert workspace.interviews is Interviews.A_PART
    assert run(workspace).issues == ()
    assert list(workspace.dossier("brumeval").interviews) == ["p-7k3m"]


def test_their_faults_are_located_there(root: Path) -> None:
    write(root, "territoires/brumeval/interviews/p-2222.yaml", INTERVIEW.replace("elu", "maire"))
    write(root, "territoires/brumeval/interviews/p-3333.yaml", "date: 2026\n\tcollege: elu\n")
    issues = [(issue.location.file, issue.code) for issue in load(root).issues]
    place = "../diagnostics-entretiens/territoires/brumeval/interviews"
    assert (f"{place}/p-2222.yaml", "D122") in issues
    assert (f"{place}/p-3333.yaml", "D104") in issues


def test_without_access_the_rest_works_and_it_is_said(root: Path) -> None:
    shutil.rmtree(root.with_name("diagnostics-entretiens"))
    workspace = load(root)
    assert workspace.interviews is Interviews.ILLISIBLES
    assert not workspace.interviews_readable
    assert workspace.of("brumeval", "interview") == []
    assert workspace.dossier("brumeval").territory is not None
    with pytest.raises(NotFoundError, match="dépôt des entretiens"):
        place_of(open_repository(root), "interview", "brumeval")


def test_what_is_there_and_no_interview_of_ours_is_not_ignored_silently(root: Path) -> None:
    write(root, "territoires/brumeval/devices/forum.yaml", "nom: Forum\ntype: cadre\n")
    write(root, "territoires/ailleurs/interviews/p-4444.yaml", INTERVIEW)
    assert load(root).listing.strays == (
        "../diagnostics-entretiens/territoires/ailleurs/interviews/p-4444.yaml",
        "../diagnostics-entretiens/territoires/brumeval/devices/forum.yaml",
    )


def test_new_interviews_go_there_and_nothing_else_does(root: Path) -> None:
    repository = open_repository(root)
    place = place_of(repository, "interview", "brumeval")
    assert place.root == root / "../diagnostics-entretiens"
    assert "p-7k3m" in place.taken
    values = {
        ("date",): "2026",
        ("college",): "agent",
        ("consentement", "statut"): "en_attente",
        ("conserver_jusqu_au",): "2027",
    }
    made = draft(place, "p-aaaa", values, commented=True)
    write_all(made.root, [(made.path, made.text)])
    assert {record.id for record in load(root).of("brumeval", "interview")} == {"p-7k3m", "p-aaaa"}
    assert not (root / "territoires/brumeval/interviews").exists()
    assert place_of(repository, "device", "brumeval").root == root


def test_a_repository_that_names_itself_has_its_interviews_once(root: Path) -> None:
    settings = root / "diagdemo.yaml"
    settings.write_text("programme: x\nversion_format: 1\nentretiens: .\n", encoding="utf-8")
    here = root / "territoires/brumeval/interviews"
    here.mkdir()
    (here / "p-9999.yaml").write_text(INTERVIEW, encoding="utf-8")
    workspace = load(root)
    assert [record.id for record in workspace.of("brumeval", "interview")] == ["p-9999"]
    assert workspace.interviews is Interviews.ICI
