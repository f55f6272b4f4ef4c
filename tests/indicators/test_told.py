"""Figures in words: a half goes up, a line has its own unit, a difference has its sign."""

from __future__ import annotations

import math

import pytest

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Measure, Row
from diagdemo.indicators.core.told import bounds_text, count_text, row_text, value_text
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.quantity import Quantity

SHARE = Indicator(6, "Mandats écrits", "%", Question.RESULTATS)
POINTS = Indicator(17, "Parité", "points", Question.RESULTATS, decimals=1, signed=True)


def exactly(value: float) -> Quantity:
    return Quantity(value, value)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (exactly(12.5), "13\u00a0%"),
        (exactly(37.5), "38\u00a0%"),
        (exactly(200 / 3), "67\u00a0%"),
        (Quantity(40, 60), "entre 40 et 60\u00a0%"),
        (Quantity(5, 5, about=True), "environ 5\u00a0%"),
        (Quantity(7, math.inf), "au moins 7\u00a0%"),
        ("médiane", "médiane"),
        (None, ""),
    ],
)
def test_values(value: Quantity | str | None, told: str) -> None:
    """One eighth and three eighths are rounded alike."""
    assert value_text(value, SHARE) == told


def test_a_difference_has_its_sign() -> None:
    """Zero has none."""
    assert value_text(exactly(3.97), POINTS) == "+4\u00a0points"
    assert value_text(Quantity(-2.25, 1), POINTS) == "entre −2,3 et +1\u00a0point"
    assert value_text(exactly(0), POINTS) == "0\u00a0point"


def test_a_line_may_have_its_own_unit() -> None:
    """1 204 people in a breakdown of a percentage are people."""
    assert row_text(Row("Forum", exactly(1204), unit="personnes"), SHARE) == "1\u202f204\u00a0personnes"
    assert row_text(Row("Gini", exactly(0.8516), unit="", decimals=2), SHARE) == "0,85"
    assert row_text(Row("Forum", exactly(50)), SHARE) == "50\u00a0%"


def test_what_is_counted_agrees() -> None:
    """The words agree with what was collected."""
    assert count_text(Measure(None, 0, 1, what="budgets participatifs")) == "0 sur 1 budget participatif"
    words = "dispositifs actifs depuis plus de deux ans"
    assert count_text(Measure(None, 1, 1, what=words)) == "1 sur 1 dispositif actif depuis plus de deux ans"
    assert count_text(Measure(None, 2, 20, what="éditions recensées")) == "2 sur 20 éditions recensées"


def test_bounds() -> None:
    """Bounds that meet are one figure."""
    assert bounds_text(Measure(None, 0, 0, bounds=(37.5, 100)), SHARE) == (
        "entre 38 et 100\u00a0% si tout était connu"
    )
    assert bounds_text(Measure(None, 0, 0, bounds=(0, 0)), SHARE) == "0\u00a0% même si tout était connu"
    assert bounds_text(Measure(None, 0, 0), SHARE) == ""
