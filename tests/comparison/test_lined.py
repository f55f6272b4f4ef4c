"""Studies lined up by stratum, then in alphabetical order; several of one territory are told apart."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from comparison.small import lay, lined, place, plain, studies
from diagdemo.comparison.few import FEWEST, middle
from diagdemo.comparison.grid import grid
from diagdemo.comparison.lined import by_kind, line_up
from diagdemo.comparison.measures import measure_lines
from diagdemo.comparison.specific import sightings
from diagdemo.graph.projection import project
from diagdemo.model.vocabulary.plan import Horizon


def _people(number: int) -> str:
    return f"population: {{valeur: {number}, date: 2023, definition: municipale}}\n"


def test_strata_then_names_as_people_sort_them(tmp_path: Path) -> None:
    root = lay(
        tmp_path,
        zeta__territoire=place("Zéta", _people(9_000)),
        elan__territoire=place("Élan", _people(8_000)),
        gros__territoire=place("Gros-Bourg", _people(60_000)),
        fond__territoire=place("Fond", _people(3_000)),
        pays__territoire=place("Pays", kind="departement"),
        nulle__territoire=place("Nulle-Part"),
    )
    found = lined(root)
    assert [each.label for each in found] == ["Fond", "Élan", "Zéta", "Gros-Bourg", "Nulle-Part", "Pays"]
    assert plain(found[1].stratum.label) == "Communes, de 3 500 à moins de 10 000 habitants"
    assert found[4].stratum.label == "Communes, population n. r."
    assert [[each.label for each in held] for held in by_kind(found)] == [
        ["Fond", "Élan", "Zéta", "Gros-Bourg", "Nulle-Part"],
        ["Pays"],
    ]


@pytest.mark.parametrize(
    ("number", "label"),
    [
        (3_499, "Communes, moins de 3 500 habitants"),
        (3_500, "Communes, de 3 500 à moins de 10 000 habitants"),
        (100_000, "Communes, de 100 000 habitants ou plus"),
    ],
)
def test_limits_of_strata(number: int, label: str, tmp_path: Path) -> None:
    found = lined(lay(tmp_path, brumeval__territoire=place("Brumeval", _people(number))))
    assert plain(found[0].stratum.label) == label


def test_two_dates_of_a_territory(tmp_path: Path) -> None:
    root = lay(tmp_path, brumeval__territoire=place("Brumeval"))
    (now,) = studies(root)
    (before,) = studies(root, datetime.date(2024, 6, 1))
    assert [each.label for each in line_up([now, before])] == [
        "Brumeval (1er juin 2024)",
        "Brumeval (1er juin 2026)",
    ]


def test_two_versions_of_a_territory_keep_the_order_given(tmp_path: Path) -> None:
    before = studies(lay(tmp_path / "before", brumeval__territoire=place("Brumeval")))
    after = studies(lay(tmp_path / "after", brumeval__territoire=place("Brumeval")))
    assert [each.label for each in line_up([*before, *after])] == [
        "Brumeval (version 1)",
        "Brumeval (version 2)",
    ]
    named = line_up([*before, *after], labels=["Avant les séminaires", "Après les séminaires"])
    assert [each.label for each in named] == ["Avant les séminaires", "Après les séminaires"]


def test_what_tells_states_apart_is_said_together(tmp_path: Path) -> None:
    root = lay(tmp_path, brumeval__territoire=place("Brumeval"))
    (now,), (before,) = studies(root), studies(root, datetime.date(2024, 6, 1))
    assert [each.label for each in line_up([now, project(now, Horizon.LONG), before])] == [
        "Brumeval (1er juin 2024)",
        "Brumeval (1er juin 2026, aujourd’hui)",
        "Brumeval (1er juin 2026, long terme)",
    ]


def test_homonyms_carry_their_slug(tmp_path: Path) -> None:
    root = lay(tmp_path, brumeval__territoire=place("Brumeval"), brumeval_88__territoire=place("Brumeval"))
    assert [each.label for each in lined(root)] == ["Brumeval (brumeval)", "Brumeval (brumeval-88)"]


AMBITION = (
    "horizon: moyen\nenonce: Une maison commune.\n"
    "changements:\n"
    "  - {operation: ajouter, dispositif: maison, nom: Maison, type: lieu_ressource, statut: actif}\n"
)


def test_horizons_of_a_territory_line_up(tmp_path: Path) -> None:
    root = lay(tmp_path, brumeval__territoire=place("Brumeval"), brumeval__ambition__maison=AMBITION)
    (today,) = studies(root)
    found = line_up([project(today, Horizon.LONG), today])
    assert [each.label for each in found] == ["Brumeval (aujourd’hui)", "Brumeval (long terme)"]
    assert [len(grid(each.study).devices) for each in found] == [0, 1]
    assert all(len(line.measures) == 2 for line in measure_lines(found))
    assert sightings(found) == (), "nothing is specific to one horizon"


def test_no_middle_under_eight() -> None:
    assert middle([1.0] * (FEWEST - 1)) is None
    assert middle([1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 9.0]) == 4.5
