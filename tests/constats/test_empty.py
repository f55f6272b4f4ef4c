"""Territories of which next to nothing is known: everything can be computed, and only sentences come out."""

from __future__ import annotations

import math
import re
from pathlib import Path

import pytest

from constats.laying import DAY
from constats.poor import POOR, SLUG, lay_poor
from diagdemo.constats.observe import observe
from diagdemo.constats.opinions import human_layer
from diagdemo.constats.outcome import Observation
from diagdemo.graph.projection import project
from diagdemo.indicators import measure_all
from diagdemo.model.vocabulary.plan import EtatConstat, Horizon
from diagdemo.perceptions.portrait import perceptions
from diagdemo.questions.gather import questions
from diagdemo.study.build import build_study
from diagdemo.study.quantity import Quantity
from diagdemo.study.study import Study
from diagdemo.workspace.load import load

_SENTENCE = re.compile(r".+[.?!»…]$", re.DOTALL)
_NOTHING_MET = {name for name, files in POOR.items() if not any("interviews/" in path for path in files)}


def study(root: Path, name: str) -> Study:
    return build_study(load(lay_poor(root, name)), SLUG, DAY)


@pytest.mark.parametrize("name", POOR)
def test_every_constat_is_decided_or_says_what_is_missing(tmp_path: Path, name: str) -> None:
    observation = observe(study(tmp_path, name))
    human_layer(observation)
    for outcome in observation.outcomes.values():
        targets = [verdict.target.id for verdict in outcome.verdicts]
        assert len(targets) == len(set(targets)), outcome.code
        for verdict in outcome.verdicts:
            told = [verdict.sentence, verdict.change]
            assert all(_SENTENCE.match(text) for text in told if text), (outcome.code, told)
            if verdict.state is EtatConstat.DECLENCHE:
                assert all(told), outcome.code
            if verdict.state is EtatConstat.INDETERMINE:
                assert verdict.sentence, outcome.code
                assert verdict.missing, (outcome.code, verdict.sentence)


@pytest.mark.parametrize("name", POOR)
def test_every_indicator_has_a_value_or_a_reason(tmp_path: Path, name: str) -> None:
    for code, measure in measure_all(study(tmp_path, name)).items():
        assert (measure.value is None) is bool(measure.reason), code
        assert 0 <= measure.taken <= measure.collected, code
        quantities = [row.value for row in (*measure.rows, *measure.history)] + [measure.value]
        for held in quantities:
            if isinstance(held, Quantity):
                assert math.isfinite(held.low), code
                assert not math.isnan(held.high), code
                assert held.low <= held.high, code
        if measure.bounds is not None:
            assert all(map(math.isfinite, measure.bounds)), code


@pytest.mark.parametrize("name", POOR)
def test_perceptions_and_questions_are_told(tmp_path: Path, name: str) -> None:
    held = study(tmp_path, name)
    heard = held.derive(perceptions)
    assert heard.taken <= heard.collected
    assert (heard.taken == 0) or name not in _NOTHING_MET
    for subject in questions(observe(held), measure_all(held)):
        assert subject.questions


@pytest.mark.parametrize("name", POOR)
def test_each_horizon_is_computed(tmp_path: Path, name: str) -> None:
    held = study(tmp_path, name)
    for horizon in Horizon:
        assert observe(project(held, horizon)).outcomes


def found(observation: Observation) -> set[str]:
    return {outcome.code for outcome, _ in observation.of(EtatConstat.DECLENCHE)}


@pytest.mark.parametrize(
    "name", ["nothing", "device-bare", "device-unknown", "editions-unknown", "one-actor"]
)
def test_nothing_is_found_where_nothing_is_known(tmp_path: Path, name: str) -> None:
    """Only what the team itself has not done yet is told: whom it did not meet, list, or describe."""
    assert found(observe(study(tmp_path, name))) <= {"ENT-01", "QUA-03", "ECO-07"}


def test_all_unknown_decides_nothing_that_all_absent_does(tmp_path: Path) -> None:
    """The same device says nothing when « inconnu », and is told of when its fields hold a zero."""
    unknown = found(observe(study(tmp_path / "a", "device-unknown")))
    absent = found(observe(study(tmp_path / "b", "all-is-nothing")))
    assert {"MOY-01", "CAD-02"} <= absent - unknown


def test_withdrawn_interviews_are_counted_and_say_nothing(tmp_path: Path) -> None:
    held = study(tmp_path, "interviews-withdrawn")
    heard = held.derive(perceptions)
    assert (heard.taken, heard.collected, heard.sayings, heard.themes) == (0, 5, (), {})
    assert all(
        datum.kind != "interview" or datum.route[:1] != ("extraits",)
        for outcome in observe(held).outcomes.values()
        for verdict in outcome.verdicts
        for datum in verdict.evidence
    )


def test_interviews_that_cannot_be_read_are_not_none(tmp_path: Path) -> None:
    """Nobody is said not to have been met when interviews are where they cannot be read."""
    observation = observe(study(tmp_path, "interviews-elsewhere"))
    assert not observation.study.derive(perceptions).readable
    assert {code for code in found(observation) if code.startswith("ENT")} == set()
