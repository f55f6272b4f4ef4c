"""`diagdemo graph`: the portrait of a map, what is around a node, the way between two, files for others."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from cli.conftest import Ran, Type
from diagdemo.export import formats
from graph.laid import BASE, HOME, ambition, study

EXAMPLES = str(Path(__file__).parents[2] / "examples" / "reseau-fictif")
TENSE = "nom: Veilleurs\nliens:\n  - {vers: service, type: conflit}\n  - {vers: conseil, type: siege_a}\n"


@pytest.fixture
def depot(tmp_path: Path) -> Path:
    """A small repository: a conflict, an ambition, an actor without a link, a device that is over."""
    more = {
        "actors/veilleurs.yaml": TENSE,
        "actors/seul.yaml": "nom: Club d’échecs\n",
        "devices/forum.yaml": "nom: Forum\ntype: evenement\nstatut: termine\n",
    }
    study(
        tmp_path,
        more,
        jury=ambition(
            "moyen",
            "operation: ajouter, dispositif: jury, nom: Jury citoyen, type: assemblee_tiree_au_sort",
            "operation: ajouter, lien: {de: veilleurs, type: siege_a, vers: jury}",
            "operation: modifier, dispositif: conseil, degre_annonce: co_decision, "
            "etapes: [diagnostic, decision]",
            "operation: retirer, lien: {de: service, type: anime, vers: conseil}",
        ),
        repli=ambition("long", "operation: retirer, acteur: service"),
    )
    return tmp_path


@pytest.fixture
def graph(type_line: Type, depot: Path) -> Type:
    """`graph(*words)` on the territory of the small repository."""

    def run(*words: str, commands: object = None) -> Ran:
        return type_line("graph", "brumeval", "--depot", str(depot), "--date", "2026-06-01", *words)

    return run


def flat(text: str) -> str:
    """A page on one line."""
    return " ".join(text.replace("\u202f", " ").split())


def test_the_portrait_says_its_day_and_answers_each_question(graph: Type) -> None:
    ran = graph()
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Brumeval  brumeval\nDonnées lues au 1er juin 2026 (date demandée).\n\n")
    for title in (
        "Ce que porte la carte",
        "Qui relie",
        "Qui n’est pas relié",
        "Quels groupes ne se parlent pas",
    ):
        assert f"\n{title}\n" in ran.out
    assert "« Club d’échecs »" in flat(ran.out)
    assert "sur la carte du 1er juin 2026" in flat(ran.out)
    assert "Ce que les ambitions changent" not in ran.out
    assert re.findall(r"\w* [:;!?»]|« \w*", ran.raw) == []


def test_every_proof_is_shown_when_asked(type_line: Type) -> None:
    words = ("graph", "brumeval", "--depot", EXAMPLES, "--date", "2026-06-01")
    brief, whole = type_line(*words), type_line(*words, "--preuves")
    assert "autres lignes" in brief.out
    assert "autres lignes" not in whole.out
    assert len(whole.out) > len(brief.out)


def test_a_horizon_says_what_ambitions_change(graph: Type) -> None:
    said = flat(graph("--horizon", "long").out)
    for expected in (
        "Brumeval brumeval · long terme",
        "S’ajoute : « Jury citoyen ». territoires/brumeval/ambition/jury.yaml:4",
        "Ne sont plus sur la carte : « Service de la participation » et « Réseau des voisins ».",
        "« Conseil citoyen », degré annoncé : Consultation → Co-décision.",
        "« Conseil citoyen », étapes : Diagnostic → Diagnostic et Décision.",
        "Nouveau lien : « Veilleurs » siège à « Jury citoyen ». territoires/brumeval/ambition/jury.yaml:5",
        "2 liens partent avec ce qui n’est plus sur la carte.",
        "1 lien de tension disparaît.",
        "sur la carte projetée à long terme",
    ):
        assert expected in said
    assert "est en conflit avec" not in said
    assert "« Veilleurs » est en conflit avec" not in flat(graph("--horizon", "moyen", "--avec-tensions").out)
    assert "Lien retiré : « Service de la participation » anime « Conseil citoyen »." in flat(
        graph("--horizon", "moyen").out
    )
    assert "n’écrivent aucun changement sur la carte projetée à court terme" in flat(
        graph("--horizon", "court").out
    )


def test_around_a_node_links_are_sentences_with_their_lines(graph: Type) -> None:
    said = flat(graph("--ego", "conseil").out)
    for expected in (
        "Conseil citoyen conseil Dispositif · Conseil citoyen · Actif territoires/brumeval/devices/conseil",
        "4 liens avec 4 autres fiches, sur la carte du 1er juin 2026.",
        "Pilotage « Délégation à la participation » porte politiquement « Conseil citoyen »",
        "« Service de la participation » anime « Conseil citoyen » territoires/brumeval/actors/service.yaml",
        "« Conseil citoyen » alimente « Budget participatif » (lien souhaité)",
    ):
        assert expected in said


def test_tensions_around_a_node_are_shown_when_asked(graph: Type) -> None:
    quiet, loud = (flat(graph("--ego", "veilleurs", *more).out) for more in ((), ("--avec-tensions",)))
    assert "1 lien avec 1 autre fiche" in quiet
    assert "1 lien de tension n’est pas montré ; --avec-tensions les ajoute" in quiet
    assert "est en conflit avec" not in quiet
    assert "Tension « Veilleurs » est en conflit avec « Service de la participation »" in loud


def test_a_node_without_link_is_a_question(graph: Type) -> None:
    said = flat(graph("--ego", "actors/seul.yaml").out)
    assert (
        "Aucun lien n’est recensé sur la carte du 1er juin 2026. Un lien qui n’est pas écrit manque" in said
    )


def test_a_way_is_told_step_by_step(graph: Type) -> None:
    said = flat(graph("--chemin", "veilleurs", "ailleurs/reseau").out)
    assert "De « Veilleurs » à « Réseau des voisins » 3 liens à suivre sur la carte du 1er juin 2026." in said
    steps = re.findall(r"\d\. (\w[\w ]+?) «", said)
    assert steps == ["Conseil citoyen", "Service de la participation", "Réseau des voisins"]
    assert "« Veilleurs » siège à « Conseil citoyen » territoires/brumeval/actors/veilleurs.yaml:4" in said
    assert "Ni les tensions" in said


def test_no_way_is_said_to_be_so_on_the_map_only(graph: Type) -> None:
    alone = flat(graph("--chemin", "seul", "conseil").out)
    assert "Aucun chemin sur la carte du 1er juin 2026. Un lien qui n’est pas écrit" in alone
    over = flat(graph("--chemin", "forum", "conseil").out)
    assert "« Forum » n’est plus sur la carte du 1er juin 2026 : d’après les fiches, c’est fini." in over
    later = flat(graph("--chemin", "delegation", "ailleurs/reseau", "--horizon", "moyen").out)
    assert "Aucun chemin sur la carte projetée à moyen terme" in later


@pytest.mark.parametrize(
    ("words", "fact", "advice"),
    [
        (("--ego", "conseils"), "aucun acteur ni dispositif ne s’appelle « conseils »", "« conseil » ?"),
        (("--ego", "Conseil citoyen"), "ne s’appelle « Conseil citoyen »", "vouliez-vous dire « conseil » ?"),
        (("--ego", "zzzzzz"), "ne s’appelle « zzzzzz »", "sans « .yaml »"),
        (("--ego", "jury"), "ne s’appelle « jury »", "une ambition l’ajoute : « --horizon moyen »"),
        (("--ego", "service", "--horizon", "long"), "« service »", "sans --horizon, la carte d’aujourd’hui"),
        (("--chemin", "conseil", "budgets"), "ne s’appelle « budgets »", "vouliez-vous dire « budget » ?"),
        (("--chemin", "conseil", "devices/conseil"), "au départ et à l’arrivée", "deux fiches différentes"),
        (("--chemin", "seul", "conseil", "--format", "dot"), "aucun chemin à dessiner", "sans --format"),
        (
            ("--ego", "conseil", "--chemin", "conseil", "budget"),
            "ne se demandent pas ensemble",
            "l’un des deux",
        ),
    ],
)
def test_what_cannot_be_shown_says_what_to_type(
    graph: Type, words: tuple[str, ...], fact: str, advice: str
) -> None:
    ran = graph(*words)
    assert (ran.code, ran.out) == (2, "")
    first, second = ran.err.splitlines()
    assert fact in first
    assert advice in second


def test_a_record_that_cannot_be_read_is_not_said_to_be_absent(graph: Type, depot: Path) -> None:
    (depot / HOME / "actors/casse.yaml").write_text("nature: organisation\n", encoding="utf-8")
    ran = graph("--ego", "casse")
    assert "la fiche « casse » contient une faute qui empêche de la lire" in ran.err
    assert "« diagdemo validate brumeval » dit laquelle" in ran.err


@pytest.mark.parametrize("form", formats())
def test_a_format_is_written_to_a_file_or_on_the_screen(graph: Type, tmp_path: Path, form: str) -> None:
    shown = graph("--format", form)
    assert shown.code == 0
    assert "1 lien de tension n’est pas montré" in shown.err
    file = tmp_path / "cartes" / f"carte.{form}"
    written = graph("--format", form, "--sortie", str(file))
    assert written.out == f"Écrit : {file}\n"
    assert file.read_text(encoding="utf-8").replace("\u00a0", " ") == shown.out
    asked = graph("--format", form, "--avec-tensions")
    assert asked.err == ""
    assert "est en conflit avec" in asked.out


def test_part_of_a_map_can_be_drawn(graph: Type) -> None:
    ego = json.loads(graph("--format", "json", "--ego", "veilleurs").out)
    assert [node["id"] for node in ego["nodes"]] == ["veilleurs", "conseil"]
    way = json.loads(graph("--format", "json", "--chemin", "veilleurs", "service").out)
    assert {node["id"] for node in way["nodes"]} == {"veilleurs", "conseil", "service"}
    later = json.loads(graph("--format", "json", "--horizon", "moyen", "--ego", "jury").out)
    assert (later["graph"]["horizon"], later["nodes"][-1]["nom"]) == ("moyen", "Jury citoyen")


def test_a_text_can_go_to_a_file(graph: Type, tmp_path: Path) -> None:
    file = tmp_path / "portrait.txt"
    assert graph("--sortie", str(file)).out == f"Écrit : {file}\n"
    assert file.read_text(encoding="utf-8").startswith("Brumeval  brumeval\n")


def test_a_file_is_for_one_territory(type_line: Type, depot: Path) -> None:
    for words in (("--format", "json"), ("--ego", "conseil")):
        ran = type_line("graph", "--depot", str(depot), "--date", "2026-06-01", *words)
        assert ran.code == 2
        assert "précisez le territoire" in ran.err
    both = type_line("graph", "--depot", str(depot), "--date", "2026-06-01")
    assert re.findall(r"(?m)^(\w+)  \w+$", both.out) == ["Ailleurs", "Brumeval"]


@pytest.mark.parametrize("horizon", [(), ("--horizon", "long")])
def test_a_map_of_almost_nothing_is_told_in_sentences(
    type_line: Type, tmp_path: Path, horizon: tuple[str, ...]
) -> None:
    for name in ("diagdemo.yaml", f"{HOME}/territoire.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(BASE[name], encoding="utf-8")
    words = ("graph", "--depot", str(tmp_path), "--date", "2026-06-01", *horizon)
    for more in ((), ("--ego", "brumeval")):
        ran = type_line(*words, *more)
        assert (ran.code, ran.err) == (0, "")
        assert not re.search(r"\b(nan|inf|None|0 %)\b", ran.out, re.IGNORECASE)
    for form in formats():
        assert type_line(*words, "--format", form).code == 0
    (tmp_path / HOME / "devices").mkdir()
    (tmp_path / HOME / "devices/rien.yaml").write_text("nom: Rien\ntype: regie\n", encoding="utf-8")
    assert "« Rien »" in flat(type_line(*words).out)


def test_same_records_same_page(type_line: Type) -> None:
    words = ("graph", "--depot", EXAMPLES, "--date", "2026-06-01", "--horizon", "long")
    assert type_line(*words).out == type_line(*words).out
