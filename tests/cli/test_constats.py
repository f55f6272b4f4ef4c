"""`diagdemo constats`: what is found, with its proof and the opinions; and an opinion recorded."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from cli.conftest import Type
from cli.depot import DAY, lay
from diagdemo.cli.show.cells import cell_width
from diagdemo.cli.show.findings import NATURES
from diagdemo.model.vocabulary.territory import Question

ROOT = Path(__file__).parents[2]
NETWORK = ROOT / "examples" / "reseau-fictif"
REAL = ROOT / "examples" / "territoires-reels"


@pytest.fixture
def depot(tmp_path: Path) -> Path:
    return lay(tmp_path)


def flat(text: str) -> str:
    """A page on one line: sentences are wrapped wherever the terminal ends."""
    return " ".join(text.replace("\u202f", " ").split())


def test_a_constat_is_told_with_its_proof_and_the_opinions(depot: Path, type_line: Type) -> None:
    ran = type_line("constats", "brumeval", "--depot", str(depot), *DAY)
    assert ran.code == 0
    page = flat(ran.out)
    assert page.startswith("Brumeval brumeval Données lues au 1er juin 2026 (date demandée). ")
    block = page[page.index("CAD-01 Une commande qui n’est pas écrite") :]
    assert block.startswith(
        "CAD-01 Une commande qui n’est pas écrite « Forum annuel » : la commande est orale, elle n’est pas "
        "écrite. importance forte · cible forum à faire Écrire la commande et la marge de manœuvre, et les "
        "rendre publiques. preuve territoires/brumeval/devices/forum.yaml:3 statut · :4 degre_annonce · :5 "
        "mandat.statut avis À revoir, les preuves ont changé depuis. L’équipe du diagnostic confirme. "
        "Les élu·es écartent : Inutile ici. Les avis divergent : ils sont montrés côte à côte."
    )


def test_the_questions_come_in_their_order_and_strengths_first(type_line: Type) -> None:
    out = type_line("constats", "brumeval", "--depot", str(NETWORK), "--date", "2026-11-22").out
    labels = [question.label for question in Question]
    told = [line for line in out.splitlines() if line in labels]
    assert len(told) > 3
    assert told == [label for label in labels if label in told]
    for section in re.split(rf"(?m)^(?:{'|'.join(labels)})$", out)[1:]:
        natures = [line.strip() for line in section.splitlines() if line.strip() in NATURES.values()]
        assert natures == [label for label in NATURES.values() if label in natures]
    assert out.index("\nConstats écrits à la main\n") < out.index("\nRéserves\n")


def test_what_is_declared_or_no_longer_found_is_told_apart(depot: Path, type_line: Type) -> None:
    page = flat(type_line("constats", "--depot", str(depot), *DAY).out)
    assert (
        "Choix déclarés « Charte de la participation » : Un cadre n’est pas une démarche. tait CAD-01" in page
    )
    assert "CAD-01 pour « charte » n’est plus relevé. avis Les élu·es nuancent." in page
    assert "Spécificité memoire-du-lavoir On prend la parole debout. preuve Forum annuel, " in page


def test_what_is_undecided_is_one_paragraph(depot: Path, type_line: Type) -> None:
    out = type_line("constats", "--depot", str(depot), *DAY).out
    last = flat(out.rpartition("\n\n")[2])
    assert re.match(r"\d+ points restent indéterminés, sur \d+ constats : ", last)
    assert last.endswith("diagdemo questions brumeval")
    assert "\n    demander " not in out


def test_what_is_undecided_may_be_listed(depot: Path, type_line: Type) -> None:
    page = flat(type_line("constats", "--depot", str(depot), *DAY, "--indetermines").out)
    assert (
        "« Budget participatif » : il n’est pas établi que la commande soit écrite. "
        "demander Budget participatif : "
        "La commande qui lui est passée est-elle écrite ? Est-elle publique ? "
        "→ territoires/brumeval/devices/budget.yaml mandat.statut" in page
    )


def test_a_changed_threshold_is_said(type_line: Type) -> None:
    page = flat(
        type_line("explain", "DEC-01", "brumeval", "--depot", str(NETWORK), "--date", "2026-11-22").out
    )
    assert "seuil changé : 9 mois au lieu de 6 mois (delai_mois). Motif : Les trois assemblées" in page


def test_a_horizon_is_compared_with_today(type_line: Type) -> None:
    page = flat(
        type_line(
            "constats", "brumeval", "--horizon", "long", "--depot", str(NETWORK), "--date", "2026-11-22"
        ).out
    )
    assert "Brumeval brumeval · long terme" in page
    assert "Long terme, comparé à aujourd’hui" in page
    assert re.search(r"N’aurait plus d’objet : .* CAD-03 « Budget participatif de Brumeval »", page)


@pytest.mark.parametrize("root", [NETWORK, REAL], ids=["network", "real"])
def test_json_holds_every_verdict(type_line: Type, root: Path) -> None:
    ran = type_line(
        "constats", "--depot", str(root), "--date", "2026-11-22", "--format", "json", "--horizon", "court"
    )
    document: dict[str, Any] = json.loads(ran.out)
    assert (document["version"], document["date_reference"]) == (1, "2026-11-22")
    for place in document["territoires"]:
        assert place["horizon"] == "court"
        assert {"regles", "nouveaux"} <= set(place["compare_a_aujourdhui"])
        for each in place["constats"]:
            assert each["etat"] in ("declenche", "non_declenche", "indetermine")
            assert bool(each["preuves"]) or each["etat"] != "declenche", each
            assert bool(each["manque"]) or each["etat"] != "indetermine", each


@pytest.mark.parametrize("columns", [80, 120])
@pytest.mark.parametrize("command", ["constats", "questions", "indicators"])
@pytest.mark.parametrize(("root", "slug"), [(NETWORK, "brumeval"), (REAL, "rennes")], ids=["network", "real"])
def test_pages_fit_the_terminal(
    type_line: Type, monkeypatch: pytest.MonkeyPatch, root: Path, slug: str, command: str, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    ran = type_line(command, slug, "--depot", str(root), "--date", "2026-11-22")
    wide = [line for line in ran.raw.splitlines() if cell_width(line) > columns]
    assert [line for line in wide if not re.fullmatch(r" +(\S+ +)?\S+\.yaml(:\d+)?", line)] == []


def test_text_of_files_never_reaches_the_terminal_as_it_is(tmp_path: Path, type_line: Type) -> None:
    root = lay(tmp_path, devices__forum=FORGED)
    for words in (("constats",), ("explain", "CAD-01", "brumeval"), ("questions",), ("indicators",)):
        raw = type_line(*words, "--depot", str(root), *DAY).raw
        assert "\u202e" not in raw
        assert "\x1b" not in raw


FORGED = (
    'nom: "Forum \u202eannuel"\ntype: atelier_citoyen\nstatut: actif\ndegre_annonce: concertation\n'
    "mandat: {statut: oral}\n"
)


def test_an_opinion_is_recorded_and_shown(depot: Path, type_line: Type) -> None:
    words = ("constats", "brumeval", "--depot", str(depot), *DAY)
    path = depot / "territoires/brumeval/constats.yaml"
    before = path.read_text(encoding="utf-8")
    given = ("--avis", "nuance", "--code", "cad-01", "--cible", "forum", "--groupe", "societe_civile")
    asked = (*given, "--motif", "Une note existe.")
    shown = type_line(*words, *asked, "--simuler")
    assert shown.code == 0
    assert shown.out.startswith("Serait modifié : territoires/brumeval/constats.yaml\n\n+  - {code: CAD-01,")
    assert path.read_text(encoding="utf-8") == before
    ran = type_line(*words, *asked)
    assert (ran.code, ran.out.partition(" : ")[0]) == (0, "Avis enregistré")
    added = [
        line for line in path.read_text(encoding="utf-8").splitlines() if line not in before.splitlines()
    ]
    assert len(added) == 1
    assert "date: 2026-06-01, empreinte: " in added[0]
    assert "La société civile nuance (1er juin 2026) : Une note existe." in flat(type_line(*words).out)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--avis", "nuance"), "il manque --code et --groupe"),
        (("--avis", "nuance", "--code", "CAD-01"), "il manque --groupe"),
        (
            ("--avis", "nuance", "--code", "XYZ-01", "--groupe", "elus"),
            "aucun constat ne s’appelle « XYZ-01 »",
        ),
        (("--avis", "nuance", "--code", "CAD-01", "--groupe", "elus"), "choisissez : --cible forum"),
        (("--avis", "oui", "--code", "CAD-01", "--groupe", "elus"), "confirme, nuance, ecarte"),
        (("--groupe", "elus"), "--groupe ne sert qu’à enregistrer un avis"),
        (("--simuler",), "--simuler ne sert qu’à enregistrer un avis"),
    ],
)
def test_a_wrong_request_is_explained(
    depot: Path, type_line: Type, words: tuple[str, ...], said: str
) -> None:
    ran = type_line("constats", "brumeval", "--depot", str(depot), *DAY, *words)
    assert ran.code == 2
    assert said in ran.err
    assert ran.out == ""


def test_an_opinion_is_about_one_territory(type_line: Type) -> None:
    words = ("--avis", "nuance", "--code", "CAD-01", "--groupe", "elus", "--cible", "forum")
    ran = type_line("constats", "--depot", str(NETWORK), "--date", "2026-11-22", *words)
    assert ran.code == 2
    assert "un avis porte sur un seul territoire" in ran.err


@pytest.mark.parametrize("command", ["constats", "questions", "indicators"])
def test_an_empty_territory_gives_sentences(tmp_path: Path, type_line: Type, command: str) -> None:
    (tmp_path / "diagdemo.yaml").write_text("programme: Essai\nversion_format: 1\n", encoding="utf-8")
    (tmp_path / "territoires/vide").mkdir(parents=True)
    ran = type_line(command, "--depot", str(tmp_path), *DAY)
    assert ran.code == 0, ran.err
    assert re.search(r"\b(?:None|nan|inf)\b", ran.out) is None


@pytest.mark.parametrize("command", ["constats", "questions", "indicators"])
def test_a_repository_without_territory_says_so(tmp_path: Path, type_line: Type, command: str) -> None:
    (tmp_path / "diagdemo.yaml").write_text("programme: Essai\nversion_format: 1\n", encoding="utf-8")
    ran = type_line(command, "--depot", str(tmp_path), *DAY)
    assert ran.code == 2
    assert "ce dépôt n’a encore aucun territoire" in ran.err
