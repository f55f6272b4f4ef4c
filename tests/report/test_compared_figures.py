"""Figures side by side: each with its count and its bounds, kind by kind."""

from __future__ import annotations

from pathlib import Path

import pytest

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Measure
from diagdemo.model.vocabulary.territory import Question
from diagdemo.report.comparison.figure import figure
from diagdemo.study.quantity import Quantity
from report.small import lay, tell_together

SHARE = Indicator(7, "Part", "%", Question.RESULTATS)
COUNT = Indicator(1, "Nombre", "", Question.SPECIFICITES)
DAYS = Indicator(8, "Délai", "jours", Question.RESULTATS)


def _measure(value: float | str | None, taken: int, of: int, *bounds: float) -> Measure:
    told = Quantity(value, value) if isinstance(value, int | float) else value
    return Measure(told, taken, of, bounds=(bounds[0], bounds[1]) if bounds else None)


@pytest.mark.parametrize(
    ("measure", "indicator", "told"),
    [
        (_measure(67, 3, 3, 67, 67), SHARE, "67 % (3 sur 3)"),
        (_measure(50, 4, 8, 25, 75), SHARE, "50 % (4 sur 8 ; entre 25 et 75 %)"),
        (_measure(100, 2, 20, 10, 100), SHARE, "n. r. (2 sur 20 ; entre 10 et 100 %)"),
        (_measure(0, 1, 12, 0, 11), COUNT, "n. r. (1 sur 12 ; entre 0 et 11)"),
        (_measure(7, 12, 13, 7, 8), COUNT, "7 (12 sur 13 ; entre 7 et 8)"),
        (_measure(100, 3, 10, 60, 100), SHARE, "100 % (3 sur 10 ; entre 60 et 100 %)"),
        (_measure(100, 4, 12, 20, 100), SHARE, "100 % (4 sur 12 ; entre 20 et 100 %)"),
        (_measure(96, 2, 20), DAYS, "96 jours (2 sur 20)"),
        (_measure(None, 0, 9, 0, 100), SHARE, "n. r. (0 sur 9)"),
        (_measure(None, 0, 0), SHARE, "n. r."),
        (_measure(0, 0, 0), COUNT, "0"),
        (_measure("moins de 5 personnes", 1, 1), SHARE, "moins de 5 personnes (1 sur 1)"),
        (Measure(Quantity(86, 100), 6, 7, bounds=(86, 100)), SHARE, "entre 86 et 100 % (6 sur 7)"),
    ],
)
def test_a_figure_says_its_count_and_its_bounds(measure: Measure, indicator: Indicator, told: str) -> None:
    assert figure(measure, indicator).replace("\u00a0", " ") == told


def _told(root: Path) -> str:
    people = "population: {{valeur: {}, date: 2023, definition: municipale}}\n"
    kinds = {
        "aigrefond": "type: commune\n" + people.format(9_000),
        "brumeval": "type: commune\n" + people.format(60_000),
        "ostrenne": "type: departement\n" + people.format(200_000),
    }
    return tell_together(
        lay(
            root,
            {
                f"territoires/{slug}/territoire.yaml": f"nom: {slug.capitalize()}\n{told}"
                for slug, told in kinds.items()
            },
        )
    ).replace("\u00a0", " ")


def test_a_departement_and_communes_are_never_in_one_table_of_figures(tmp_path: Path) -> None:
    text = _told(tmp_path)
    heads = [line for line in text.split("\n") if line.startswith("| ") and line.endswith(" |")]
    figures = [line for line in heads if not line.startswith("| Constat |")]
    assert "| Indicateur | Aigrefond | Brumeval |" in figures
    assert "| Indicateur | Ostrenne |" in figures
    assert not [line for line in figures if line.endswith("| Aigrefond | Brumeval | Ostrenne |")]
    assert "### Départements\n" in text


def test_maps_are_left_out_with_the_reason_said_once(tmp_path: Path) -> None:
    text = _told(tmp_path)
    assert text.count("ne se comparent pas d’une carte à l’autre") == 1
    assert "\n| Densité entre institutions" not in text
