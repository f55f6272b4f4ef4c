"""Constats on the ambition and the plan, and reserves on the data: the finer points of their rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from constats.laying import asked, plain, told
from constats.records import FORUM, SERVICE, found, laid

ACTION = "intitule: Écrire la charte\npilote: service\necheance: 2026-03\n"
TARGETED = "horizon: court\nenonce: Une ambition.\ncible: {{indicateur: {}, valeur: {}}}\n"


def test_press_cutting_is_no_ambition(tmp_path: Path) -> None:
    """An ambition recorded while the diagnosis is being prepared does not start the step."""
    root = laid(
        tmp_path, diagnostic="version: V1\nstatut: preparation\n", ambition__une=TARGETED.format("x", 5)
    )
    assert found(root, "AMB-01", "court").state == "non_declenche"
    assert found(root, "AMB-01", "long").state == "indetermine"
    verdict = found(root, "AMB-02", "une")
    assert verdict.state == "indetermine"
    assert "trop tôt" in verdict.sentence
    assert "diagnostic.yaml etapes.ambition.statut" in [asked(missing) for missing in verdict.missing]


def test_handed_over_diagnosis_has_come_to_the_ambition(tmp_path: Path) -> None:
    """Once handed over, a diagnosis without an ambition says so."""
    root = laid(tmp_path, diagnostic="version: V1\nstatut: restitue\n")
    assert {found(root, "AMB-01", each).state for each in ("court", "moyen", "long")} == {"declenche"}


@pytest.mark.parametrize(
    ("indicator", "value", "state"),
    [
        ("dispositifs_par_etp", 2, "declenche"),
        ("dispositifs_par_etp", 1, "declenche"),
        ("dispositifs_par_etp", 0.5, "non_declenche"),
        ("etp_dedies", 0.5, "indetermine"),
        ("bonheur_local", 90, "indetermine"),
    ],
)
def test_target_beyond_today(tmp_path: Path, indicator: str, value: float, state: str) -> None:
    """Less is sought of devices for one post, one today; an indicator without value tells nothing."""
    territory = "nom: Brumeval\ntype: commune\nmoyens: {etp: 1}\n"
    ambition = TARGETED.format(indicator, value)
    root = laid(tmp_path, territoire=territory, devices__forum=FORUM, ambition__une=ambition)
    assert found(root, "AMB-02", "une").state == state


def test_value_of_today_between_two_bounds_is_told_as_such(tmp_path: Path) -> None:
    """One written mandate, one unknown: from 50 to 100 %, so that 50 % is met whatever the other is."""
    written = FORUM + "degre_annonce: consultation\nmandat: {statut: ecrit_public}\n"
    unknown = FORUM + "degre_annonce: consultation\n"
    ambition = TARGETED.format("mandats_ecrits", 50)
    root = laid(tmp_path, devices__a=written, devices__b=unknown, ambition__une=ambition)
    assert "actuelle, entre 50 % et 100 %" in plain(found(root, "AMB-02", "une").sentence)


def test_ambition_without_target(tmp_path: Path) -> None:
    """An ambition is what its record says: no target is written."""
    root = laid(tmp_path, ambition__une="horizon: court\nenonce: Une ambition.\n")
    assert plain(found(root, "AMB-02", "une").sentence) == "« Une ambition. » : aucune cible n’est écrite."


def test_target_within_the_bounds_of_a_share(tmp_path: Path) -> None:
    """One written mandate out of two, the other unknown: nobody can say that all are written."""
    root = laid(
        tmp_path,
        devices__a=FORUM + "mandat: {statut: ecrit_public}\n",
        devices__b=FORUM,
        ambition__une=TARGETED.format("mandats_ecrits", 100),
    )
    assert found(root, "AMB-02", "une").state == "indetermine"


@pytest.mark.parametrize(
    ("second", "state"), [("ecarte", "non_declenche"), ("nuance", "declenche"), ("confirme", "declenche")]
)
def test_point_set_aside_by_all_who_spoke(tmp_path: Path, second: str, state: str) -> None:
    """A point is left out of what is to be answered only when no group keeps it."""
    opinions = (
        "avis:\n"
        "  - {code: CAD-01, cible: forum, groupe: elus, avis: ecarte, motif: Une coutume.}\n"
        f"  - {{code: CAD-01, cible: forum, groupe: administration, avis: {second}, motif: Une note.}}\n"
    )
    root = laid(
        tmp_path,
        diagnostic="version: V1\nstatut: suivi\n",
        devices__forum=FORUM + "degre_annonce: concertation\nmandat: {statut: oral}\n",
        constats=opinions,
    )
    assert found(root, "AMB-03", "CAD-01").state == state


@pytest.mark.parametrize(
    ("due", "state"),
    [
        ("2026-05", "declenche"),
        ("{prevu: 2026-05}", "declenche"),
        ("2026-06", "indetermine"),
        ("2026", "indetermine"),
        ("inconnu", "indetermine"),
        ("2027", "non_declenche"),
    ],
)
def test_deadline_surely_over(tmp_path: Path, due: str, state: str) -> None:
    """On 1 June 2026, May is over, June and the year are not; a planned date is a deadline too."""
    action = f"intitule: Écrire\npilote: service\necheance: {due}\n"
    follow = "suivi:\n  - {date: 2026-02, avancement: limite}\n"
    root = laid(tmp_path, actors__service=SERVICE, actions__charte=action + follow)
    assert found(root, "PLA-02", "charte").state == state


def test_points_to_come_do_not_count(tmp_path: Path) -> None:
    """The state of an action is that of the reference day."""
    follow = "suivi:\n  - {date: 2026-04, avancement: limite}\n  - {date: 2026-07, avancement: acheve}\n"
    root = laid(tmp_path, actors__service=SERVICE, actions__charte=ACTION + follow)
    verdict = found(root, "PLA-02", "charte")
    assert verdict.state == "declenche"
    assert "actions/charte.yaml suivi.1.avancement" in {told(datum) for datum in verdict.evidence}


def test_proof_that_is_not_known(tmp_path: Path) -> None:
    """« inconnu » is not « no proof »."""
    follow = "suivi:\n  - {date: 2026-04, avancement: acheve, preuves: inconnu}\n"
    root = laid(tmp_path, actors__service=SERVICE, actions__charte=ACTION + follow)
    verdict = found(root, "PLA-03", "charte")
    assert verdict.state == "indetermine"
    assert [asked(missing) for missing in verdict.missing] == ["actions/charte.yaml suivi.1.preuves"]


def test_vaguely_dated_figures_are_asked_about_even_when_others_are_old(tmp_path: Path) -> None:
    """The one too vague is not among the old ones, and is not forgotten."""
    root = laid(
        tmp_path,
        devices__a=FORUM + "fonctionnement: {membres: {valeur: 20, date: 2015}}\n",
        devices__b=FORUM + "fonctionnement: {membres: {valeur: 30, date: 2024}}\n",
    )
    verdict = found(root, "QUA-02")
    assert verdict.state == "declenche"
    assert {datum.id for datum in verdict.evidence} == {"a"}
    assert {missing.id for missing in verdict.missing} == {"b"}
