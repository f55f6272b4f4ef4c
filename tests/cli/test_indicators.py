"""`diagdemo indicators`: every indicator, with what it was counted on."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import pytest

from cli.conftest import Type
from cli.depot import DAY, lay
from diagdemo.indicators import catalogue
from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.told import value_text
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.quantity import Quantity

NETWORK = Path(__file__).parents[2] / "examples" / "reseau-fictif"


def test_every_indicator_is_listed_once(tmp_path: Path, type_line: Type) -> None:
    ran = type_line("indicators", "--depot", str(lay(tmp_path)), *DAY)
    assert ran.code == 0
    words = ran.out.split()
    assert [code for code in catalogue() if words.count(code) != 1] == []
    assert "1 sur 3 dispositifs actifs" in " ".join(words)


def test_json_gives_values_bounds_and_proofs(type_line: Type) -> None:
    ran = type_line(
        "indicators", "brumeval", "--depot", str(NETWORK), "--date", "2026-11-22", "--format", "json"
    )
    (place,) = json.loads(ran.out)["territoires"]
    held: dict[str, dict[str, Any]] = {each["code"]: each for each in place["indicateurs"]}
    assert sorted(held) == sorted(catalogue())
    written = held["mandats_ecrits"]
    assert written["valeur"] == {"de": 50.0, "a": 50.0, "environ": False}
    assert (written["pris_en_compte"], written["recueillis"], written["bornes"]) == (4, 8, [25.0, 75.0])
    assert len(written["preuves"]) == 4
    assert len(written["manque"]) == 4
    for each in held.values():
        assert (each["valeur"] is None) is bool(each["raison"]), each["code"]


@pytest.mark.parametrize(
    ("value", "unit", "decimals", "told"),
    [
        (Quantity(62.4, 62.4), "%", 0, "62 %"),
        (Quantity(62.44, 62.44), "%", 1, "62,4 %"),
        (Quantity(40, 60), "%", 0, "entre 40 et 60 %"),
        (Quantity(40, 60, True), "jours", 0, "environ entre 40 et 60 jours"),
        (Quantity(200, math.inf), "", 0, "au moins 200"),
        (Quantity(1, 1, True), "jours", 0, "environ 1 jour"),
        (Quantity(0, 0), "%", 0, "0 %"),
        ("médiane : consultation", "", 0, "médiane : consultation"),
        (None, "%", 0, ""),
    ],
)
def test_values_are_told_in_words(value: Quantity | str | None, unit: str, decimals: int, told: str) -> None:
    indicator = Indicator(1, "Essai", unit, Question.MOYENS, decimals=decimals)
    assert value_text(value, indicator).replace("\u00a0", " ") == told
