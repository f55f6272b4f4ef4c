"""Each indicator on three folders at least: computed by hand, with missing data, with a zero that is known.

`cases/CODE/attendus.toml` has one table a folder, with `calcul`, `manque` and `zero` at least:

    [calcul]
    calcul = "2 écrits sur 3 connus"     # the sum done by hand, in words
    valeur = 66.67                       # a number, [low, high] for an interval, words, or absent: no value
    pris = 3                             # taken into account
    recueillis = 5
    bornes = [50.0, 75.0]                # when some are unknown
    raison = "…"                         # the sentence said when there is no value
    lignes = {presentiel = 2}            # a breakdown, by label
    base = "…"                           # what a rate is given for
    manque = ["devices/forum.yaml mandat.statut"]   # at least these data are missing
    preuves = ["devices/forum.yaml mandat.statut"]  # at least these data are in evidence
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from constats.laying import asked, expected, lay, plain, study_of, told
from diagdemo.indicators import catalogue, measure
from diagdemo.study.quantity import Quantity

CASES = Path(__file__).parent / "cases"
ALL = sorted(path for path in CASES.glob("*/*") if path.is_dir())


def near(value: Quantity | str | None) -> Any:
    """A value as cases write it."""
    if isinstance(value, Quantity):
        low, high = round(value.low, 2), round(value.high, 2)
        return low if low == high else [low, high]
    return plain(value) if isinstance(value, str) else value


@pytest.mark.parametrize("case", ALL, ids=lambda case: f"{case.parent.name}-{case.name}")
def test_case(case: Path, tmp_path: Path) -> None:
    """The folder gives what was computed by hand."""
    wanted = expected(case.parent)[case.name]
    found = measure(study_of(lay(case, tmp_path)), case.parent.name)
    assert near(found.value) == wanted.get("valeur")
    assert (found.taken, found.collected) == (wanted["pris"], wanted["recueillis"])
    assert plain(found.reason) == wanted.get("raison", "")
    assert [round(each, 2) for each in found.bounds or ()] == wanted.get("bornes", [])
    if "lignes" in wanted:
        assert {plain(row.label): near(row.value) for row in found.rows} == wanted["lignes"]
    assert plain(found.base) == wanted.get("base", "")
    assert set(wanted.get("manque", ())) <= {asked(lack) for lack in found.missing}
    assert set(wanted.get("preuves", ())) <= {told(datum) for datum in found.evidence}


@pytest.mark.parametrize("case", ALL, ids=lambda case: f"{case.parent.name}-{case.name}")
def test_nothing_is_dropped_silently(case: Path, tmp_path: Path) -> None:
    """What is not taken into account is set aside with a reason; a value has a proof, no value a reason."""
    found = measure(study_of(lay(case, tmp_path)), case.parent.name)
    assert found.collected - found.taken <= len(found.aside)
    assert all(aside.why for aside in found.aside)
    assert (found.value is None) == bool(found.reason)
    assert found.value is None or found.evidence or found.taken == 0


def test_every_indicator_has_its_three_cases() -> None:
    """A calculation, missing data, a zero."""
    wanted = {(code, case) for code in catalogue() for case in ("calcul", "manque", "zero")}
    assert wanted <= {(case.parent.name, case.name) for case in ALL}


def test_codes_are_names_of_modules() -> None:
    """An indicator is called by the name of its file, and has its own number in the list of the field."""
    modules = catalogue()
    assert [code for code, module in modules.items() if module.__name__.rsplit(".", 1)[-1] != code] == []
    numbers = [module.INDICATOR.number for module in modules.values()]
    assert sorted(numbers) == sorted(set(numbers))
