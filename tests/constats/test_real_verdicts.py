"""What the constats should find on the real territories, argued from the facts before the rules were run."""

from __future__ import annotations

import csv
import datetime
from functools import cache
from pathlib import Path

import pytest

from diagdemo.constats.observe import observe, observe_together
from diagdemo.constats.outcome import Observation, Outcome
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.study.build import build_study
from diagdemo.workspace.load import load
from diagdemo.workspace.workspace import Workspace

DAY = datetime.date(2026, 11, 22)
ROOT = Path(__file__).parents[2] / "examples" / "territoires-reels"
FACTS = Path(__file__).parents[1] / "examples" / "faits"
TABLE = Path(__file__).parent / "attendus_reels.csv"
BY_RECORD = ("QUA-01", "QUA-02")
"""Reserves told once for a territory: what is expected of a record is read in their evidence."""


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a table, by column."""
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))


ROWS = rows(TABLE)


@cache
def workspace() -> Workspace:
    return load(ROOT)


@cache
def observation(slug: str) -> Observation:
    return observe(build_study(workspace(), slug, DAY))


@cache
def together() -> dict[str, Outcome]:
    return observe_together([observation(slug) for slug in workspace().territories])


def state_of(row: dict[str, str]) -> str:
    """The state of the row's constat on its target; on the territory, that of the constat as a whole."""
    code, slug, target = row["constat"], row["territoire"], row["cible"]
    if code in together():
        found = [v for v in together()[code].verdicts if v.territory == slug and v.target.id == target]
        return str(found[0].state) if found else "non_declenche"
    outcome = observation(slug).outcomes[code]
    if code in BY_RECORD and target:
        told = {d.id for v in outcome.of(EtatConstat.DECLENCHE) for d in v.evidence}
        asked = {m.id for v in outcome.verdicts for m in v.missing}
        return "declenche" if target in told else "indetermine" if target in asked else "non_declenche"
    of_target = [v for v in outcome.verdicts if v.target.id == target]
    return str(of_target[0].state if of_target else outcome.state)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['territoire']}-{row['constat']}-{row['cible']}")
def test_expected_verdict(row: dict[str, str]) -> None:
    """The rule says what the facts allow, and nothing else."""
    assert state_of(row) == row["etat"], row["argument"]


def test_the_table_covers_enough() -> None:
    """The three states, many codes, every territory; every fact named exists."""
    assert {row["etat"] for row in ROWS} == {str(state) for state in EtatConstat}
    assert len({row["constat"] for row in ROWS}) >= 30
    assert {row["territoire"] for row in ROWS} == set(workspace().territories)
    known = {row["fait"] for path in FACTS.glob("*.csv") for row in rows(path)}
    named = {word for row in ROWS for word in row["faits"].split() if ":" not in word}
    assert named <= known


@pytest.mark.parametrize("slug", workspace().territories)
def test_every_finding_has_a_proof(slug: str) -> None:
    """What is found rests on lines of the repository, and says what would lift it."""
    for outcome, verdict in observation(slug).of(EtatConstat.DECLENCHE):
        assert verdict.evidence, (outcome.code, verdict.target)
        assert verdict.sentence.endswith((".", "?"))
        assert verdict.change
        assert all((ROOT / datum.path).is_file() for datum in verdict.evidence)
