"""Which services lead an active device, and which active devices no one is said to lead."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.graph.today import TodayMap, active_device, today
from diagdemo.model.vocabulary.actors import NatureActeur, Verbe
from diagdemo.study.datum import Datum
from diagdemo.study.missing import Missing
from diagdemo.study.study import Study
from diagdemo.study.tie import Tie

_LEADING = (Verbe.PILOTE, Verbe.COORGANISE, Verbe.ANIME, Verbe.COORDONNE)


@dataclass(frozen=True)
class Leading:
    """The services that lead, with the active devices of each and the lines that say so."""

    services: dict[str, tuple[str, ...]]
    evidence: dict[str, tuple[Datum, ...]]
    missing: tuple[Missing, ...]
    """The links of active devices that no one is said to lead."""


def leading_services(study: Study) -> Leading:
    """The services of the map that pilot, animate, coordinate or organise an active device."""
    place = study.derive(today)
    active = [id for id in place.devices if active_device(study, id)]
    leads = {id: _leads(place, id, active) for id in place.actors if _is_service(study, id)}
    led = {tie.end for id in place.graph for tie in _leads(place, id, active)}
    return Leading(
        {id: tuple(dict.fromkeys(tie.end for tie in ties)) for id, ties in leads.items() if ties},
        {id: tuple(tie.datum for tie in ties) for id, ties in leads.items()},
        tuple(study.devices[id].lacks("liens") for id in active if id not in led),
    )


def _is_service(study: Study, id: str) -> bool:
    return study.actors[id].model.nature is NatureActeur.SERVICE


def _leads(place: TodayMap, id: str, active: list[str]) -> list[Tie]:
    return [
        tie for tie in place.ties_of(id) if tie.start == id and tie.verb in _LEADING and tie.end in active
    ]
