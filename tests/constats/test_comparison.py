"""Constats of several territories: side by side, questions beside experiences, choices respected."""

from __future__ import annotations

from pathlib import Path

import pytest

from comparison.small import DONE, OPEN, lay, place, studies
from diagdemo.constats.crossing import crossings
from diagdemo.constats.experiences import EXPERIENCES
from diagdemo.constats.observe import catalogue, observe, observe_together
from diagdemo.constats.outcome import Observation
from diagdemo.constats.side_by_side import side_by_side
from diagdemo.model.vocabulary.devices import Etape
from diagdemo.model.vocabulary.plan import EtatConstat

ORAL = (
    "nom: Forum\ntype: atelier_citoyen\nstatut: actif\ndegre_annonce: concertation\nmandat: {statut: oral}\n"
)
WRITTEN = ORAL.replace("oral", "ecrit_public").replace("Forum", "Assises")


def _observed(root: Path, **files: str) -> list[Observation]:
    told = {"aigrefond__territoire": place("Aigrefond"), "brumeval__territoire": place("Brumeval"), **files}
    return [observe(study) for study in studies(lay(root, **told))]


def _exchanges(observations: list[Observation], code: str) -> dict[str, str]:
    """Found sentences of CMP-02 on a code, by territory."""
    found = observe_together(observations)["CMP-02"].of(EtatConstat.DECLENCHE)
    return {verdict.territory: verdict.sentence for verdict in found if verdict.target.id == code}


def test_states_and_targets_stand_side_by_side(tmp_path: Path) -> None:
    observations = _observed(
        tmp_path,
        brumeval__devices__forum=ORAL,
        brumeval__devices__assises=WRITTEN,
        aigrefond__devices__assises=WRITTEN,
    )
    found = side_by_side(list(reversed(observations)))
    assert [each.label for each in found.lined] == ["Aigrefond", "Brumeval"]
    line = next(line for line in found.lines if line.code == "CAD-01")
    assert line.cells == (
        (EtatConstat.NON_DECLENCHE, 0, 0, 1),
        (EtatConstat.DECLENCHE, 1, 0, 2),
    )
    assert [line.code for line in found.lines] == sorted(line.code for line in found.lines)


def test_what_stays_within_a_team_is_not_set_side_by_side(tmp_path: Path) -> None:
    codes = {line.code for line in side_by_side(_observed(tmp_path)).lines}
    internal = {code for code, module in catalogue().items() if module.CONSTAT.internal}
    assert internal
    assert codes.isdisjoint(internal)
    assert EXPERIENCES.keys().isdisjoint(internal)


def test_versions_of_a_territory_stand_side_by_side(tmp_path: Path) -> None:
    (_, before) = _observed(tmp_path / "before", brumeval__devices__forum=ORAL)
    (_, after) = _observed(tmp_path / "after", brumeval__devices__forum=WRITTEN)
    found = side_by_side([after, before], labels=["Après", "Avant"])
    line = next(line for line in found.lines if line.code == "CAD-01")
    assert [each.label for each in found.lined] == ["Après", "Avant"]
    assert [cell.state for cell in line.cells] == [EtatConstat.NON_DECLENCHE, EtatConstat.DECLENCHE]


def test_each_may_have_a_question_and_an_experience(tmp_path: Path) -> None:
    observations = _observed(
        tmp_path,
        brumeval__devices__forum=ORAL,
        brumeval__devices__assises=WRITTEN,
        aigrefond__devices__forum=ORAL,
        aigrefond__devices__assises=WRITTEN.replace("Assises", "Agora"),
    )
    assert _exchanges(observations, "CAD-01") == {
        "aigrefond": "Sur la commande écrite, «\u00a0Aigrefond\u00a0» pourrait échanger avec "
        "«\u00a0Brumeval\u00a0», à partir de «\u00a0Assises\u00a0».",
        "brumeval": "Sur la commande écrite, «\u00a0Brumeval\u00a0» pourrait échanger avec "
        "«\u00a0Aigrefond\u00a0», à partir de «\u00a0Agora\u00a0».",
    }


def test_what_is_only_planned_is_no_experience(tmp_path: Path) -> None:
    planned = WRITTEN.replace("statut: actif", "statut: en_projet")
    observations = _observed(tmp_path, brumeval__devices__forum=ORAL, aigrefond__devices__assises=planned)
    assert _exchanges(observations, "CAD-01") == {}


def test_each_stage_is_a_question_of_its_own(tmp_path: Path) -> None:
    stages = "nom: Forum\ntype: atelier_citoyen\nstatut: actif\ndegre_annonce: concertation\netapes: [{}]\n"
    observations = _observed(
        tmp_path,
        brumeval__devices__forum=stages.format("decision"),
        aigrefond__devices__forum=stages.format("suivi"),
    )
    found = observe_together(observations)["CMP-02"].of(EtatConstat.DECLENCHE)
    assert {(v.territory, v.target.id) for v in found if v.target.id.startswith("CYC-01")} == {
        ("aigrefond", "CYC-01-decision"),
        ("brumeval", "CYC-01-suivi"),
    }


@pytest.mark.parametrize(
    ("degrees", "carried"),
    [
        ("degre_annonce: concertation\n", True),
        ("degre_annonce: concertation\ndegre_constate: consultation\n", True),
        ("degre_annonce: concertation\ndegre_constate: affichage\n", False),
        ("degre_annonce: information\n", False),
        ("", None),
    ],
)
def test_a_stage_where_no_one_was_consulted_is_no_experience(
    degrees: str, carried: bool | None, tmp_path: Path
) -> None:
    """What people lived as a display is not proposed to others as participation."""
    device = f"nom: Forum\ntype: atelier_citoyen\nstatut: actif\netapes: [decision]\n{degrees}"
    here, _ = _observed(tmp_path, brumeval__devices__forum=device, aigrefond__devices__forum=device)
    assert EXPERIENCES["CYC-01"].carries(here.study.devices["forum"], "decision").value is carried


@pytest.mark.parametrize(
    ("outcomes", "carried"),
    [
        ("suites: {realisees: 3}", True),
        ("suites: {realisees: 0}", False),
        ("suites: {acceptees: 3}", None),
        ("suites: [{objet: Un banc., realisation: realisee}]", True),
        ("suites: [{objet: Un banc., realisation: en_cours}]", False),
        ("suites: [{objet: Un banc.}]", None),
        ("seances: 3", None),
    ],
)
def test_what_was_done_is_read_in_lists_and_in_totals(
    outcomes: str, carried: bool | None, tmp_path: Path
) -> None:
    device = f'nom: Forum\ntype: atelier_citoyen\neditions:\n  - id: "2024"\n    {outcomes}\n'
    (_, here) = _observed(tmp_path, brumeval__devices__forum=device)
    assert EXPERIENCES["DEC-03"].carries(here.study.devices["forum"], "").value is carried


@pytest.mark.parametrize("code", sorted(EXPERIENCES))
def test_experiences_answer_constats_that_exist(code: str) -> None:
    assert code in catalogue()


def test_every_crossing_asks_of_all_the_others(tmp_path: Path) -> None:
    for crossing in crossings(_observed(tmp_path, brumeval__devices__forum=ORAL)):
        assert [place.there.study.slug for place in crossing.places] != [crossing.question.here.study.slug]
        assert crossing.question.word == "" or crossing.question.word in [str(stage) for stage in Etape]


def test_a_declared_choice_silences_a_comparison(tmp_path: Path) -> None:
    choice = OPEN + "choix:\n  - {constat: CMP-01, cible: lieu_ressource, motif: Le lieu ferme.}\n"
    observations = _observed(
        tmp_path,
        aigrefond__diagnostic=DONE,
        brumeval__diagnostic=choice,
        brumeval__devices__maison="nom: Maison\ntype: lieu_ressource\n",
    )
    (verdict,) = observe_together(observations)["CMP-01"].verdicts
    assert (verdict.state, verdict.choice) == (EtatConstat.NON_DECLENCHE, "Le lieu ferme.")
