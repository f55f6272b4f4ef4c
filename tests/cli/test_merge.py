"""`diagdemo merge`: what two branches would give, told without a file or a branch being touched."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from cli.conftest import Type
from gitdata import Depot

ROOT = Path(__file__).resolve().parents[2]
HOME = "territoires/brumeval"
BUDGET = f"{HOME}/devices/budget-participatif.yaml"
SEEN = "degre_constate: {valeur: consultation"


@pytest.fixture
def depot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Depot:
    made = Depot(tmp_path / "depot", like=ROOT / "examples" / "reseau-fictif", day="2026-01-05")
    monkeypatch.chdir(made.root)
    monkeypatch.setenv("COLUMNS", "80")
    return made


def tried(type_line: Type, code: int) -> dict[str, Any]:
    ran = type_line("merge", "relecture", "--format", "json")
    assert (ran.code, ran.err) == (code, "")
    document = json.loads(ran.out)
    assert isinstance(document, dict)
    return document


def meet(depot: Depot) -> None:
    """Two people at work: one renames an actor, the other cites it; both judge the same device."""
    depot.branch("relecture")
    depot.replace(BUDGET, SEEN, SEEN.replace("consultation", "information"))
    depot.write(
        f"{HOME}/actors/collectif-des-quais.yaml",
        "nom: Collectif des quais\nliens:\n  - {vers: clair-avis, type: coopere}\n",
    )
    depot.commit("Relecture", "2026-02-10")
    depot.switch("main")
    depot.replace(BUDGET, SEEN, SEEN.replace("consultation", "concertation"))
    depot.replace(BUDGET, "conditions: Habiter la commune ou y étudier", "conditions: Habiter la commune")
    depot.move(f"{HOME}/actors/clair-avis.yaml", f"{HOME}/actors/avis-clair.yaml")
    for path in (depot.root / "territoires").rglob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub("(?<=[ /])clair-avis(?=[,}])", "avis-clair", text))
    depot.commit("Renommer, préciser", "2026-02-12")


def test_branches_that_do_not_meet_are_said_to_join(depot: Depot, type_line: Type) -> None:
    depot.branch("relecture")
    depot.write(f"{HOME}/actors/ruche.yaml", "nom: La ruche\n")
    depot.commit("Un acteur", "2026-02-10")
    depot.switch("main")
    depot.replace(BUDGET, "statut: actif", "statut: en_pause")
    depot.commit("Un statut", "2026-02-11")
    found = tried(type_line, 0)
    assert (found["changees_ici"], found["changees_la"]) == (1, 1)
    assert (found["des_deux_cotes"], found["choix_demandes"], found["fautes"]) == ([], [], [])
    assert "sans rien demander" in type_line("merge", "relecture").out


def test_a_fault_that_is_already_here_is_told(depot: Depot, type_line: Type) -> None:
    depot.branch("relecture")
    depot.write(f"{HOME}/actors/ruche.yaml", "nom: La ruche\n")
    depot.commit("Un acteur", "2026-02-10")
    depot.switch("main")
    depot.replace(BUDGET, "statut: actif", "statut: actiff")
    depot.commit("Un statut", "2026-02-11")
    found = tried(type_line, 0)
    assert (found["fautes"], found["fautes_apportees"], found["fautes_deja_ici"]) == ([], 0, 1)
    assert "1 faute est déjà ici : diagdemo validate" in type_line("merge", "relecture").out


def test_a_field_with_two_values_is_shown_with_both(depot: Depot, type_line: Type) -> None:
    meet(depot)
    found = tried(type_line, 1)
    assert found["choix_demandes"] == [BUDGET]
    (both,) = [record for record in found["des_deux_cotes"] if record["fichier"] == BUDGET]
    assert both["choix_demande"]
    (opposed,) = both["opposes"]
    assert "degré constaté" in opposed["sujet"]
    assert [opposed[side].lower() for side in ("avant", "ici", "la")] == [
        "consultation",
        "concertation",
        "information",
    ]
    assert any("Habiter la commune" in sentence for sentence in both["ici"])
    assert both["la"] == []


def test_what_git_joins_and_should_not_is_found(depot: Depot, type_line: Type) -> None:
    meet(depot)
    found = tried(type_line, 1)
    (fault,) = found["fautes"]
    assert found["noms_disparus"] == [{"nom": "clair-avis", "devient": "avis-clair", "branche": "ici"}]
    assert (fault["code"], fault["fichier"]) == ("D140", f"{HOME}/actors/collectif-des-quais.yaml")
    assert "clair-avis" in fault["fait"]


def test_nothing_is_touched(depot: Depot, type_line: Type) -> None:
    meet(depot)
    depot.write(BUDGET, depot.read(BUDGET) + "# en cours\n")
    state = [
        depot.git(*words.split()) for words in ("status --short", "for-each-ref", "rev-parse HEAD", "diff")
    ]
    type_line("merge", "relecture")
    assert state == [
        depot.git(*words.split()) for words in ("status --short", "for-each-ref", "rev-parse HEAD", "diff")
    ]


def test_git_does_what_was_told(depot: Depot, type_line: Type) -> None:
    meet(depot)
    told = tried(type_line, 1)["choix_demandes"]
    with pytest.raises(Exception, match="merge"):
        depot.git("merge", "relecture")
    assert depot.git("diff", "--name-only", "--diff-filter=U").splitlines() == told


def test_a_record_that_one_removes_and_the_other_changes_is_asked(depot: Depot, type_line: Type) -> None:
    depot.branch("relecture")
    depot.remove(f"{HOME}/actors/atelier-velo.yaml")
    depot.commit("Retirer", "2026-02-10")
    depot.switch("main")
    depot.replace(
        f"{HOME}/actors/atelier-velo.yaml", "categorie: association", "categorie: collectif_citoyen"
    )
    depot.commit("Changer", "2026-02-11")
    found = tried(type_line, 1)
    assert found["choix_demandes"] == [f"{HOME}/actors/atelier-velo.yaml"]
    assert "Git demandera de choisir" in type_line("merge", "relecture").out


def test_words_of_an_interview_are_not_repeated(depot: Depot, type_line: Type) -> None:
    path = f"{HOME}/interviews/p-7k3m.yaml"
    said = "Au moment du budget je me retrouve seul avec mes post-it."
    depot.branch("relecture")
    depot.replace(path, said, "Au moment du budget je me retrouve seule.")
    depot.commit("Relire", "2026-02-10")
    depot.switch("main")
    depot.replace(path, said, "Au moment du budget je suis bien seul.")
    depot.commit("Relire autrement", "2026-02-11")
    ran = type_line("merge", "relecture")
    assert ran.code == 1
    assert "post-it" not in ran.out
    assert "bien seul" not in ran.out + type_line("merge", "relecture", "--format", "json").out


def test_a_branch_that_is_already_there_is_said_to_be(depot: Depot, type_line: Type) -> None:
    depot.branch("relecture")
    depot.switch("main")
    depot.replace(BUDGET, "statut: actif", "statut: en_pause")
    depot.commit("Un statut", "2026-02-11")
    ran = type_line("merge", "relecture")
    assert ran.code == 0
    assert "déjà ici" in ran.out


def test_a_program_of_the_repository_is_never_run(depot: Depot, type_line: Type, tmp_path: Path) -> None:
    meet(depot)
    trap = tmp_path / "lancé"
    depot.git("config", "merge.piege.driver", f"touch {trap}")
    depot.write(".gitattributes", "*.yaml merge=piege\n")
    ran = type_line("merge", "relecture")
    assert ran.code == 2
    assert "programme" in ran.err
    assert not trap.exists()


def test_the_filters_of_the_repository_are_never_run(depot: Depot, type_line: Type, tmp_path: Path) -> None:
    """Asked to, Git runs them on both sides before it brings them together."""
    depot.write(".gitattributes", "*.yaml filter=piege text\n")
    depot.commit("Des attributs", "2026-02-08")
    meet(depot)
    trap = tmp_path / "lancé"
    for kind in ("clean", "smudge", "process"):
        depot.git("config", f"filter.piege.{kind}", f"touch {trap}; cat")
    depot.git("config", "merge.renormalize", "true")
    assert type_line("merge", "relecture").code in (0, 1)
    assert not trap.exists()


@pytest.mark.parametrize("name", ["absente", "-x", "HEAD^{tree}", ""])
def test_what_is_no_branch_is_said(depot: Depot, type_line: Type, name: str) -> None:
    ran = type_line("merge", "--", name)
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err.startswith("Erreur : ")


def test_histories_without_a_common_version_are_said(depot: Depot, type_line: Type) -> None:
    depot.git("checkout", "--quiet", "--orphan", "relecture")
    depot.commit("Ailleurs", "2026-02-10")
    depot.git("switch", "--quiet", "main")
    ran = type_line("merge", "relecture")
    assert ran.code == 2
    assert "aucune version en commun" in ran.err


def test_a_record_renamed_here_and_changed_there_is_followed(depot: Depot, type_line: Type) -> None:
    path = f"{HOME}/actors/atelier-velo.yaml"
    depot.branch("relecture")
    depot.replace(path, "categorie: association", "categorie: collectif_citoyen")
    depot.commit("Changer", "2026-02-10")
    depot.switch("main")
    depot.move(path, f"{HOME}/actors/atelier-velos.yaml")
    depot.commit("Renommer", "2026-02-11")
    (both,) = tried(type_line, 0)["des_deux_cotes"]
    assert both["fichier"] == f"{HOME}/actors/atelier-velos.yaml"
    assert "catégorie" in both["la"][0]
    assert "fiche renommée" in type_line("merge", "relecture").out


def test_a_repository_below_that_of_git_is_told_by_its_own_paths(
    tmp_path: Path, type_line: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Depot(tmp_path / "tout")
    place = "donnees/territoires/brumeval/territoire.yaml"
    made.write("donnees/diagdemo.yaml", "programme: Essai\nversion_format: 1\n")
    made.write(place, "nom: Brumeval\ntype: commune\nqpv: 1\n")
    made.write("notes.txt", "une\n")
    made.commit("Début", "2026-01-05")
    for name, number in (("relecture", 2), ("main", 3)):
        made.git("switch", "--quiet", *(("--create",) if name == "relecture" else ()), name)
        made.replace(place, "qpv: 1", f"qpv: {number}")
        made.replace("notes.txt", "une", f"note {number}")
        made.commit(name, "2026-02-10")
    monkeypatch.chdir(made.root / "donnees")
    found = tried(type_line, 1)
    assert found["choix_demandes"] == ["territoires/brumeval/territoire.yaml", "../notes.txt"]
    (both,) = found["des_deux_cotes"]
    assert both["choix_demande"]


def test_faults_that_a_branch_has_already_are_counted_apart(depot: Depot, type_line: Type) -> None:
    depot.branch("relecture")
    depot.write(f"{HOME}/actors/ruche.yaml", "nom: La ruche\nliens:\n  - {vers: absente, type: coopere}\n")
    depot.commit("Un acteur", "2026-02-10")
    depot.switch("main")
    found = tried(type_line, 0)
    assert (found["fautes"], found["fautes_apportees"]) == ([], 1)
    assert "diagdemo validate --revision relecture" in type_line("merge", "relecture").out
    assert type_line("validate", "--revision", "relecture").code == 1


def test_the_page_shows_what_is_written(depot: Depot, type_line: Type) -> None:
    meet(depot)
    ran = type_line("merge", "relecture")
    page = (ROOT / "docs" / "travailler-a-plusieurs.md").read_text(encoding="utf-8").replace("\u00a0", " ")
    # The name of the common version changes with each example.
    shown, written = (re.sub(r"\([0-9a-f]{10}\)", "(…)", text) for text in (page, ran.out))
    assert f"```text\n$ diagdemo merge relecture\n{written}```" in shown
