"""What actors seek, about what: interests and positions, and the degrees a team may have given."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.model.actor import Actor
from diagdemo.model.vocabulary.actors import Position
from diagdemo.study.datum import Datum
from diagdemo.study.entity import Entity
from diagdemo.study.look import Look, look
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every
from diagdemo.wording import cut, quoted

RESERVED = (Position.RESERVEE, Position.OPPOSEE)
_STRONG = 3
_GOLDEN = ((3, 2), (4, 2), (4, 3))
"""Synergy and antagonism of those who support and argue: the « triangle d’or » of partner maps."""


@dataclass(frozen=True)
class Stance:
    """What an actor seeks about one object."""

    actor: Entity[Actor]
    rank: int
    object: str

    @property
    def position(self) -> Look:
        """The position it expressed."""
        return look(self.actor, "interets", self.rank, "position")

    @property
    def told(self) -> str:
        """« Riverains », position réservée (« garder la place au marché »)."""
        said = self.position.one
        seeks = look(self.actor, "interets", self.rank, "interet").one
        position = f"position {said.label.lower()}" if said else "position non renseignée"
        interest = quoted(cut(seeks, 90)) if seeks else "intérêt non renseigné"
        return f"{quoted(self.actor.name)}, {position} ({interest})"

    @property
    def evidence(self) -> tuple[Datum, ...]:
        """The lines of what is told: its position and what it seeks, when they are written."""
        said = (self.position, look(self.actor, "interets", self.rank, "interet"))
        return tuple(each.datum for each in said if each.values)


def stances(study: Study) -> tuple[Stance, ...]:
    """The interests that records write, actor by actor."""
    return tuple(
        Stance(actor, rank, interest.objet)
        for actor in study.actors.values()
        for rank, interest in enumerate(actor.model.interets or ())
    )


def object_named(study: Study, object: str) -> str:
    """What people call the object of an interest: the name of a record, or the words as written."""
    held = study.nodes.get(object) or study.policies.get(object)
    return held.name if held is not None else object


def strongly_opposed(actor: Entity[Actor]) -> Tested:
    """Whether a team noted that an actor may prevent much and acts against; never asked for."""
    return every([_degree(actor, "pouvoir", _STRONG), _degree(actor, "antagonisme", _STRONG)])


def ally(actor: Entity[Actor]) -> Tested:
    """Whether the degrees that a team noted, from acts, place an actor among those who support."""
    synergy, against = _number(actor, "synergie"), _number(actor, "antagonisme")
    if synergy.one is None or against.one is None:
        lacks = tuple(each.missing for each in (synergy, against) if each.one is None)
        return Tested(None, missing=lacks)
    militant = synergy.one >= _STRONG and against.one == 1
    golden = (synergy.one, against.one) in _GOLDEN
    return Tested(militant or golden, (synergy.datum, against.datum))


def _degree(actor: Entity[Actor], key: str, least: int) -> Tested:
    return _number(actor, key).test(lambda said: said >= least)


def _number(actor: Entity[Actor], key: str) -> Look:
    return look(actor, "sociodynamique", key)
