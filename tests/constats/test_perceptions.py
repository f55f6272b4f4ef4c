"""What constats on perceptions do where their three folders of cases do not reach."""

from __future__ import annotations

from pathlib import Path

import pytest

from diagdemo.constats.observe import catalogue
from diagdemo.constats.thresholds import thresholds_of
from diagdemo.constats.verdict import Verdict
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.study.study import Study
from perceptions.people import SAID, interview, territory

DIAGNOSTIC = "version: V1\nstatut: en_cours\nportage: {dgs_rencontree: oui}\n"
ELSEWHERE = "entretiens: ../ailleurs\n"


def found(study: Study, code: str) -> dict[str, Verdict]:
    module = catalogue()[code]
    verdicts = module.observe(study, thresholds_of(study.workspace, code, module.CONSTAT))
    return {verdict.target.id: verdict for verdict in verdicts}


@pytest.mark.parametrize("code", ["ENT-01", "ENT-02", "ENT-03", "ENT-04", "POR-02"])
def test_interviews_that_cannot_be_read_here_decide_nothing(tmp_path: Path, code: str) -> None:
    verdicts = found(territory(tmp_path, {}, settings=ELSEWHERE), code).values()
    assert {verdict.state for verdict in verdicts} == {EtatConstat.INDETERMINE}
    assert all("n’est pas lisible ici" in verdict.sentence for verdict in verdicts)


def test_the_management_met_without_an_interview_was_met(tmp_path: Path) -> None:
    verdicts = found(territory(tmp_path, {}, {"diagnostic.yaml": DIAGNOSTIC}), "ENT-01")
    assert verdicts["direction"].state is EtatConstat.NON_DECLENCHE
    assert verdicts["agent"].state is EtatConstat.DECLENCHE


def test_one_side_met_far_more_than_the_other(tmp_path: Path) -> None:
    people = {f"p-{n}": interview("agent") for n in range(4)} | {"p-9": interview("elu")}
    verdicts = found(territory(tmp_path, people), "ENT-01")
    assert verdicts["elu"].sentence == (
        "Notre enquête prend en compte 4 entretiens avec des agents, pour 1 avec des élu·es."
    )
    assert verdicts["agent"].state is EtatConstat.NON_DECLENCHE


def test_a_withdrawn_interview_is_told_aside(tmp_path: Path) -> None:
    people = {"p-1": interview("agent", consent="retire"), "p-2": interview("agent", consent="refuse")}
    sentence = found(territory(tmp_path, people), "ENT-01")["agent"].sentence
    assert "2 sont mis de côté (accord retiré et accord refusé)" in sentence


def test_praise_cites_no_obstacle(tmp_path: Path) -> None:
    people = {f"p-{n}": interview("agent", "themes: [temps], sens: positif", asked="temps") for n in range(6)}
    assert found(territory(tmp_path, people), "ENT-03")["temps"].state is EtatConstat.NON_DECLENCHE


def test_an_obstacle_that_few_were_asked_about_is_not_decided(tmp_path: Path) -> None:
    people = {f"p-{n}": interview("agent", "themes: [temps]", asked="temps") for n in range(2)}
    people |= {f"p-{n}": interview("agent") for n in range(2, 6)}
    verdict = found(territory(tmp_path, people), "ENT-03")["temps"]
    assert verdict.state is EtatConstat.INDETERMINE
    assert [lack.id for lack in verdict.missing] == ["p-2", "p-3", "p-4", "p-5"]


def test_an_obstacle_told_by_all_without_being_asked_is_found(tmp_path: Path) -> None:
    people = {f"p-{n}": interview("agent", "themes: [temps]") for n in range(5)}
    verdict = found(territory(tmp_path, people), "ENT-03")["temps"]
    assert verdict.state is EtatConstat.DECLENCHE
    assert "plusieurs agents le citent" in verdict.sentence.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("elus", "agents", "state"),
    [(8, 4, "declenche"), (7, 5, "non_declenche"), (0, 3, "non_declenche"), (0, 8, "declenche")],
)
def test_shares_are_compared_from_eight_asked(tmp_path: Path, elus: int, agents: int, state: str) -> None:
    def asked(college: str, speaking: int) -> dict[str, str]:
        said = ["themes: [moyens]"]
        return {
            f"p-{college}-{n}": interview(college, *(said if n < speaking else []), asked="moyens")
            for n in range(8)
        }

    people = asked("elu", elus) | asked("agent", agents)
    assert found(territory(tmp_path, people), "POR-02")["moyens"].state == state


def test_a_side_of_which_one_speaks_unasked_is_not_silent(tmp_path: Path) -> None:
    people = {f"p-a{n}": interview("agent", "themes: [moyens]", asked="moyens") for n in range(4)}
    people |= {f"p-e{n}": interview("elu", asked="moyens") for n in range(4)}
    people["p-e9"] = interview("elu", "themes: [moyens]")
    assert found(territory(tmp_path, people), "POR-02")["moyens"].state is EtatConstat.NON_DECLENCHE


@pytest.mark.parametrize(("observed", "importance"), [("consultation", 3), ("concertation", None)])
def test_two_degrees_apart_matter_more(tmp_path: Path, observed: str, importance: int | None) -> None:
    device = f"""nom: Forum
type: atelier_citoyen
statut: actif
degre_annonce: co_construction
degre_constate: {{valeur: {observed}, source: [agent, presse]}}
sources:
  agent: {{titre: Entretien, nature: entretien, editeur: Équipe, college: agent}}
  presse: {{titre: Article, nature: presse, editeur: Journal local}}
"""
    verdict = found(territory(tmp_path, {}, {"devices/forum.yaml": device}), "CAD-03")["forum"]
    assert (verdict.state, verdict.importance) == (EtatConstat.DECLENCHE, importance)


def test_no_word_of_anyone_is_in_a_verdict(tmp_path: Path) -> None:
    people = {f"p-{n}": interview("agent", "themes: [temps], sens: negatif") for n in range(6)}
    study = territory(tmp_path, people)
    verdicts = [verdict for code in ("ENT-02", "ENT-03") for verdict in found(study, code).values()]
    assert any(verdict.evidence for verdict in verdicts)
    assert not [v for v in verdicts if SAID in v.sentence or any(SAID in datum.said for datum in v.evidence)]
