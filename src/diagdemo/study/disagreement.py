"""Disagreements recorded about a device: what actors say of it, and conflicts between those it gathers."""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.model.actor import Actor
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.actors import FamilleLien, Position, Verbe
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.standing import standing, stands
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, one_of_many, some, sure


def disagreement(study: Study, device: Entity[Device]) -> Tested:
    """Whether a disagreement is recorded about a device; that none is recorded is a no."""
    said = (test for actor in study.actors.values() for test in _positions(actor, device))
    return some([*said, *_conflicts(study, device)])


def _positions(actor: Entity[Actor], device: Entity[Device]) -> Iterator[Tested]:
    """Whether an actor is against the device, or has reserves, each time it speaks of it."""
    for rank, interest in enumerate(actor.model.interets or ()):
        if interest.objet.strip().casefold() in (device.id, device.name.casefold()):
            position = look(actor, "interets", rank, "position")
            yield one_of_many(position.among(Position.OPPOSEE, Position.RESERVEE))


def _conflicts(study: Study, device: Entity[Device]) -> Iterator[Tested]:
    """Today’s conflicts with the device, or between two of those that are tied to it."""
    tied = {
        end: tie.datum
        for tie in study.ties
        if stands(study, tie) and device.id in tie.ends and tie.verb.famille is not FamilleLien.TENSION
        for end in tie.ends
    }
    for tie in study.ties:
        if tie.verb is Verbe.CONFLIT and all(end in {device.id, *tied} for end in tie.ends):
            held = sure(True, *(tied[end] for end in sorted(tie.ends) if end != device.id))
            yield one_of_many(every([standing(study, tie), held]))
