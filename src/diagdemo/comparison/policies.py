"""Policies followed, stage by stage: which devices came in, who decided, what participation changed."""

from __future__ import annotations

from typing import NamedTuple

from diagdemo.comparison.lined import Lined
from diagdemo.model.policy import Policy, Stage
from diagdemo.study.datum import Datum
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.study import Study


class Step(NamedTuple):
    """What is known of a policy at a stage."""

    devices: tuple[str, ...] | None
    """Names of devices; empty when there was none, None when nobody says."""
    decides: str
    """What is called the actor who decided; empty when nobody says."""
    effect: str
    datum: Datum


class Followed(NamedTuple):
    """A policy of a territory, through the stages in force there."""

    territory: str
    """The label of the study."""
    id: str
    name: str
    steps: dict[str, tuple[Step, ...]]
    """By code of stage, in the order of the cycle; empty when the record does not tell the stage."""
    datum: Datum


def followed(lined: tuple[Lined, ...]) -> tuple[Followed, ...]:
    """The policies followed in all that is lined up."""
    return tuple(
        Followed(each.label, policy.id, policy.name, _steps(each.study, policy), policy.at())
        for each in lined
        for policy in each.study.policies.values()
    )


def _steps(study: Study, policy: Entity[Policy]) -> dict[str, tuple[Step, ...]]:
    told = list(enumerate(policy.model.parcours or ()))
    return {
        code: tuple(_step(study, policy, rank, stage) for rank, stage in told if stage.etape == code)
        for code in study.stages
    }


def _step(study: Study, policy: Entity[Policy], rank: int, stage: Stage) -> Step:
    devices = look(policy, "parcours", rank, "dispositifs")
    return Step(
        tuple(study.called(id) for id in devices.value or ()) if devices.known else None,
        study.called(stage.qui_decide) if stage.qui_decide else "",
        stage.effet or "",
        policy.at("parcours", rank),
    )
