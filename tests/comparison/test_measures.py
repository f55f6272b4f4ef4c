"""Indicators side by side: rates for different populations stay blank, small numbers stay hidden."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from comparison.small import DAY, lay, lined, place, studies
from diagdemo.comparison.few import FEWEST
from diagdemo.comparison.lined import line_up
from diagdemo.comparison.measures import MeasureLine, measure_lines, of_maps
from diagdemo.indicators import catalogue
from diagdemo.study.quantity import Quantity


def _territory(year: int, staff: float) -> str:
    people = f"population: {{valeur: 10000, date: {year}, definition: municipale}}\n"
    return people + f"moyens: {{etp: {staff}, annee: 2025}}\n"


def _lines(root: Path) -> dict[str, MeasureLine]:
    return {line.code: line for line in measure_lines(lined(root))}


@pytest.mark.parametrize(("year", "blank"), [(2023, False), (2020, True)])
def test_rates_for_populations_of_several_years_are_not_compared(
    year: int, blank: bool, tmp_path: Path
) -> None:
    root = lay(
        tmp_path,
        aigrefond__territoire=place("Aigrefond", _territory(year, 1)),
        brumeval__territoire=place("Brumeval", _territory(2023, 2)),
    )
    assert bool(_lines(root)["etp_dedies"].reserve) is blank
    assert not _lines(root)["dispositifs_actifs"].reserve


def test_a_territory_without_a_value_keeps_no_one_from_comparing(tmp_path: Path) -> None:
    root = lay(
        tmp_path,
        aigrefond__territoire=place("Aigrefond", "population: {valeur: 9000, date: 2011}\n"),
        brumeval__territoire=place("Brumeval", _territory(2023, 2)),
    )
    line = _lines(root)["etp_dedies"]
    assert not line.reserve
    assert [measure.value is None for measure in line.measures] == [True, False]


def test_what_stays_within_a_team_is_never_compared(tmp_path: Path) -> None:
    root = lay(tmp_path, brumeval__territoire=place("Brumeval"))
    internal = {code for code, module in catalogue().items() if module.INDICATOR.internal}
    assert internal
    assert internal.isdisjoint(_lines(root))
    assert set(_lines(root)) == catalogue().keys() - internal - MAPS


MAPS = {code for code, module in catalogue().items() if module.INDICATOR.of_the_map}


def test_maps_compare_on_one_territory_only(tmp_path: Path) -> None:
    """Five actors on a map and thirty-five on another: how dense each is says how far teams drew them."""
    root = lay(tmp_path, aigrefond__territoire=place("Aigrefond"), brumeval__territoire=place("Brumeval"))
    assert {"densite_inter_secteurs", "indice_e_i", "dependance_aux_ponts"} <= MAPS
    assert MAPS.isdisjoint(_lines(root))
    before, now = (studies(root, day)[1] for day in (datetime.date(2024, 6, 1), DAY))
    assert {line.code for line in measure_lines(line_up([before, now]))} >= MAPS
    assert len(of_maps()) == len(MAPS)


@pytest.mark.parametrize(("count", "middle"), [(FEWEST - 1, None), (FEWEST, 45.0)])
def test_a_median_only_of_enough_territories(count: int, middle: float | None, tmp_path: Path) -> None:
    told = {
        f"t{rank}__territoire": place(f"Lieu {rank}", _territory(2023, rank + 1)) for rank in range(count)
    }
    line = _lines(lay(tmp_path, **told))["etp_dedies"]
    assert all(isinstance(measure.value, Quantity) for measure in line.measures)
    assert line.middle == middle


def test_small_numbers_of_people_stay_hidden(tmp_path: Path) -> None:
    budget = (
        "nom: Budget\ntype: budget_participatif\nstatut: actif\n"
        'editions:\n  - {id: "2024", debut: 2024-01, fin: 2024-03, votants: 3, corps_electoral: 100}\n'
    )
    root = lay(tmp_path, brumeval__territoire=place("Brumeval"), brumeval__devices__budget=budget)
    assert _lines(root)["participation_bp"].measures[0].value == "moins de 5 personnes"
