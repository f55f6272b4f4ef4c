"""Facts against perceptions: who observed a degree, where figures go, and which college says otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from diagdemo.model.vocabulary.interviews import College
from diagdemo.perceptions.degrees import DegreeSeen
from diagdemo.perceptions.facts import AmpleSeen, facts
from diagdemo.perceptions.trends import Direction
from perceptions.people import interview, territory

_SOURCES = """sources:
  agent: {titre: Entretien, nature: entretien, editeur: Équipe, college: agent}
  autre_agent: {titre: Entretien, nature: entretien, editeur: Équipe, college: agent}
  habitante: {titre: Entretien, nature: entretien, editeur: Équipe, entretien: p-1#x1}
  inconnu: {titre: Entretien, nature: entretien, editeur: Équipe}
  relevé: {titre: Relevé, nature: document_interne, editeur: Ville de Brumeval}
  presse: {titre: Article, nature: presse, editeur: Journal local}
"""


def degree(root: Path, text: str, consent: str = "recueilli") -> DegreeSeen:
    people = {"p-1": interview("citoyen", "themes: [utilite]", consent=consent)}
    device = f"nom: Forum\ntype: atelier_citoyen\n{text}\n{_SOURCES}"
    return facts(territory(root, people, {"devices/forum.yaml": device})).degrees[0]


@pytest.mark.parametrize(
    ("sources", "answer"),
    [
        ("agent, habitante", True),
        ("agent, relevé", True),
        ("agent", None),
        ("agent, autre_agent", None),
        ("relevé, presse", None),
        ("inconnu, relevé", None),
        ("habitante, presse", True),
    ],
)
def test_one_source_is_not_enough(tmp_path: Path, sources: str, answer: bool | None) -> None:
    told = f"degre_annonce: concertation\ndegre_constate: {{valeur: information, source: [{sources}]}}"
    seen = degree(tmp_path, told)
    assert (seen.lower.value, seen.steps) == (answer, 2)
    assert [lack.key for lack in seen.lower.missing] == ([] if answer else ["degre_constate.source"])


def test_a_degree_without_source_is_said_by_nobody_in_particular(tmp_path: Path) -> None:
    seen = degree(tmp_path, "degre_annonce: concertation\ndegre_constate: information")
    assert (seen.witnesses.colleges, seen.lower.value) == ((), None)


@pytest.mark.parametrize("consent", ["retire", "refuse", "en_attente"])
def test_who_does_not_allow_it_is_no_witness(tmp_path: Path, consent: str) -> None:
    told = "degre_annonce: concertation\ndegre_constate: {valeur: information, source: [habitante, presse]}"
    assert degree(tmp_path, told, consent).lower.value is None


def test_sources_that_disagree_give_no_answer_unless_all_lead_to_it(tmp_path: Path) -> None:
    both = "degre_constate:\n  - {valeur: information, source: agent}\n  - {valeur: %s, source: habitante}"
    apart = degree(tmp_path / "a", "degre_annonce: concertation\n" + both % "concertation")
    assert (apart.lower.value, apart.steps) == (None, 0)
    under = degree(tmp_path / "b", "degre_annonce: concertation\n" + both % "consultation")
    assert (under.lower.value, under.steps) == (True, 1)


def test_a_charter_has_no_degree_to_live(tmp_path: Path) -> None:
    study = territory(tmp_path, {}, {"devices/charte.yaml": "nom: Charte\ntype: cadre\n"})
    seen = facts(study).degrees[0]
    assert seen.pointless
    assert seen.lower.value is False
    assert not seen.lower.choice, "nobody declared a choice"


def ample(root: Path, figures: list[str], people: dict[str, str] | None = None) -> AmpleSeen:
    editions = "\n".join(f'  - {{id: "{2015 + rank}", {figure}}}' for rank, figure in enumerate(figures))
    device = f"nom: Forum\ntype: atelier_citoyen\neditions:\n{editions}\n"
    return facts(territory(root, people or {}, {"devices/forum.yaml": device})).ample[0]


def counts(*values: int) -> list[str]:
    return [f"participants: {value}" for value in values]


@pytest.mark.parametrize(
    ("figures", "direction"),
    [
        (counts(100, 121), Direction.UP),
        (counts(100, 120), Direction.NEITHER),
        (counts(100, 79), Direction.DOWN),
        (counts(100, 300, 200), Direction.NEITHER),
        (counts(300, 100, 200), Direction.NEITHER),
        (counts(100), None),
        (counts(0, 100), None),
        (["participants: {valeur: 100, precision: au_moins}", "participants: 200"], None),
        (["participants: 100", "participants: {valeur: 200, precision: au_moins}"], Direction.UP),
        (["participants: 100, votants: 50", "votants: 80", "votants: 90"], Direction.UP),
        (["participants: 100", "votants: 80"], None),
    ],
)
def test_where_figures_go(tmp_path: Path, figures: list[str], direction: Direction | None) -> None:
    assert ample(tmp_path, figures).trend.direction() is direction


def test_an_open_edition_is_not_compared(tmp_path: Path) -> None:
    held = ample(tmp_path, [*counts(100, 200), "participants: 10, fin: {prevu: 2026-12}"])
    assert [point.edition for point in held.trend.points] == ["2015", "2016"]


def test_a_college_that_differs_within_itself_says_nothing_against_figures(tmp_path: Path) -> None:
    def says(college: str, sens: str) -> str:
        return interview(college, f"themes: [massification], sens: {sens}, dispositifs: [forum]")

    people = {
        "p-1": says("agent", "negatif"),
        "p-2": says("agent", "positif"),
        "p-3": says("elu", "negatif"),
        "p-4": says("elu", "neutre"),
        "p-5": says("citoyen", "positif"),
        "p-6": interview("association", "themes: [utilite], sens: negatif, dispositifs: [forum]"),
    }
    held = ample(tmp_path, counts(100, 200), people)
    assert [each.college for each in held.heard] == [College.ELU, College.AGENT, College.CITOYEN]
    assert [each.college for each in held.contrary()] == [College.ELU]
