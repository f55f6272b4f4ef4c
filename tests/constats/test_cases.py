"""Each constat on three folders of examples: found, not found, not known; and what decides or lifts it.

`cases/CODE/attendus.toml` says of each folder:

    [declenche]
    cible = "forum"                                   # or absent: the territory as a whole
    territoire = "brumeval"                           # when verdicts on several have the same target
    phrase = "…"                                      # the whole sentence
    preuves = ["devices/forum.yaml mandat.statut"]    # the data it rests on, at least these
    change = "…"                                      # the smallest change
    leve = [["devices/forum.yaml", "mandat.statut", "ecrit_public"]]   # that change, made: no longer found

    [indetermine]
    phrase = "…"
    manque = ["devices/forum.yaml mandat.statut"]     # the missing data, exactly
    tranche = [["devices/forum.yaml", "mandat.statut", "oral"]]        # once known: no longer undecided
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from constats.laying import asked, expected, lay, plain, put, study_of, told
from diagdemo.constats.observe import catalogue, observe, observe_together
from diagdemo.constats.verdict import Verdict
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.workspace.load import load

CASES = Path(__file__).parent / "cases"
CODES = sorted(folder.name for folder in CASES.iterdir() if folder.is_dir())
STATES = [str(state) for state in EtatConstat]
_FORBIDDEN = re.compile(
    r" [;?!]| : |[a-zé]'[a-zé]|« | »|\b(?:alerte|faiblesse|retard|écart|civic.washing|None|nan|inf)\b",
    re.IGNORECASE,
)


def verdicts(root: Path, code: str) -> tuple[Verdict, ...]:
    """All that `code` says, of the territory or of those that are compared."""
    if ".comparaison." in catalogue()[code].__name__:
        observations = [observe(study_of(root, slug)) for slug in load(root).territories]
        return observe_together(observations)[code].verdicts
    return observe(study_of(root)).outcomes[code].verdicts


def verdict(root: Path, code: str, case: dict[str, Any]) -> Verdict:
    """The verdict of `code` on the target of a case."""
    found = verdicts(root, code)
    of_target = [each for each in found if _is_of(each, case)]
    assert len(of_target) == 1, [(each.territory, each.target.id, each.state) for each in found]
    return of_target[0]


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("code", CODES)
def test_state(code: str, state: str, tmp_path: Path) -> None:
    """The folder named after a state leads to it, with its sentence and its proof."""
    case: dict[str, Any] = expected(CASES / code)[state]
    found = verdict(lay(CASES / code / state, tmp_path), code, case)
    assert found.state == state
    assert plain(found.sentence) == case.get("phrase", "")
    assert set(case.get("preuves", ())) <= {told(datum) for datum in found.evidence}
    if state == "indetermine":
        assert [asked(missing) for missing in found.missing] == case["manque"]
    if state == "declenche":
        assert found.evidence, "a constat is found on a proof"
        assert plain(found.change) == case["change"]


@pytest.mark.parametrize("code", CODES)
def test_smallest_change_lifts(code: str, tmp_path: Path) -> None:
    """Once the change is made, the constat is no longer found."""
    case = expected(CASES / code)["declenche"]
    root = lay(CASES / code / "declenche", tmp_path)
    for file, key, value in case["leve"]:
        put(root, file, key, value)
    assert _state_after(root, code, case) != "declenche"


@pytest.mark.parametrize("code", CODES)
def test_missing_datum_decides(code: str, tmp_path: Path) -> None:
    """Once what is missing is known, the constat is decided."""
    case = expected(CASES / code)["indetermine"]
    root = lay(CASES / code / "indetermine", tmp_path)
    for file, key, value in case["tranche"]:
        put(root, file, key, value)
    assert _state_after(root, code, case) != "indetermine"


@pytest.mark.parametrize("code", CODES)
def test_words_are_fit_for_those_who_read_them(code: str, tmp_path: Path) -> None:
    """French typography, and none of the words that accuse."""
    for state in STATES:
        case = expected(CASES / code)[state]
        found = verdict(lay(CASES / code / state, tmp_path / state), code, case)
        said = [text for text in (found.sentence, found.change) if text]
        assert [text for text in said if _FORBIDDEN.search(text) or not text.endswith((".", "?"))] == []


def test_every_constat_has_its_cases() -> None:
    """One folder of cases a constat."""
    assert sorted(catalogue()) == CODES


def _state_after(root: Path, code: str, case: dict[str, Any]) -> str:
    """The state of the target of a case, « disparu » when the constat has no more to say of it."""
    return next((str(each.state) for each in verdicts(root, code) if _is_of(each, case)), "disparu")


def _is_of(verdict: Verdict, case: dict[str, Any]) -> bool:
    same_target = verdict.target.id == case.get("cible", "")
    return same_target and bool(verdict.territory == case.get("territoire", verdict.territory))
