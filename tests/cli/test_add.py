"""The command that adds records, as it is typed, answered to, and fed with tables."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cli.conftest import Type

pty = pytest.importorskip("pty", reason="no terminal to play on Windows") if sys.platform != "win32" else None


@pytest.fixture
def depot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, type_line: Type) -> Path:
    """A repository with one fictional territory, entered."""
    root = tmp_path / "dépôt"
    type_line("init", "depot", str(root), "--sans-git")
    monkeypatch.chdir(root)
    type_line("init", "territoire", "Brumeval", "--type", "autre")
    return root


def text(depot: Path, path: str) -> str:
    return (depot / "territoires" / "brumeval" / path).read_text(encoding="utf-8")


REQUIRED = {
    "actor": ["--nom", "Maison des associations"],
    "ambition": ["--horizon", "court", "--enonce", "Répondre à tous les avis"],
    "action": ["--intitule", "Écrire la charte", "--pilote", "maison-des-associations", "--echeance", "2026"],
    "device": ["--nom", "Conseil citoyen", "--type", "Conseil citoyen"],
    "interview": [
        "--date", "2026-02", "--college", "élu·es", "--conserver-jusqu-au", "2030-06-30",
        "--consentement-statut", "recueilli",
    ],
    "policy": ["--intitule", "Révision du plan"],
}  # fmt: skip


def test_every_kind_is_added_by_options_and_validates(depot: Path, type_line: Type) -> None:
    for kind, words in REQUIRED.items():
        ran = type_line("add", kind, *words)
        assert ran.code == 0, ran.err
        assert "Fiche créée" in ran.out
    checked = type_line("validate")
    assert checked.code == 0, checked.out
    assert "type: conseil_citoyen" in text(depot, "devices/conseil-citoyen.yaml")
    assert "#statut: actif" in text(depot, "devices/conseil-citoyen.yaml")
    (interview,) = (depot / "territoires/brumeval/interviews").glob("*.yaml")
    assert re.fullmatch(r"p-[2-9a-z]{4}\.yaml", interview.name)


@pytest.mark.parametrize("kind", REQUIRED)
def test_without_a_terminal_what_is_missing_is_named(depot: Path, type_line: Type, kind: str) -> None:
    ran = type_line("add", kind)
    assert ran.code == 2
    for option in REQUIRED[kind][::2]:
        assert option in ran.err


def test_a_record_is_never_replaced(depot: Path, type_line: Type) -> None:
    type_line("add", "actor", "--nom", "Forum")
    before = text(depot, "actors/forum.yaml")
    ran = type_line("add", "device", "--nom", "forum", "--type", "cadre")
    assert ran.code == 2
    assert "--id forum-2" in ran.err
    assert text(depot, "actors/forum.yaml") == before
    assert type_line("add", "device", "--nom", "forum", "--type", "cadre", "--id", "forum-2").code == 0


def test_wrong_values_are_all_told_at_once(depot: Path, type_line: Type) -> None:
    ran = type_line("add", "device", "--nom", "Forum", "--type", "budget", "--moyens-etp", "beaucoup")
    assert ran.code == 2
    assert "--type : " in ran.err
    assert "--moyens-etp : " in ran.err
    assert not list((depot / "territoires/brumeval/devices").glob("*.yaml"))


def test_what_a_record_cites_and_does_not_exist_is_told(depot: Path, type_line: Type) -> None:
    ran = type_line("add", "action", *REQUIRED["action"])
    assert "Elle cite « maison-des-associations », qui n’existe pas encore" in ran.out


def test_a_shared_actor_goes_to_the_root(depot: Path, type_line: Type) -> None:
    assert type_line("add", "actor", "--nom", "Réseau", "--partage").code == 0
    assert (
        (depot / "actors" / "reseau.yaml")
        .read_text(encoding="utf-8")
        .startswith("# yaml-language-server: $schema=../.diagdemo/schemas/actor.schema.json\n")
    )
    assert "option inconnue" in type_line("add", "device", "--partage").err.casefold()


def test_the_territory_is_that_of_the_folder_or_is_asked_for(
    depot: Path, monkeypatch: pytest.MonkeyPatch, type_line: Type
) -> None:
    type_line("init", "territoire", "Autreval", "--type", "autre")
    ran = type_line("add", "actor", "--nom", "Forum")
    assert ran.code == 2
    assert "autreval, brumeval" in ran.err
    assert "« brumeval »" in type_line("add", "actor", "--nom", "Forum", "--territoire", "brumval").err
    monkeypatch.chdir(depot / "territoires" / "autreval" / "devices")
    assert type_line("add", "actor", "--nom", "Forum").code == 0
    assert (depot / "territoires/autreval/actors/forum.yaml").is_file()


@pytest.mark.parametrize("name", ["\x07cloche", "a\u202eb", "a\x00b"])
def test_a_dangerous_text_is_refused_and_harmless_on_screen(depot: Path, type_line: Type, name: str) -> None:
    ran = type_line("add", "actor", "--nom", name, "--id", "forum")
    assert ran.code == 2
    assert not set("\x07\u202e\x00") & set(ran.raw)
    assert not (depot / "territoires/brumeval/actors/forum.yaml").exists()


TABLE = 'nom;categorie;role\nForum;association;Anime\n=1+1;groupe;"deux\nlignes"\n'


def test_a_table_is_shown_then_written_when_it_is_asked(depot: Path, type_line: Type, tmp_path: Path) -> None:
    table = tmp_path / "acteurs.csv"
    table.write_text(TABLE, encoding="utf-8-sig")
    shown = type_line("add", "actor", "--depuis", str(table))
    assert shown.code == 0
    assert "--oui" in shown.out
    assert "forum.yaml" in shown.out
    assert not list((depot / "territoires/brumeval/actors").glob("*.yaml"))
    assert "Rien n’a été écrit" in type_line("add", "actor", "--depuis", str(table), "--oui", "--simuler").out
    assert type_line("add", "actor", "--depuis", str(table), "--oui").code == 0
    assert 'nom: "=1+1"' in text(depot, "actors/1-1.yaml")
    assert type_line("validate").code == 0
    again = type_line("add", "actor", "--depuis", str(table), "--oui")
    assert again.code == 1
    assert "acteurs.csv, ligne 2, colonne A (nom)" in again.out


def test_one_wrong_row_stops_the_table_unless_asked(depot: Path, type_line: Type, tmp_path: Path) -> None:
    table = tmp_path / "acteurs.csv"
    table.write_text("nom;categorie\nForum;assocation\nCercle;groupe\n", encoding="cp1252")
    ran = type_line("add", "actor", "--depuis", str(table), "--oui")
    assert ran.code == 1
    assert "« association »" in ran.out
    assert not list((depot / "territoires/brumeval/actors").glob("*.yaml"))
    ran = type_line("add", "actor", "--depuis", str(table), "--oui", "--ecrire-les-valides")
    assert ran.code == 1
    assert [path.stem for path in (depot / "territoires/brumeval/actors").glob("*.yaml")] == ["cercle"]


def test_a_table_may_be_pasted(depot: Path, type_line: Type, monkeypatch: pytest.MonkeyPatch) -> None:
    pasted = io.TextIOWrapper(io.BytesIO("Nom\tCatégorie\nForum\tAssociation\n".encode()))
    monkeypatch.setattr(sys, "stdin", pasted)
    assert type_line("add", "actor", "--depuis", "-", "--oui").code == 0
    assert "categorie: association" in text(depot, "actors/forum.yaml")


def test_a_file_that_is_not_there_or_is_a_workbook_is_told(
    depot: Path, type_line: Type, tmp_path: Path
) -> None:
    assert "n’existe pas" in type_line("add", "actor", "--depuis", str(tmp_path / "x.csv")).err
    book = tmp_path / "x.xlsx"
    book.write_bytes(b"PK\x03\x04...")
    assert "CSV UTF-8" in type_line("add", "actor", "--depuis", str(book)).err


def answered(depot: Path, words: list[str], answers: list[str]) -> tuple[int, str]:
    """Run a command at a terminal that answers its questions; the exit code and what it showed."""
    assert pty is not None
    master, slave = pty.openpty()
    command = [sys.executable, "-m", "diagdemo", *words]
    with subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, cwd=depot) as process:
        os.close(slave)
        shown = b""
        for answer in answers:
            while not shown.rstrip().endswith((b":", b"]")) or shown.endswith(b"\n"):
                shown += os.read(master, 65536)
            os.write(master, answer.encode() + b"\n")
            shown += os.read(master, 1)
        while True:
            try:
                more = os.read(master, 65536)
            except OSError:
                break
            if not more:
                break
            shown += more
        code = process.wait(timeout=30)
    os.close(master)
    return code, shown.decode().replace("\u00a0", " ").replace("\r\n", "\n")


@pytest.mark.skipif(pty is None, reason="no terminal to play on Windows")
def test_at_a_terminal_questions_are_asked_until_they_are_answered(depot: Path) -> None:
    code, shown = answered(depot, ["add", "device"], ["", "Forum d’été", "budjet", "23"])
    assert code == 0, shown
    assert "une réponse est nécessaire ici" in shown
    assert "« budjet » n’est pas une valeur connue" in shown
    assert "type: evenement" in text(depot, "devices/forum-d-ete.yaml")


@pytest.mark.skipif(pty is None, reason="no terminal to play on Windows")
def test_at_a_terminal_a_taken_id_is_asked_for_again(depot: Path, type_line: Type) -> None:
    type_line("add", "actor", "--nom", "Forum")
    code, shown = answered(depot, ["add", "actor"], ["Forum", ""])
    assert code == 0, shown
    assert (depot / "territoires/brumeval/actors/forum-2.yaml").is_file()


@pytest.mark.skipif(pty is None, reason="no terminal to play on Windows")
def test_at_a_terminal_the_territory_is_asked_when_there_are_several(depot: Path) -> None:
    (depot / "territoires/ostrenne").mkdir()
    code, shown = answered(depot, ["add", "actor"], ["3", "2", "Forum"])
    assert code == 0, shown
    assert "2. ostrenne" in shown
    assert (depot / "territoires/ostrenne/actors/forum.yaml").is_file()


def test_refused_options_have_each_their_advice(depot: Path, type_line: Type) -> None:
    ran = type_line("add", "device", "--nom", "x", "--type", "cadrre", "--statut", "actiff")
    assert "--type : vouliez-vous dire « cadre » ? ; --statut : vouliez-vous dire « actif » ?" in (
        ran.err.replace("\u00a0", " ")
    )


def test_an_empty_repository_asks_for_a_territory_first(depot: Path, type_line: Type) -> None:
    shutil.rmtree(depot / "territoires/brumeval")
    ran = type_line("add", "actor", "--nom", "Forum")
    assert ran.code == 2
    assert "encore aucun territoire" in ran.err


def test_help_names_the_fields_in_french(type_line: Type) -> None:
    page = type_line("add", "device", "--help").out
    assert "--type TEXTE" in page
    assert "[nécessaire]" in page
    assert "--regle-de-vote" not in page
