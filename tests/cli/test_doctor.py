"""`diagdemo doctor`: what it finds, that it never stops on what it finds, and that it keeps secrets."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from cli.conftest import Type
from diagdemo.verification.place import place, ready
from gitdata import Depot

IDENTITY = "[user]\n\tname = Camille Durand\n\temail = camille.durand@exemple.fr\n"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person’s folder, whose settings of Git are the only ones."""
    folder = tmp_path / "chez-moi"
    folder.mkdir()
    (folder / ".gitconfig").write_text(IDENTITY, encoding="utf-8")
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("USERPROFILE", str(folder))
    for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "DIAGDEMO_CACHE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LOCALAPPDATA", str(folder))
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    return folder


@pytest.fixture
def depot(tmp_path: Path, type_line: Type, monkeypatch: pytest.MonkeyPatch) -> Depot:
    """A new repository, as the tool makes it, with a first version; the current folder."""
    root = tmp_path / "mon-depot"
    assert type_line("init", "depot", str(root)).code == 0
    made = Depot(root)
    made.commit("Premières fiches", "2026-01-05")
    monkeypatch.chdir(root)
    return made


def findings(type_line: Type, code: int) -> dict[str, dict[str, Any]]:
    """What is found, by what it is about; the worst one when there are two."""
    ran = type_line("doctor", "--format", "json")
    assert (ran.code, ran.err) == (code, "")
    document = json.loads(ran.out)
    order = ["bien", "a_regarder", "a_corriger"]
    lines = sorted(document["lignes"], key=lambda line: order.index(line["etat"]))
    assert document["etat"] == lines[-1]["etat"]
    return {line["sujet"]: line for line in lines}


def test_a_new_repository_only_lacks_a_copy_elsewhere(depot: Depot, type_line: Type) -> None:
    found = findings(type_line, 0)
    others = {about for about, line in found.items() if line["etat"] != "bien"}
    assert others - {"Suppléments"} == {"Copie ailleurs"}
    assert type_line("doctor").code == 0


def test_it_serves_outside_of_any_repository(
    tmp_path: Path, type_line: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    found = findings(type_line, 0)
    assert found["Dossier"]["commandes"] == ["diagdemo init depot"]
    assert {"Git", "Identité", "Python", "Terminal"} <= found.keys()


def test_without_git_the_rest_is_told(depot: Depot, type_line: Type, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    found = findings(type_line, 0)
    assert found["Git"]["etat"] == "a_regarder"
    assert found["Confidentiel"]["etat"] == "bien"
    (depot.root / ".gitignore").write_text("restitutions/\n", encoding="utf-8")
    assert findings(type_line, 1)["Confidentiel"]["etat"] == "a_corriger"


def test_a_repository_whose_writer_is_unknown_cannot_be_recorded(
    depot: Depot, home: Path, type_line: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / ".gitconfig").write_text("[user]\n\tname = Camille Durand\n", encoding="utf-8")
    found = findings(type_line, 1)["Identité"]
    assert found["commandes"] == ['git config --global user.email "adresse@exemple.fr"']
    assert "votre adresse électronique" in found["texte"]
    monkeypatch.chdir(home)
    assert findings(type_line, 0)["Identité"]["etat"] == "a_regarder"


def test_neither_addresses_nor_passwords_are_shown(depot: Depot, type_line: Type) -> None:
    depot.git("remote", "add", "origin", "https://camille:S3cret@forge.exemple/depot.git")
    assert "mot de passe" in findings(type_line, 0)["Copie ailleurs"]["texte"]
    said = type_line("doctor").raw + type_line("doctor", "--format", "json").raw
    assert not any(word in said for word in ("camille", "Durand", "S3cret", "forge.exemple"))


def test_what_waits_to_be_recorded_is_counted(depot: Depot, type_line: Type) -> None:
    depot.write("territoires/brumeval/territoire.yaml", "nom: Brumeval\ntype: commune\n")
    depot.write("actors/labo.yaml", "nom: Laboratoire\n")
    found = findings(type_line, 0)["Modifications"]
    assert (found["etat"], found["texte"][:14]) == ("a_regarder", "2 fiches ont c")


def test_a_merge_that_waits_for_a_choice_prevents_work(depot: Depot, type_line: Type) -> None:
    depot.write("actors/labo.yaml", "nom: Laboratoire\n")
    depot.commit("Un acteur", "2026-01-06")
    depot.branch("autre")
    depot.write("actors/labo.yaml", "nom: Laboratoire des communs\n")
    depot.commit("Un nom", "2026-01-07")
    depot.switch("main")
    depot.write("actors/labo.yaml", "nom: Laboratoire public\n")
    depot.commit("Un autre nom", "2026-01-08")
    with pytest.raises(Exception, match="merge"):
        depot.git("merge", "autre")
    found = findings(type_line, 1)["Fusion"]
    assert found["texte"].startswith("1 fichier attend")
    assert found["commandes"] == ["git status", "git merge --abort"]


@pytest.mark.parametrize("damage", ["HEAD", "objects", "config"])
def test_a_damaged_history_is_told_and_stops_nothing(depot: Depot, type_line: Type, damage: str) -> None:
    if damage == "objects":
        for path in (depot.root / ".git" / "objects").rglob("*"):
            if path.is_file():
                path.unlink()
    else:
        (depot.root / ".git" / damage).write_text("n’importe quoi [", encoding="utf-8")
    found = findings(type_line, 1 if damage != "objects" else 0)
    assert found["Historique"]["etat"] != "bien"
    assert found["Format"]["etat"] == "bien"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")
def test_a_folder_of_another_account_is_explained(depot: Depot, type_line: Type) -> None:
    os.chown(depot.root, 4321, 4321)
    os.chown(depot.root / ".git", 4321, 4321)
    found = findings(type_line, 1)["Historique"]
    assert found["commandes"] == [f'git config --global --add safe.directory "{depot.root}"']


def test_schemas_of_another_version_are_put_right_by_what_is_said(depot: Depot, type_line: Type) -> None:
    depot.write(".diagdemo/schemas/device.schema.json", "{}")
    depot.remove(".diagdemo/modeles/actor.yaml")
    found = findings(type_line, 0)
    for about in ("Schémas", "Modèles"):
        (command,) = found[about]["commandes"]
        assert type_line(*command.split()[1:]).code == 0
    again = findings(type_line, 0)
    assert (again["Schémas"]["etat"], again["Modèles"]["etat"]) == ("bien", "bien")


def test_a_format_of_later_cannot_be_worked_on(depot: Depot, type_line: Type) -> None:
    text = depot.read("diagdemo.yaml").replace("version_format: 1", "version_format: 2")
    depot.write("diagdemo.yaml", text)
    assert findings(type_line, 1)["Format"]["commandes"] == ["diagdemo validate"]


def test_confidential_files_that_git_holds_are_told(depot: Depot, type_line: Type) -> None:
    depot.write("confidentiel/personnes.yaml", "p-7k3m: quelqu’un\n")
    depot.git("add", "--force", "confidentiel/personnes.yaml")
    found = findings(type_line, 1)["Confidentiel"]
    assert found["etat"] == "a_corriger"
    assert "quelqu" not in type_line("doctor").raw


def test_what_windows_refuses_or_what_nobody_reads_is_told(depot: Depot, type_line: Type) -> None:
    depot.write("actors/aux.yaml", "nom: Atelier\n")
    depot.write("diagdemo.yaml", depot.read("diagdemo.yaml") + "entretiens: ../ailleurs\n")
    found = findings(type_line, 1)
    assert found["Noms de fichiers"]["etat"] == "a_corriger"
    assert found["Entretiens"]["etat"] == "a_regarder"


def test_nothing_of_the_settings_of_a_repository_is_run(
    depot: Depot, type_line: Type, tmp_path: Path
) -> None:
    trap = tmp_path / "lancé"
    for key in ("core.fsmonitor", "filter.piege.clean", "core.sshCommand", "core.pager", "diff.external"):
        depot.git("config", key, f"touch {trap}")
    depot.write(".gitattributes", "* filter=piege diff=piege\n")
    depot.write("diagdemo.yaml", depot.read("diagdemo.yaml") + "# relu\n")
    findings(type_line, 0)
    assert not trap.exists()


def test_an_editor_that_is_not_told_of_yaml_is_told_how(depot: Depot, type_line: Type) -> None:
    for text in ("[" * 100_000, '{"recommendations": 3}', "{}", "\x00"):
        depot.write(".vscode/extensions.json", text)
        found = findings(type_line, 0)["Extension YAML"]
        assert found["commandes"] == ["code --install-extension redhat.vscode-yaml"]


def test_what_is_remembered_is_weighed_and_may_be_deleted(depot: Depot, type_line: Type) -> None:
    folder, why = place(depot.root)
    assert why is None
    empty = findings(type_line, 0)["Cache"]
    assert empty["etat"] == "bien"
    assert empty["texte"] == f"vide ; « diagdemo validate » y gardera ce qu’il trouve : « {folder} »"
    assert not folder.exists()
    folder.mkdir(parents=True)
    (folder / "CACHEDIR.TAG").touch()
    for size, told in ((10, "moins de 0,1 Mo de vérifications"), (1_234_567, "1,2 Mo de vérifications")):
        (folder / f"{'0a' * 16}.sqlite").write_bytes(b"x" * size)
        (folder / "à-moi.sqlite").write_bytes(b"x" * 5_000_000)
        held = findings(type_line, 0)["Cache"]
        assert held["etat"] == "bien"
        assert held["texte"].startswith(told)
        assert "« diagdemo validate --sans-cache » ignore" in held["texte"]
        assert held["texte"].endswith(f"ce dossier peut être supprimé : « {folder} »")


@pytest.mark.parametrize(
    ("value", "state", "said"),
    [
        ("", "bien", "la variable d’environnement DIAGDEMO_CACHE le demande"),
        ("cache", "a_regarder", "« cache » n’est pas un chemin complet"),
        ("{home}/occupé", "a_regarder", "contient déjà d’autres fichiers"),
        ("{depot}/cache", "a_regarder", "est dans le dépôt"),
        ("{depot}/diagdemo.yaml/cache", "a_regarder", "est dans le dépôt"),
        ("{home}/.gitconfig", "a_regarder", "on ne peut pas écrire dans"),
    ],
)
def test_a_cache_that_cannot_be_is_explained(
    depot: Depot,
    home: Path,
    type_line: Type,
    monkeypatch: pytest.MonkeyPatch,
    value: str,
    state: str,
    said: str,
) -> None:
    (home / "occupé" / "diagdemo").mkdir(parents=True, mode=0o700)
    (home / "occupé" / "diagdemo" / "diagdemo.yaml").touch()
    monkeypatch.setenv("DIAGDEMO_CACHE", value.format(depot=depot.root, home=home))
    found = findings(type_line, 0)["Cache"]
    assert found["etat"] == state
    assert said in found["texte"]
    assert "« diagdemo validate » relit donc tout" in found["texte"]
    assert "la variable d’environnement DIAGDEMO_CACHE" in found["texte"]
    usual = "Remove-Item Env:DIAGDEMO_CACHE" if os.name == "nt" else "unset DIAGDEMO_CACHE"
    assert found["commandes"] == ([usual] if value else [])


def test_a_usual_cache_that_cannot_be_may_be_put_elsewhere(
    depot: Depot, home: Path, type_line: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, _ = place(depot.root)
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("un fichier")
    found = findings(type_line, 0)["Cache"]
    assert found["texte"].endswith("la variable d’environnement DIAGDEMO_CACHE peut donner un autre dossier")
    assert found["commandes"] == []
    monkeypatch.setenv("DIAGDEMO_CACHE", str(home))
    assert findings(type_line, 0)["Cache"]["etat"] == "bien"


def test_a_tool_that_cannot_read_itself_says_that_it_remembers_nothing(
    depot: Depot, type_line: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("diagdemo.verification.tool._OURS", depot.root / "absent")
    found = findings(type_line, 0)["Cache"]
    assert found["etat"] == "a_regarder"
    assert "des fichiers de diagdemo sont illisibles" in found["texte"]


@pytest.mark.skipif(os.name == "nt", reason="rights are told otherwise")
def test_a_cache_in_which_others_write_is_told(
    depot: Depot, home: Path, type_line: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.chmod(0o777)
    monkeypatch.setenv("DIAGDEMO_CACHE", str(home))
    found = findings(type_line, 0)["Cache"]
    assert "d’autres comptes peuvent écrire" in found["texte"]
    # Nobody closes a common folder on our word.
    assert (found["etat"], found["commandes"]) == ("a_regarder", ["unset DIAGDEMO_CACHE"])


@pytest.mark.skipif(os.name == "nt", reason="rights are told otherwise")
def test_our_own_folder_is_closed_again_by_what_is_said(
    depot: Depot, tmp_path: Path, type_line: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIAGDEMO_CACHE", str(tmp_path / "l'autre disque"))
    folder = ready(depot.root)
    assert folder is not None
    folder.chmod(0o775)
    found = findings(type_line, 0)["Cache"]
    assert found["etat"] == "a_regarder"
    (command,) = found["commandes"]
    subprocess.run(["sh", "-c", command], check=True)
    assert findings(type_line, 0)["Cache"]["etat"] == "bien"
