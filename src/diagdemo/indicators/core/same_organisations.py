"""The organisations that sit or take part in devices, and in how many of them; never people."""

from __future__ import annotations

from typing import Any, NamedTuple

from diagdemo.graph.ecosystem import ecosystem, side
from diagdemo.model.actor import Actor
from diagdemo.model.vocabulary.actors import Colonne, NatureActeur, Verbe
from diagdemo.study.datum import Datum
from diagdemo.study.entity import Entity
from diagdemo.study.study import Study
from diagdemo.study.time import has_ended

FEWEST = 5
"""Under that many organisations a share tells nothing."""
MANY = 3
"""From that many devices on, an organisation is said to be met again."""

_SEATS = (Verbe.SIEGE_A, Verbe.PARTICIPE_A, Verbe.MEMBRE_DE)
_PEOPLE_TOGETHER = (NatureActeur.ORGANISATION, NatureActeur.COLLECTIF_INFORMEL)


class Presence(NamedTuple):
    """An organisation, and the devices in which the map shows it."""

    actor: Entity[Actor]
    devices: tuple[str, ...]
    evidence: tuple[Datum, ...]


def presences(study: Study) -> tuple[Presence, ...]:
    """The organisations of civil society that the map shows in a device that is not over."""
    here = study.derive(ecosystem)
    over = {device.id for device in study.devices.values() if has_ended(study, device).value}
    found: dict[str, dict[str, Datum]] = {}
    for tie in study.ties:
        seat = tie.verb in _SEATS and tie.end in study.devices and tie.end not in over
        if seat and here.binds(tie) and _is_organisation(study.nodes[tie.start]):
            found.setdefault(tie.start, {}).setdefault(tie.end, tie.datum)
    return tuple(
        Presence(study.nodes[id], tuple(devices), tuple(devices.values())) for id, devices in found.items()
    )


def _is_organisation(node: Entity[Any]) -> bool:
    """Whether a node is an organisation outside institutions: a group or a service is none."""
    return (
        isinstance(node.model, Actor)
        and node.model.nature in _PEOPLE_TOGETHER
        and side(node) is Colonne.ACTEUR
    )
