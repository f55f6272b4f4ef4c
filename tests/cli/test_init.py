"""The two commands that start a repository and a territory, as they are typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.conftest import Type


@pytest.fixture
def depot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, type_line: Type) -> Path:
    """A fresh repository, entered."""
    root = tmp_path / "Mes diagnostics"
    assert type_line("init", "depot", str(root)).code == 0
    monkeypatch.chdir(root)
    return root


def test_a_newcomer_goes_from_nothing_to_a_territory_that_validates(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, type_line: Type
) -> None:
    monkeypatch.chdir(tmp_path)
    made = type_line("init", "depot", "Mes données", "--programme", "Diagnostics fictifs")
    assert made.code == 0
    assert 'cd "Mes données"' in made.out
    monkeypatch.chdir(tmp_path / "Mes données")
    made = type_line("init", "territoire", "Mulhouse")
    assert made.code == 0
    assert "diagdemo add device --territoire mulhouse" in made.out
    checked = type_line("validate")
    assert checked.code == 0, checked.out


def test_what_is_there_is_told(tmp_path: Path, type_line: Type) -> None:
    (tmp_path / ".gitignore").write_text("*.tmp\n", encoding="utf-8")
    made = type_line("init", "depot", str(tmp_path), "--sans-git")
    assert "Déjà là, laissés tels quels : .gitignore" in made.out
    assert "ajoutez /confidentiel/ et /restitutions/" in made.out
    assert not (tmp_path / ".git").exists()
    again = type_line("init", "depot", str(tmp_path))
    assert again.code == 2
    assert "il y a déjà un dépôt" in again.err


def test_homonyms_list_what_to_type(depot: Path, type_line: Type) -> None:
    ran = type_line("init", "territoire", "Saillans")
    assert ran.code == 2
    assert "diagdemo init territoire 26289" in ran.err
    assert "Saillans, commune (Gironde, 33364)" in ran.err
    assert type_line("init", "territoire", "26289").code == 0
    assert len(list((depot / "territoires").glob("*/territoire.yaml"))) == 1


def test_typos_list_what_may_be_meant(depot: Path, type_line: Type) -> None:
    ran = type_line("init", "territoire", "mulouse")
    assert ran.code == 2
    assert "Mulhouse, commune (Haut-Rhin, 68224)" in ran.err
    assert "--type autre" in ran.err
    assert not any((depot / "territoires").glob("*/"))


def test_a_park_is_described_by_options(depot: Path, type_line: Type) -> None:
    words = (
        "init",
        "territoire",
        "Parc des Brumes",
        "--type",
        "autre",
        "--nature",
        "pnr",
        "--departement",
        "68",
    )
    simulated = type_line(*words, "--simuler")
    assert "Serait créé : territoires/parc-des-brumes/territoire.yaml" in simulated.out
    assert not (depot / "territoires" / "parc-des-brumes").exists()
    assert type_line(*words).code == 0
    again = type_line(*words)
    assert again.code == 2
    assert "--id parc-des-brumes-2" in again.err
    assert type_line("validate").code == 0


def test_options_of_a_park_do_not_suit_a_commune(depot: Path, type_line: Type) -> None:
    ran = type_line("init", "territoire", "Mulhouse", "--nature", "pnr")
    assert ran.code == 2
    assert "--type autre" in ran.err


def test_outside_a_repository_it_says_how_to_make_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, type_line: Type
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = type_line("init", "territoire", "Mulhouse")
    assert ran.code == 2
    assert "diagdemo init depot" in ran.err
