"""The policies followed in each territory, stage by stage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from diagdemo.comparison.policies import Followed, Step, followed
from diagdemo.report.claim import Claim, claim
from diagdemo.report.comparison.kinds import Compared
from diagdemo.report.comparison.tables import Row, Tableau, wide
from diagdemo.wording import NOT_KNOWN, listed, quoted


def politiques(held: Compared) -> tuple[Tableau, ...]:
    """One column for each policy, one line for each stage; nothing when no policy is followed."""
    policies = followed(held.lined)
    stages = {code: label for each in held.lined for code, label in each.study.stages.items()}
    columns = [f"{each.name} ({each.territory})" for each in policies]
    return wide("", columns, _rows(policies, stages, held.within))


def _rows(policies: Sequence[Followed], stages: dict[str, str], within: bool) -> Iterator[Row]:
    for code, label in stages.items():
        yield label, [_cell(each.steps.get(code, ()), within) for each in policies]


def _cell(steps: Sequence[Step], within: bool) -> Claim:
    if not steps:
        return Claim(NOT_KNOWN, ())
    return claim("\u00a0; ".join(map(_told, steps)), (step.datum for step in steps), within)


def _told(step: Step) -> str:
    """Who came in, then who decided."""
    if step.devices is None:
        devices = f"dispositifs {NOT_KNOWN}"
    else:
        devices = listed([quoted(name) for name in step.devices]) or "aucun dispositif"
    return f"{devices}\u00a0; décision\u00a0: {step.decides}" if step.decides else devices
