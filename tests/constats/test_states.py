"""States of one territory side by side: what each measures, what appears and what disappears."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

import diagdemo
from diagdemo.constats.states import States, compare_states
from diagdemo.errors import UsageError
from diagdemo.graph.projection import project
from diagdemo.model.vocabulary.plan import EtatConstat, Horizon
from diagdemo.study.study import Study

DAY = datetime.date(2026, 6, 1)
FORUM = "nom: Forum\ntype: atelier_citoyen\nstatut: actif\ndegre_annonce: concertation\n"
ORAL, WRITTEN = "mandat: {statut: oral}\n", "mandat: {statut: ecrit_public}\n"
BROADER = (
    "horizon: moyen\nenonce: Une commande écrite.\nchangements:\n"
    "  - {operation: ajouter, dispositif: maison, nom: Maison, type: lieu_ressource, statut: actif}\n"
    "  - {operation: retirer, dispositif: forum}\n"
)


def state(root: Path, day: datetime.date = DAY, **files: str) -> Study:
    told = {
        "diagdemo.yaml": "programme: Essais fictifs\nversion_format: 1\n",
        "territoires/brumeval/territoire.yaml": "nom: Brumeval\ntype: commune\n",
        **{f"territoires/brumeval/{name.replace('__', '/')}.yaml": text for name, text in files.items()},
    }
    for name, text in told.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    workspace = diagdemo.load(root)
    assert workspace.issues == (), workspace.issues
    return diagdemo.state(workspace, "brumeval", date=day)


def changes(states: States, code: str) -> list[tuple[str, EtatConstat | None, EtatConstat | None]]:
    """What appears (`+`) and disappears (`-`) for a constat, in the only step."""
    (step,) = states.steps
    return [
        (sign, each.before, each.after)
        for sign, held in (("+", step.appears), ("-", step.disappears))
        for each in held
        if each.code == code
    ]


def test_two_versions_of_the_records(tmp_path: Path) -> None:
    before = state(tmp_path / "a", devices__forum=FORUM + ORAL)
    after = state(tmp_path / "b", devices__forum=FORUM + WRITTEN)
    states = compare_states([before, after], ["Avant", "Après"])
    assert states.labels == ("Avant", "Après")
    assert [(step.before, step.after) for step in states.steps] == [("Avant", "Après")]
    assert changes(states, "CAD-01") == [("-", EtatConstat.DECLENCHE, EtatConstat.NON_DECLENCHE)]
    (gone,) = [each for each in states.steps[0].disappears if each.code == "CAD-01"]
    assert gone.verdict.evidence
    values = [measure.value for measure in states.indicators["mandats_ecrits"].measures]
    assert [(value.low, value.high) for value in values if not isinstance(value, str) and value] == [
        (0, 0),
        (100, 100),
    ]
    assert [cell.found for cell in states.constats["CAD-01"].cells] == [1, 0]


def test_what_nobody_could_tell_is_not_said_to_be_new(tmp_path: Path) -> None:
    before = state(tmp_path / "a", devices__forum=FORUM)
    after = state(tmp_path / "b", devices__forum=FORUM + ORAL)
    there = compare_states([before, after])
    assert changes(there, "CAD-01") == [("+", EtatConstat.INDETERMINE, EtatConstat.DECLENCHE)]
    back = compare_states([after, before])
    assert changes(back, "CAD-01") == [("-", EtatConstat.DECLENCHE, EtatConstat.INDETERMINE)]


def test_what_is_gone_is_no_longer_there_at_a_horizon(tmp_path: Path) -> None:
    """The plan itself is not compared: once it is carried out, nothing can be said of it."""
    today = state(tmp_path, devices__forum=FORUM + ORAL, ambition__plus=BROADER)
    states = compare_states([project(today, Horizon.LONG), today])
    assert states.labels == ("Brumeval (aujourd’hui)", "Brumeval (long terme)")
    assert changes(states, "CAD-01") == [("-", EtatConstat.DECLENCHE, None)]
    assert not [code for code in states.constats if code.startswith(("AMB", "PLA"))]


def test_two_dates_in_their_order_with_their_reserve(tmp_path: Path) -> None:
    edition = FORUM + 'editions:\n  - {id: "2025", fin: 2025-06-01, reponse_publique: aucune}\n'
    late = state(tmp_path, devices__forum=edition)
    soon = state(tmp_path, day=datetime.date(2025, 7, 1), devices__forum=edition)
    states = compare_states([late, soon])
    assert [label.replace("\u00a0", " ") for label in states.labels] == [
        "Brumeval (1er juillet 2025)",
        "Brumeval (1er juin 2026)",
    ]
    assert changes(states, "DEC-01") == [("+", EtatConstat.NON_DECLENCHE, EtatConstat.DECLENCHE)]
    assert any("dates de référence diffèrent" in sentence for sentence in states.reserves)


def test_nothing_changes_between_a_state_and_itself(tmp_path: Path) -> None:
    (step,) = compare_states([state(tmp_path), state(tmp_path)]).steps
    assert (step.appears, step.disappears) == ((), ())


def test_territories_are_not_states(tmp_path: Path) -> None:
    here = state(tmp_path)
    for held in ([], [here]):
        with pytest.raises(UsageError, match="deux états d’un même territoire"):
            compare_states(held)
    folder = tmp_path / "territoires/aigrefond"
    folder.mkdir()
    (folder / "territoire.yaml").write_text("nom: Aigrefond\ntype: commune\n", encoding="utf-8")
    there = diagdemo.state(diagdemo.load(tmp_path), "aigrefond", date=DAY)
    with pytest.raises(UsageError, match="deux états d’un même territoire"):
        compare_states([here, there])
