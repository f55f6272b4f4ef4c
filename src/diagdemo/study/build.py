"""Build the study of a territory from its records and the links that touch them."""

from __future__ import annotations

import datetime
from typing import Any, TypeVar

from diagdemo.model.fact import Fact
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.vocabulary.actors import StatutLien, Verbe
from diagdemo.model.vocabulary.devices import Etape
from diagdemo.study.called import called
from diagdemo.study.entity import Entity
from diagdemo.study.study import Study
from diagdemo.study.tie import Tie
from diagdemo.workspace.dossier import Dossier, build
from diagdemo.workspace.links import DeclaredLink, declared_links, node_id
from diagdemo.workspace.record import Record
from diagdemo.workspace.workspace import Workspace

M = TypeVar("M")

_STANDING = ("statut", "debut", "fin")
"""The fields by which a link says how it stands."""


def build_study(
    workspace: Workspace,
    territory: str,
    day: datetime.date,
) -> Study:
    """The study of a territory, today's ecosystem.

    Args:
        workspace: the repository.
        territory: the slug of the territory.
        day: the reference date.

    Raises:
        NotFoundError: the repository has no such territory.
    """
    dossier = workspace.dossier(territory)
    stated = declared_links(workspace, territory)
    nodes = _nodes(dossier, stated)
    return Study(
        workspace,
        territory,
        dossier.name,
        day,
        _only(dossier, "territoire", dossier.territory),
        _only(dossier, "diagnostic", dossier.diagnostic),
        _only(dossier, "constats", dossier.opinions),
        _entities(dossier, "actor", dossier.actors),
        _entities(dossier, "device", dossier.devices),
        _entities(dossier, "interview", dossier.interviews),
        _entities(dossier, "policy", dossier.policies),
        _entities(dossier, "ambition", dossier.ambitions),
        _entities(dossier, "action", dossier.actions),
        nodes,
        tuple(_tie(link, territory, nodes) for link in stated if _usable(link)),
        stage_labels(workspace),
        dossier.unreadable,
    )


def stage_labels(workspace: Workspace) -> dict[str, str]:
    """The stages of the cycle in force, by code, with their labels, in order."""
    own = {
        stage["code"]: stage["libelle"]
        for stage in workspace.settings.get("etapes_cycle", ())
        if "code" in stage and "libelle" in stage
    }
    return own or {str(stage): stage.label for stage in Etape}


def entity_of(record: Record, model: M) -> Entity[M]:
    """A record with its object."""
    return Entity(record.kind, record.id, called(record), model, record)


def _entities(dossier: Dossier, kind: str, models: dict[str, M]) -> dict[str, Entity[M]]:
    return {id: entity_of(dossier.records[kind, id], model) for id, model in models.items()}


def _only(dossier: Dossier, kind: str, model: M | None) -> Entity[M] | None:
    record = next((record for (of, _), record in dossier.records.items() if of == kind), None)
    return entity_of(record, model) if record is not None and model is not None else None


def _nodes(dossier: Dossier, links: tuple[DeclaredLink, ...]) -> dict[str, Entity[Any]]:
    """The collectivité first, then actors and devices, then what links reach elsewhere."""
    nodes: dict[str, Entity[Any]] = {}
    place = _only(dossier, "territoire", dossier.territory)
    if place is not None:
        nodes[dossier.slug] = place
    nodes |= _entities(dossier, "actor", dossier.actors) | _entities(dossier, "device", dossier.devices)
    for link in links:
        for record in (link.start, link.end):
            id = node_id(record, dossier.slug)
            if id not in nodes and record.bound.repairable:
                nodes[id] = entity_of(record, build(record))
    return nodes


def _usable(link: DeclaredLink) -> bool:
    return all(record.bound.repairable for record in (link.start, link.end, link.record))


def _tie(link: DeclaredLink, territory: str, nodes: dict[str, Entity[Any]]) -> Tie:
    stating = nodes.get(node_id(link.record, territory)) or entity_of(link.record, None)
    return Tie(
        node_id(link.start, territory),
        Verbe.of(link.verb),
        node_id(link.end, territory),
        StatutLien.of(link.status),
        stating.at(*link.route),
        _date(link.data.get("debut")),
        _date(link.data.get("fin")),
        link.data.get("date"),
        any(fact is not None and fact.current for fact in map(link.data.get, _STANDING)),
        str(link.data.get("libelle") or ""),
    )


def _date(fact: Fact[PartialDate] | None) -> PartialDate | None:
    return fact.one if fact else None
