"""What the ambitions of a horizon would settle and create, compared with today."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.constats.outcome import Observation, Outcome
from diagdemo.constats.verdict import Verdict
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.study.study import Study
from diagdemo.study.time import is_active

Told = tuple[Outcome, Verdict]


@dataclass(frozen=True)
class Ahead:
    """Constats of today and of a horizon, target by target; those on the plan itself are left out."""

    settled: tuple[Told, ...]
    """Found today; then, it is known that they no longer are."""
    gone: tuple[Told, ...]
    """Found today about something that is no longer there, or no longer active, then: nothing is mended."""
    unsure: tuple[Told, ...]
    """Found today; then, what the ambitions leave unsaid keeps from telling. Verdicts are those of then."""
    created: tuple[Told, ...]
    """Found then and not today."""


def ahead(today: Observation, later: Observation) -> Ahead:
    """Compare what is found today with what would be found later."""
    now, then = _by_target(today), _by_target(later)
    shared = [key for key in now if key[0] in later.outcomes]
    found = [key for key in shared if _state(now, key) is EtatConstat.DECLENCHE]
    unsure = [key for key in found if _state(then, key) is EtatConstat.INDETERMINE]
    still = [key for key in found if _state(then, key) is EtatConstat.DECLENCHE]
    gone = [
        key for key in found if key not in (*unsure, *still) and _is_gone(today.study, later.study, key[1])
    ]
    new = [key for key in then if _state(then, key) is EtatConstat.DECLENCHE]
    return Ahead(
        tuple(now[key] for key in found if key not in (*gone, *unsure, *still)),
        tuple(now[key] for key in gone),
        tuple(then[key] for key in unsure),
        tuple(then[key] for key in new if _state(now, key) is not EtatConstat.DECLENCHE),
    )


def _is_gone(today: Study, later: Study, id: str) -> bool:
    """Whether a record is there no more, or a device that is active today is known not to be then."""
    if id in today.nodes and id not in later.nodes:
        return True
    if id not in today.devices or id not in later.devices:
        return False
    now, then = (is_active(study, study.devices[id]).value for study in (today, later))
    return now is True and then is False


def _by_target(observation: Observation) -> dict[tuple[str, str], Told]:
    return {
        (outcome.code, verdict.target.id): (outcome, verdict)
        for outcome in observation.outcomes.values()
        for verdict in outcome.verdicts
    }


def _state(held: dict[tuple[str, str], Told], key: tuple[str, str]) -> EtatConstat | None:
    return held[key][1].state if key in held else None
