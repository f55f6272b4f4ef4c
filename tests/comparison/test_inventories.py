"""Grids, policies, practices, combinations: what is not recorded is absent only where inventories say so."""

from __future__ import annotations

from pathlib import Path

import pytest

from comparison.small import DONE, OPEN, lay, lined, place, plain
from diagdemo.comparison.combinations import Condition, combinations, has_type
from diagdemo.comparison.grid import grid
from diagdemo.comparison.policies import followed
from diagdemo.comparison.specific import sightings
from diagdemo.model.vocabulary.devices import Degre, TypeDispositif
from diagdemo.study.tested import sure

FORUM = "nom: Forum\ntype: atelier_citoyen\n"
PANEL = "nom: Panel\ntype: assemblee_tiree_au_sort\n"
BUDGET = "nom: Budget\ntype: budget_participatif\n"
TRACE = "impacts: [{decision: Un arrêté.}]\n"


def _two(root: Path, diagnostic: str, **devices: str) -> Path:
    told = {"aigrefond__territoire": place("Aigrefond"), "brumeval__territoire": place("Brumeval")}
    told |= {"aigrefond__diagnostic": diagnostic, "brumeval__diagnostic": diagnostic}
    return lay(root, **told, **devices)


def _specific(root: Path) -> dict[str, bool | None]:
    return {f"{each.here.study.slug} {each.practice.id}": each.alone.value for each in sightings(lined(root))}


def test_a_grid_counts_what_it_cannot_place(tmp_path: Path) -> None:
    root = lay(
        tmp_path,
        brumeval__territoire=place("Brumeval"),
        brumeval__devices__a=FORUM + "etapes: [suivi]\ndegre_annonce: co_decision\n",
        brumeval__devices__b=FORUM + "etapes: []\n",
        brumeval__devices__c=FORUM + "degre_constate: consultation\n",
        brumeval__devices__d=FORUM + "statut: termine\netapes: [suivi]\n",
        brumeval__devices__e=FORUM
        + "etapes: [suivi]\ndegre_constate:\n  - {valeur: consultation}\n  - {valeur: concertation}\n",
    )
    found = grid(lined(root)[0].study)
    assert [device.id for device in found.at_stage("suivi")] == ["a", "e"]
    assert [device.id for device in found.at("suivi", Degre.CO_DECISION, observed=False)] == ["a"]
    assert [device.id for device in found.at("suivi", Degre.CONSULTATION, observed=True)] == ["e"]
    assert [device.id for device in found.at("suivi", Degre.CONCERTATION, observed=True)] == ["e"]
    assert [device.id for device in found.degree_unknown("suivi", observed=True)] == ["a"]
    assert [device.id for device in found.unplaced()] == ["c"]
    assert found.stages_known == 3


def test_policies_are_followed_stage_by_stage(tmp_path: Path) -> None:
    root = lay(
        tmp_path,
        brumeval__territoire=place("Brumeval"),
        brumeval__devices__forum=FORUM,
        brumeval__policies__halle="intitule: La halle\nparcours:\n"
        "  - {etape: diagnostic, dispositifs: [forum], effet: Une étude de plus.}\n"
        "  - {etape: decision, dispositifs: []}\n  - {etape: suivi}\n",
    )
    (policy,) = followed(lined(root))
    assert policy.steps["mise_a_l_agenda"] == ()
    assert policy.steps["diagnostic"][0].devices == ("Forum",)
    assert policy.steps["diagnostic"][0].effect == "Une étude de plus."
    assert policy.steps["decision"][0].devices == ()
    assert policy.steps["suivi"][0].devices is None


@pytest.mark.parametrize(("diagnostic", "alone"), [(DONE, True), (OPEN, None)])
def test_recorded_in_one_place_only(diagnostic: str, alone: bool | None, tmp_path: Path) -> None:
    found = _specific(_two(tmp_path, diagnostic, brumeval__devices__forum=FORUM))
    assert found == {"brumeval atelier_citoyen": alone}


def test_what_was_stopped_elsewhere_was_recorded_there(tmp_path: Path) -> None:
    root = _two(
        tmp_path,
        DONE,
        brumeval__devices__forum=FORUM + "statut: actif\n",
        aigrefond__devices__forum=FORUM + "statut: arrete\n",
    )
    assert _specific(root) == {"brumeval atelier_citoyen": False}


@pytest.mark.parametrize("status", ["termine", "arrete", "en_projet"])
def test_what_is_over_or_planned_is_no_practice_of_today(status: str, tmp_path: Path) -> None:
    assert _specific(_two(tmp_path, DONE, brumeval__devices__forum=f"{FORUM}statut: {status}\n")) == {}


@pytest.mark.parametrize(
    ("elsewhere", "alone"),
    [("degre_constate: consultation\n", True), ("degre_constate: co_decision\n", False), ("", None)],
)
def test_a_degree_that_one_place_shows(elsewhere: str, alone: bool | None, tmp_path: Path) -> None:
    root = _two(
        tmp_path,
        DONE,
        brumeval__devices__budget=BUDGET + "degre_constate: co_decision\n",
        aigrefond__devices__budget=BUDGET + elsewhere,
    )
    assert _specific(root)["brumeval budget_participatif-co_decision"] is alone


def test_lots_are_drawn_in_assemblies_whatever_their_record_says(tmp_path: Path) -> None:
    root = _two(
        tmp_path,
        DONE,
        brumeval__devices__panel=PANEL,
        aigrefond__devices__forum=FORUM + "recrutement: [volontariat]\n",
    )
    assert _specific(root)["brumeval tirage_au_sort"] is True


def test_a_specific_practice_is_told_without_praise(tmp_path: Path) -> None:
    (settled,) = sightings(lined(_two(tmp_path / "done", DONE, brumeval__devices__forum=FORUM)))
    assert plain(settled.sentence) == (
        "Sur 2 territoires comparés, un seul inventaire porte « Atelier citoyen » : Brumeval, avec « Forum »."
    )
    (open_one,) = sightings(lined(_two(tmp_path / "open", OPEN, brumeval__devices__forum=FORUM)))
    assert plain(open_one.sentence).endswith(
        "rien ne permet de dire ce qu’il en est dans 1 autre territoire."
    )


def test_contradictory_combinations_come_first(tmp_path: Path) -> None:
    root = lay(
        tmp_path,
        **{f"{slug}__territoire": place(slug) for slug in ("aaa", "bbb", "ccc")},
        **{f"{slug}__diagnostic": DONE for slug in ("aaa", "bbb", "ccc")},
        aaa__devices__panel=PANEL + TRACE,
        bbb__devices__budget=BUDGET + "impacts: []\n",
        ccc__devices__budget=BUDGET + TRACE,
    )
    found = combinations(lined(root))
    assert [row.presence for row in found] == [(False, True, False), (True, False, False)]
    assert [row.contradictory for row in found] == [True, False]
    assert [(case.label, case.outcome.value) for case in found[0].cases] == [("bbb", False), ("ccc", True)]


def test_what_is_not_recorded_is_not_known_in_an_open_inventory(tmp_path: Path) -> None:
    found = combinations(lined(_two(tmp_path, OPEN, brumeval__devices__panel=PANEL)))
    assert [row.presence for row in found] == [(True, None, None), (None, None, None)]
    assert [row.cases[0].outcome.value for row in found] == [None, None]


def test_three_conditions_at_most(tmp_path: Path) -> None:
    root = _two(tmp_path, DONE)
    conditions = [has_type(kind) for kind in list(TypeDispositif)[:4]]
    with pytest.raises(ValueError, match="4 conditions"):
        combinations(lined(root), conditions)
    told = combinations(lined(root), conditions[:1], Condition("Toujours", lambda _: sure(True)))
    assert [row.presence for row in told] == [(False,)]
