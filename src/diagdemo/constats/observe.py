"""Run the constats: on a territory, then on its plan, then on several territories."""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType

from diagdemo.constats.choices import respected
from diagdemo.constats.declare import Thresholds
from diagdemo.constats.outcome import Observation, Outcome
from diagdemo.constats.thresholds import thresholds_of
from diagdemo.registry import discover
from diagdemo.study.study import Study

_SCOPES = ("territoire", "plan", "comparaison")


def catalogue() -> dict[str, ModuleType]:
    """The module of each constat, by code, whatever its scope."""
    found = [module for scope in _SCOPES for module in _scope(scope).items()]
    return dict(sorted(found))


def observe(study: Study) -> Observation:
    """What every constat on one territory says of it, in the order of the codes."""
    outcomes = {code: _outcome(study, code, module) for code, module in _scope("territoire").items()}
    # A projection is the plan carried out: what could be said of the plan itself has no sense there.
    plan = (
        {}
        if study.horizon
        else {code: _outcome(study, code, module, dict(outcomes)) for code, module in _scope("plan").items()}
    )
    return Observation(study, dict(sorted({**outcomes, **plan}.items())))


def observe_together(observations: Sequence[Observation]) -> dict[str, Outcome]:
    """What the constats that compare say of several territories, by code; each verdict names its own."""
    if len(observations) < 2:
        return {}
    studies = {each.study.slug: each.study for each in observations}
    return {
        code: _compared(tuple(observations), studies, code, module)
        for code, module in _scope("comparaison").items()
    }


def _compared(
    observations: tuple[Observation, ...], studies: dict[str, Study], code: str, module: ModuleType
) -> Outcome:
    thresholds = _thresholds(observations[0].study, code, module)
    told = module.observe(observations, thresholds)
    verdicts = (each for verdict in told for each in respected(studies[verdict.territory], code, [verdict]))
    return Outcome(code, module.CONSTAT, thresholds, tuple(verdicts))


def _outcome(study: Study, code: str, module: ModuleType, *found: dict[str, Outcome]) -> Outcome:
    """What a constat says of a territory; one on the plan is told what was found before it."""
    thresholds = _thresholds(study, code, module)
    verdicts = module.observe(study, thresholds, *found)
    return Outcome(code, module.CONSTAT, thresholds, respected(study, code, verdicts))


def _thresholds(study: Study, code: str, module: ModuleType) -> Thresholds:
    return thresholds_of(study.workspace, code, module.CONSTAT)


def _scope(name: str) -> dict[str, ModuleType]:
    return discover(f"diagdemo.constats.{name}")
