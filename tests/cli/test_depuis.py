"""`validate --depuis`: only what changed is verified, with what refers to it, and nothing of it is missed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from diagdemo.cli.run import run
from diagdemo.workspace.since import touched
from gitdata import Depot

PLACE = "nom: {}\ntype: commune\n"
DIAGNOSTIC = "version: V1\nstatut: en_cours\n"


@pytest.fixture
def depot(tmp_path: Path) -> Depot:
    """Three territories; the actor of `aubeval` is linked to one of `brumeval`."""
    held = Depot(tmp_path / "depot")
    held.write("diagdemo.yaml", "programme: Essai\nversion_format: 1\n")
    for slug in ("aubeval", "brumeval", "clairval"):
        held.write(f"territoires/{slug}/territoire.yaml", PLACE.format(slug.capitalize()))
        held.write(f"territoires/{slug}/diagnostic.yaml", DIAGNOSTIC)
        _actor(held, slug, "ruche")
    _actor(held, "aubeval", "passerelle", "liens:\n  - {vers: brumeval/ruche, type: coopere}\n")
    held.commit("Premières fiches", "2026-01-05")
    return held


def _actor(depot: Depot, slug: str, name: str, more: str = "") -> None:
    text = f"nom: {name.capitalize()} de {slug}\nnature: organisation\ncategorie: association\n{more}"
    depot.write(f"territoires/{slug}/actors/{name}.yaml", text)


def _issues(
    depot: Depot, capsys: pytest.CaptureFixture[str], *words: str
) -> tuple[int, list[dict[str, object]]]:
    code = run(["validate", "--depot", str(depot.root), "--format", "json", *words])
    return code, json.loads(capsys.readouterr().out)["issues"]


def test_a_fault_of_a_territory_that_did_not_change_is_not_told(
    depot: Depot, capsys: pytest.CaptureFixture[str]
) -> None:
    depot.write("territoires/clairval/actors/ruche.yaml", "nom: Ruche\nnature: organisatio\n")
    depot.commit("Une faute ancienne", "2026-01-06")
    depot.replace("territoires/brumeval/actors/ruche.yaml", "nom: Ruche", "nom: La Ruche")
    assert _issues(depot, capsys, "--depuis", "HEAD") == (0, [])
    code, everywhere = _issues(depot, capsys)
    assert code == 1
    assert {issue["fichier"] for issue in everywhere} == {"territoires/clairval/actors/ruche.yaml"}


def test_what_refers_to_what_is_gone_is_told(depot: Depot, capsys: pytest.CaptureFixture[str]) -> None:
    depot.remove("territoires/brumeval/actors/ruche.yaml")
    code, issues = _issues(depot, capsys, "--depuis", "HEAD")
    assert code == 1
    assert [(issue["code"], issue["fichier"]) for issue in issues] == [
        ("D140", "territoires/aubeval/actors/passerelle.yaml")
    ]


def test_what_refers_to_a_shared_actor_that_is_gone_is_told(
    depot: Depot, capsys: pytest.CaptureFixture[str]
) -> None:
    depot.write("actors/ligue.yaml", "nom: Ligue\nnature: organisation\ncategorie: association\n")
    _actor(depot, "clairval", "ruche", "liens:\n  - {vers: ligue, type: coopere}\n")
    depot.commit("Un acteur commun", "2026-01-06")
    depot.remove("actors/ligue.yaml")
    _, issues = _issues(depot, capsys, "--depuis", "HEAD")
    assert [issue["fichier"] for issue in issues] == ["territoires/clairval/actors/ruche.yaml"]


def test_settings_that_change_concern_everyone(depot: Depot, capsys: pytest.CaptureFixture[str]) -> None:
    depot.write("territoires/clairval/actors/ruche.yaml", "nom: Ruche\nnature: organisatio\n")
    depot.commit("Une faute ancienne", "2026-01-06")
    depot.replace("diagdemo.yaml", "Essai", "Essai 2026")
    code, issues = _issues(depot, capsys, "--depuis", "HEAD")
    assert code == 1
    assert issues


def test_what_others_did_meanwhile_is_theirs(depot: Depot) -> None:
    depot.branch("ma-branche")
    depot.replace("territoires/brumeval/actors/ruche.yaml", "nom: Ruche", "nom: La Ruche")
    depot.commit("Mon travail", "2026-01-06")
    depot.switch("main")
    depot.replace("territoires/clairval/actors/ruche.yaml", "nom: Ruche", "nom: La Ruche")
    depot.commit("Le travail d’une autre", "2026-01-07")
    depot.switch("ma-branche")
    assert touched(depot.root, "main").territories == ("brumeval",)


def test_line_ends_of_windows_are_no_change(depot: Depot) -> None:
    path = "territoires/brumeval/actors/ruche.yaml"
    depot.write(path, depot.read(path).replace("\n", "\r\n"))
    assert touched(depot.root, "HEAD").territories == ()


@pytest.mark.parametrize("edit", ["add", "change", "remove"])
def test_every_edit_is_seen(depot: Depot, edit: str) -> None:
    path = "territoires/brumeval/actors/ruche.yaml"
    if edit == "add":
        _actor(depot, "brumeval", "nouvelle")
    elif edit == "change":
        depot.replace(path, "nom: Ruche", "nom: La Ruche")
    else:
        depot.remove(path)
    assert touched(depot.root, "HEAD").territories == ("brumeval",)


def test_the_rest_is_counted_aloud(depot: Depot, capsys: pytest.CaptureFixture[str]) -> None:
    depot.replace("territoires/brumeval/actors/ruche.yaml", "nom: Ruche", "nom: La Ruche")
    run(["validate", "--depot", str(depot.root), "--depuis", "HEAD"])
    said = " ".join(capsys.readouterr().out.split())
    assert "2 territoires n’ont pas changé depuis la version du 5 janvier 2026" in said


def test_a_waiver_on_what_was_not_read_is_not_idle(depot: Depot, capsys: pytest.CaptureFixture[str]) -> None:
    depot.write(
        "diagdemo.yaml",
        "programme: Essai\nversion_format: 1\nderogations:\n  - code: D151\n"
        "    fichier: territoires/clairval/actors/ruche.yaml\n    motif: Accepté.\n",
    )
    depot.commit("Une dérogation", "2026-01-06")
    depot.replace("territoires/brumeval/actors/ruche.yaml", "nom: Ruche", "nom: La Ruche")
    assert _issues(depot, capsys, "--depuis", "HEAD")[1] == []


def test_a_past_version_is_validated(depot: Depot, capsys: pytest.CaptureFixture[str]) -> None:
    depot.write("territoires/clairval/actors/ruche.yaml", "nom: Ruche\nnature: organisatio\n")
    depot.commit("Une faute", "2026-01-06")
    assert _issues(depot, capsys, "--revision", "HEAD~1") == (0, [])
    assert _issues(depot, capsys, "--revision", "2026-01-05") == (0, [])
    assert _issues(depot, capsys, "--revision", "2026-01-06")[0] == 1


@pytest.mark.parametrize("option", ["--depuis", "--revision"])
def test_versions_are_read_in_one_process_and_nothing_is_kept(
    depot: Depot, capsys: pytest.CaptureFixture[str], option: str
) -> None:
    assert _issues(depot, capsys, option, "HEAD", "--sans-cache") == (0, [])
    assert run(["validate", "--depot", str(depot.root), option, "HEAD", "--processus", "2"]) == 2
    said = capsys.readouterr().err
    assert f"Avec {option}, un seul processus" in said
    assert "retirez --processus" in said


def test_a_version_and_what_changed_since_one_are_not_asked_at_once(
    depot: Depot, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--depuis", "HEAD", "--revision", "HEAD", "--processus", "2"]
    assert run(["validate", "--depot", str(depot.root), *words]) == 2
    assert "donnez l’une ou l’autre" in capsys.readouterr().err
