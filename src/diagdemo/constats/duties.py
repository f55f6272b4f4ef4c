"""What duties set by law turn on: the kind of territory, its population, the councils that stand in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from diagdemo.model.device import Device
from diagdemo.model.vocabulary.devices import StatutDispositif
from diagdemo.model.vocabulary.territory import TypeTerritoire
from diagdemo.study.datum import Datum
from diagdemo.study.entity import Entity
from diagdemo.study.lineage import heirs
from diagdemo.study.look import look
from diagdemo.study.missing import Missing
from diagdemo.study.population import population_of
from diagdemo.study.quantity import Quantity
from diagdemo.study.stop import stopped_on
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, sure, unsure
from diagdemo.study.time import has_ended, mandate_of
from diagdemo.wording import date, number, quoted

INTERCOMMUNAL = (TypeTerritoire.EPCI, TypeTerritoire.METROPOLE)


class Councils(NamedTuple):
    """The councils of a kind on the map: those that stand, or what took over from them; and the others."""

    standing: tuple[Entity[Any], ...]
    over: tuple[Entity[Device], ...]

    @property
    def stand(self) -> Tested:
        """Whether at least one stands."""
        if self.standing:
            return Tested(True, tuple(entity.at() for entity in self.standing))
        return Tested(False, tuple(datum for entity in self.over for datum in _end(entity)))


def is_a(study: Study, types: Iterable[TypeTerritoire]) -> Tested:
    """Whether the territory is of one of these types."""
    if study.territory is None:
        return unsure(Missing("territoire"))
    return sure(study.territory.model.type in tuple(types), study.territory.at("type"))


def populated(study: Study, test: Callable[[Quantity], bool | None]) -> Tested:
    """What a test says of the population; no answer when the figures given lead to different ones."""
    if study.territory is None:
        return unsure(Missing("territoire"))
    said = look(study.territory, "population")
    answer = test(said.quantity) if said.quantity is not None else None
    return unsure(said.missing) if answer is None else sure(answer, said.datum)


def population_told(study: Study) -> str:
    """The population with what it counts: « 12 140 habitants (population municipale 2023) »."""
    official = population_of(study)
    if official is not None:
        return f"{number(official.inhabitants)} habitants ({official.told})"
    said = look(study.territory, "population").quantity if study.territory else None
    if said is None:
        return "population non renseignée"
    return f"{said.told} habitants selon les sources"


def councils(study: Study, accepts: Callable[[Entity[Device]], bool]) -> Councils:
    """The councils that `accepts` knows, on the map of the territory; one only planned is none yet."""
    standing: dict[str, Entity[Any]] = {}
    over = []
    for id, entity in study.nodes.items():
        if entity.kind != "device" or not accepts(entity) or _is_planned(entity):
            continue
        living = [each for each in (id, *heirs(study, id).ids) if _stands(study, each)]
        standing |= {living[0]: study.nodes[living[0]]} if living else {}
        over += [] if living else [entity]
    return Councils(tuple(standing.values()), tuple(over))


def told_over(study: Study, over: Iterable[Entity[Device]]) -> str:
    """A sentence for each council that no longer stands, with its end and the mandate that saw it."""
    return "".join(f" {_told(study, device)}" for device in over)


def _told(study: Study, device: Entity[Device]) -> str:
    end = stopped_on(device)
    term = mandate_of(study, end)
    when = ", ".join([*([date(end)] if end else []), *([term] if term else [])])
    return f"La fiche {quoted(device.name)} décrit ce qui n’est plus en place{f' ({when})' if when else ''}."


def _end(device: Entity[Device]) -> tuple[Datum, ...]:
    """The lines that say that it is over; its record when none does."""
    said = [look(device, key) for key in ("statut", "fin")]
    return tuple(each.datum for each in said if each.values) or (device.at(),)


def _stands(study: Study, id: str) -> bool:
    entity = study.nodes.get(id)
    if entity is None or entity.kind != "device":
        return entity is not None
    return has_ended(study, entity).value is not True and not _is_planned(entity)


def _is_planned(entity: Entity[Device]) -> bool:
    return look(entity, "statut").among(StatutDispositif.EN_PROJET).value is True
