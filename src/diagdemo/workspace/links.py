"""The links that records declare, whichever end wrote them: the raw material of every map."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple, Protocol

from diagdemo.issues import Route
from diagdemo.model.fact import Fact
from diagdemo.workspace.index import COLLECTIVITE, Target
from diagdemo.workspace.record import Record
from diagdemo.workspace.workspace import Workspace

MUTUAL = ("coopere", "concurrence", "conflit")
"""The verbs that hold both ways: « a coopere b » and « b coopere a » are one link."""


ENDS = ("actor", "device")
"""The kinds of records that a link may have at its ends."""

_CURRENT = "actuelle"


class DeclaredLink(NamedTuple):
    """`start` verb `end`, as one record states it."""

    start: Record
    verb: str
    end: Record
    status: str
    """`actuelle`, `passee`, `prevue` or `souhaitee`."""
    data: dict[str, Any]
    """The other fields of the link: dates, source, quantity, label."""
    record: Record
    """The record that states it."""
    route: Route
    """Where in that record."""


class Links(NamedTuple):
    """Every link of a repository, each statement once, in a stable order."""

    every: tuple[DeclaredLink, ...]
    touching: dict[str, tuple[DeclaredLink, ...]]
    """By territory, those that touch it, whoever states them; one may touch two territories."""

    def of(self, territory: str | None) -> Links:
        """Those that touch a territory, or for None those that shared records state."""
        if territory is not None:
            return Links(self.touching.get(territory, ()), self.touching)
        shared = tuple(link for link in self.every if link.record.territory is None)
        return Links(shared, self.touching)


class Resolver(Protocol):
    """What knows which record a reference names."""

    def resolve(self, text: str, kinds: Iterable[str], territory: str | None) -> Target | None:
        """The target of the reference `text` written in `territory`, among `kinds`."""


def stated_links(records: Iterable[Record], index: Resolver) -> Links:
    """The links that these records state; a link to a record that does not exist is not one.

    The repository holds them once made: read them there.
    """
    links: list[DeclaredLink] = []
    for record in records:
        links += _from_lists(index, record)
        links += _from_fields(index, record)
    links.sort(key=_order)
    touching: dict[str, list[DeclaredLink]] = defaultdict(list)
    for link in links:
        one, other = link.start.territory, link.end.territory
        if one is not None:
            touching[one].append(link)
        if other is not None and other != one:
            touching[other].append(link)
    return Links(tuple(links), {territory: tuple(held) for territory, held in touching.items()})


def declared_links(workspace: Workspace, territory: str) -> tuple[DeclaredLink, ...]:
    """The links that touch a territory, in a stable order."""
    return workspace.links.touching.get(territory, ())


def node_id(record: Record, territory: str) -> str:
    """The id of a record on the map of `territory`; elsewhere's are `autre/id`."""
    if record.kind == COLLECTIVITE:
        return str(record.territory)
    return record.id if record.territory in (territory, None) else f"{record.territory}/{record.id}"


_written = lru_cache(1000)(str)
"""Routes by which links are told apart at last: there are few, such as the first of `liens`."""


def _order(link: DeclaredLink) -> tuple[str, ...]:
    return link.start.path, link.verb, link.end.path, link.record.path, _written(link.route)


def _from_lists(index: Resolver, record: Record) -> Iterator[DeclaredLink]:
    territory = record.territory
    for route, data in record.bound.parts.get("Link", ()):
        leads_there = data.get("vers")
        there = leads_there or data.get("de")
        target = index.resolve(there, ENDS, territory) if there else None
        if target is None or "type" not in data:
            continue
        start, end = (record, target.record) if leads_there else (target.record, record)
        status = _status(data["statut"]) if "statut" in data else _CURRENT
        yield DeclaredLink(start, data["type"], end, status, data, record, route)


def _from_fields(index: Resolver, record: Record) -> Iterator[DeclaredLink]:
    for route, text, node in record.bound.references:
        verb = node.get("verb")
        target = index.resolve(text, node["to"], record.territory) if verb else None
        if target is None or verb is None:
            continue
        start, end = (target.record, record) if node["reverse"] else (record, target.record)
        yield DeclaredLink(start, verb, end, _CURRENT, {}, record, route)


def _status(fact: Fact[str]) -> str:
    return fact.one or _CURRENT
