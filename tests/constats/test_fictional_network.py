"""In the fictional network every constat is found somewhere and not elsewhere; ambitions settle some."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path

import pytest

from diagdemo.constats.ahead import ahead
from diagdemo.constats.observe import catalogue, observe, observe_together
from diagdemo.constats.outcome import Observation, Outcome
from diagdemo.graph.projection import project
from diagdemo.model.vocabulary.plan import EtatConstat, Horizon
from diagdemo.study.build import build_study
from diagdemo.study.study import Study
from diagdemo.workspace.load import load
from diagdemo.workspace.workspace import Workspace

DAY = datetime.date(2026, 11, 22)
ROOT = Path(__file__).parents[2] / "examples" / "reseau-fictif"
DATA_CONSTATS = {code for code, module in catalogue().items() if ".comparaison." in module.__name__}


@cache
def workspace() -> Workspace:
    return load(ROOT)


@cache
def study(slug: str) -> Study:
    return build_study(workspace(), slug, DAY)


@cache
def observation(slug: str) -> Observation:
    return observe(study(slug))


@cache
def together() -> dict[str, Outcome]:
    return observe_together([observation(slug) for slug in workspace().territories])


def states(code: str) -> list[str]:
    """The state of each verdict of a constat over the network."""
    if code in DATA_CONSTATS:
        return [str(verdict.state) for verdict in together()[code].verdicts]
    observations = [observation(slug) for slug in workspace().territories]
    return [str(verdict.state) for each in observations for verdict in each.outcomes[code].verdicts]


@pytest.mark.parametrize("code", sorted(catalogue()))
def test_found_somewhere_and_not_elsewhere(code: str) -> None:
    """The network shows each constat at least once, and at least once its absence."""
    found = states(code)
    assert EtatConstat.DECLENCHE in found
    assert EtatConstat.NON_DECLENCHE in found


@pytest.mark.parametrize("slug", workspace().territories)
def test_ambitions_settle_and_create(slug: str) -> None:
    """At the long term something found today no longer is, and something new is, in each territory."""
    compared = ahead(observation(slug), observe(project(study(slug), Horizon.LONG)))
    assert compared.settled or compared.gone
    assert compared.created


@pytest.mark.parametrize("slug", workspace().territories)
def test_targets_are_told_once(slug: str) -> None:
    """A constat has one verdict a target, since opinions are given on targets."""
    for outcome in observation(slug).outcomes.values():
        targets = [verdict.target.id for verdict in outcome.verdicts]
        assert len(targets) == len(set(targets)), outcome.code
