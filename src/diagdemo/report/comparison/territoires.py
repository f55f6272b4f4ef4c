"""Who is compared: the kind, the range of sizes and the official population of each territory."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.comparison.lined import Lined
from diagdemo.model.territory import Territory
from diagdemo.report.comparison.kinds import Compared
from diagdemo.report.telling import UNKNOWN, Cell, tell_fact
from diagdemo.study.entity import Entity
from diagdemo.study.population import municipal
from diagdemo.wording import NOT_KNOWN


@dataclass(frozen=True)
class TerritoireCompare:
    """Un territoire de la comparaison."""

    name: str
    """Son nom."""
    type: str
    """Sa sorte : « Commune »."""
    stratum: str
    """Avec lesquels il se lit : « Communes, de 3 500 à moins de 10 000 habitants »."""
    population: Cell
    """Sa population officielle, avec sa preuve."""


def territoires(held: Compared) -> tuple[TerritoireCompare, ...]:
    """The territories, kind after kind."""
    return tuple(_told(each) for each in held.lined)


def _told(each: Lined) -> TerritoireCompare:
    place = each.study.territory
    if place is None:
        return TerritoireCompare(each.label, NOT_KNOWN, NOT_KNOWN, UNKNOWN)
    return TerritoireCompare(each.label, place.model.type.label, each.stratum.label, _population(place))


def _population(place: Entity[Territory]) -> Cell:
    """The official figures alone, where there are some: the others stay in the report of the territory."""
    stated = place.model.population
    official = municipal(stated) if stated else None
    told = official if official and official.values else stated
    return tell_fact(told, place.record, ("population",), "habitants")
