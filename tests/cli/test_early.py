"""A version from before there was a repository in the folder is never taken for one with nothing wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli.conftest import Type
from diagdemo.changes.between import diff
from diagdemo.cli.run import run
from diagdemo.errors import NotFoundError
from diagdemo.workspace.load import load
from gitdata import Depot

HERE = "diagnostics"


@pytest.fixture
def depot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Depot:
    """A folder of a Git repository that was there before the diagnostics."""
    depot = Depot(tmp_path)
    depot.write("lisez-moi.txt", "autre chose")
    depot.commit("Avant", "2026-01-05")
    depot.write(f"{HERE}/diagdemo.yaml", "programme: Essai\nversion_format: 1\n")
    depot.write(f"{HERE}/territoires/brumeval/territoire.yaml", "nom: Brumeval\ntype: commune\n")
    depot.write(f"{HERE}/actors/prefecture.yaml", "nom: Préfecture\nrolle: x\n")
    depot.commit("Les diagnostics", "2026-02-01")
    monkeypatch.chdir(tmp_path / HERE)
    return depot


@pytest.mark.parametrize("command", ["validate", "status", "constats", "indicators", "graph", "perceptions"])
def test_no_command_reads_it(depot: Depot, command: str, type_line: Type) -> None:
    ran = type_line(command, "--revision", "HEAD~1")
    assert (ran.code, ran.out) == (2, "")
    said = " ".join(ran.err.split())
    assert "dans la version du 5 janvier 2026 (" in said
    assert "pas encore de dépôt de diagnostics dans ce dossier" in said
    assert "diagdemo history" in said


def test_what_came_with_the_repository_is_not_told_piece_by_piece(depot: Depot, type_line: Type) -> None:
    said = " ".join(type_line("diff", "HEAD~1..HEAD").out.split())
    assert "La version d’avant n’avait pas encore de dépôt ici" in said
    assert "ajouté" not in said
    changes = diff(depot.root / HERE, "HEAD~1")
    assert (changes.territories, changes.shared, changes.mended) == ((), (), ())
    assert [issue.code for issue in changes.appeared]
    assert not changes.empty
    told = json.loads(type_line("diff", "HEAD~1..HEAD", "--format", "json").out)
    assert (told["avant"]["depot"], told["apres"]["depot"]) == (False, True)


def test_it_is_not_the_later_side_of_a_comparison(depot: Depot) -> None:
    with pytest.raises(NotFoundError, match="pas encore de dépôt"):
        diff(depot.root / HERE, "HEAD..HEAD~1")


def test_history_leaves_it_out(depot: Depot, type_line: Type) -> None:
    told = json.loads(type_line("history", "brumeval", "--format", "json").out)
    assert [each["jour"] for each in told["territoires"][0]["versions"]] == ["2026-02-01"]


def test_branches_that_both_made_the_repository_are_tried(tmp_path: Path) -> None:
    depot = Depot(tmp_path)
    depot.write("lisez-moi.txt", "autre chose")
    depot.commit("Avant", "2026-01-05")
    depot.branch("autre")
    for branch, place in (("autre", "brumeval"), ("main", "hautval")):
        depot.switch(branch)
        depot.write("diagdemo.yaml", "programme: Essai\nversion_format: 1\n")
        depot.write(f"territoires/{place}/territoire.yaml", f"nom: {place.title()}\ntype: commune\n")
        depot.commit(place, "2026-02-01")
    assert run(["merge", "autre", "--depot", str(tmp_path)]) == 0
    assert load(tmp_path, revision="HEAD").territories == ("hautval",)
