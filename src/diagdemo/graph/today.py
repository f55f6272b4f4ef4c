"""The map that measures are made on: who is there on the reference date, and who is tied to whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import networkx as nx

from diagdemo import wording
from diagdemo.graph.ecosystem import ACTOR, COLLECTIVITE, DEVICE, ecosystem
from diagdemo.model.partial_date import PartialDate
from diagdemo.study.datum import Datum
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested
from diagdemo.study.tie import Tie
from diagdemo.study.time import has_ended, is_active, is_past


@dataclass(frozen=True, eq=False)
class TodayMap:
    """Relations of today, without direction nor repetition, between those who are still there.

    What is over is left out, and so is what is of another territory and tied to no one here. Links that were
    only seen, long ago, are kept apart.
    """

    study: Study
    graph: nx.Graph
    over: tuple[str, ...]
    """The ids of what is left out because it is over."""
    unsure: tuple[Tie, ...] = ()
    """The links that would be relations of its nodes, were they confirmed."""

    @property
    def collectivite(self) -> str:
        """The id of its node, which may be absent."""
        return self.study.slug

    @property
    def when(self) -> str:
        """The words every claim about an absence goes with: « sur la carte du 1er juin 2026 »."""
        return told_map(self.study)

    @property
    def actors(self) -> list[str]:
        """The actors of this territory or shared by several, in a stable order."""
        return [id for id in self.graph if id in self.study.actors]

    @property
    def devices(self) -> list[str]:
        """The devices of this territory, in a stable order."""
        return [id for id in self.graph if id in self.study.devices]

    def kind(self, id: str) -> str:
        """What a node is: collectivité, actor or device."""
        return str(self.graph.nodes[id]["kind"])

    def ties_of(self, id: str) -> tuple[Tie, ...]:
        """The ties that touch a node, on the map."""
        return tuple(tie for other in self.graph[id] for tie in self.graph.edges[id, other]["ties"])

    def unsure_of(self, id: str) -> tuple[Tie, ...]:
        """The links to confirm that touch a node."""
        return tuple(tie for tie in self.unsure if id in tie.ends)

    def proof(self, ids: Iterable[str]) -> tuple[Datum, ...]:
        """The lines that state the ties of some nodes."""
        return tuple(dict.fromkeys(tie.datum for id in ids for tie in self.ties_of(id)))


def today(study: Study) -> TodayMap:
    """The map of a study; use `study.derive(today)` so that it is drawn once."""
    whole = study.derive(ecosystem)
    graph = whole.relations()
    over = [id for id, data in graph.nodes(data=True) if _is_over(study, data["kind"], data["entity"])]
    graph.remove_nodes_from(over)
    unsure = tuple(tie for tie in study.ties if whole.may_bind(tie) and tie.ends <= graph.nodes)
    own = {study.slug, *study.actors, *study.devices}
    held = own.union(*(tie.ends for tie in unsure))
    graph.remove_nodes_from([id for id in graph if id not in held and not graph[id]])
    return TodayMap(study, graph, tuple(id for id in over if id in own), unsure)


def active_device(study: Study, id: str) -> bool:
    """Whether a device of the territory is known to be active: of others, nothing is claimed for today."""
    return is_active(study, study.devices[id]).value is True


def is_there(study: Study, id: str) -> Tested:
    """Whether a node of the map is active on the reference date: a device says it, any other is."""
    node = study.nodes[id]
    return is_active(study, node) if node.kind == DEVICE else Tested(True)


def told_map(study: Study) -> str:
    """« sur la carte du 1er juin 2026 », or the one that ambitions draw."""
    if study.horizon is not None:
        return f"sur la carte projetée à {study.horizon.label.lower()}"
    return f"sur la carte du {wording.date(PartialDate.parse(study.day.isoformat()))}"


def _is_over(study: Study, kind: str, entity: Entity[Any]) -> bool:
    if kind == COLLECTIVITE:
        return False
    if kind == DEVICE:
        return has_ended(study, entity).value is True
    end = look(entity, "fin")
    return kind == ACTOR and end.test(lambda day: is_past(day, study.day)).value is True
