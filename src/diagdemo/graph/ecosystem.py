"""The ecosystem of a territory as a networkx graph: what people declared, nothing deduced."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import networkx as nx

from diagdemo.model.actor import Actor
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.actors import CategorieActeur, Colonne, FamilleLien, Verbe
from diagdemo.study.entity import Entity
from diagdemo.study.study import Study
from diagdemo.study.tie import Tie
from diagdemo.study.time import is_past

COLLECTIVITE, ACTOR, DEVICE = "territoire", "actor", "device"

_INSTITUTIONS = (
    CategorieActeur.COLLECTIVITE,
    CategorieActeur.ETAT_OPERATEUR,
    CategorieActeur.SYNDICAT_MIXTE,
    CategorieActeur.REGIE,
    CategorieActeur.BAILLEUR_SOCIETE_PUBLIQUE,
    CategorieActeur.RESEAU_COLLECTIVITES,
)
_NOT_A_BRIDGE = (FamilleLien.TENSION,)
_PAST_SELF = (Verbe.SUCCEDE_A, Verbe.FUSION_DE)


@dataclass(frozen=True, eq=False)
class Ecosystem:
    """The map of a territory.

    `graph` is directed and may hold several links between two nodes; each edge has its `tie`. Nodes have
    `kind`, `name`, `category`, `side` and `entity`. The collectivité is a node, under the territory's slug.
    """

    study: Study
    graph: nx.MultiDiGraph

    @property
    def collectivite(self) -> str:
        """The id of its node."""
        return self.study.slug

    def of(self, *kinds: str) -> list[str]:
        """The ids of its nodes of some kinds, in a stable order."""
        return [id for id, data in self.graph.nodes(data=True) if data["kind"] in kinds]

    def relations(self) -> nx.Graph:
        """Who is tied to whom today, without direction nor repetition: what metrics are computed on.

        Tensions are no bridge and a lineage is no relation: both are left out, and so are links of a device
        or an actor to itself. Every node stays, isolated or not. Each edge has its `ties`.
        """
        simple = nx.Graph()
        simple.add_nodes_from(self.graph.nodes(data=True))
        for tie in self.study.ties:
            if not self.binds(tie):
                continue
            if simple.has_edge(tie.start, tie.end):
                simple.edges[tie.start, tie.end]["ties"] += (tie,)
            else:
                simple.add_edge(tie.start, tie.end, ties=(tie,))
        return simple

    def binds(self, tie: Tie) -> bool:
        """Whether a link counts as a relation of today."""
        return (
            tie.current
            and not (tie.until is not None and is_past(tie.until, self.study.day))
            and tie.start != tie.end
            and tie.verb.famille not in _NOT_A_BRIDGE
            and tie.verb not in _PAST_SELF
            and tie.ends <= self.graph.nodes
        )


def ecosystem(study: Study) -> Ecosystem:
    """The graph of a study; use `study.derive(ecosystem)` so that it is built once."""
    graph = nx.MultiDiGraph(name=study.name)
    for id, entity in study.nodes.items():
        graph.add_node(
            id,
            kind=entity.kind,
            name=entity.name,
            category=_category(entity),
            side=str(side(entity)),
            entity=entity,
        )
    for rank, tie in enumerate(study.ties):
        if tie.ends <= study.nodes.keys():
            graph.add_edge(tie.start, tie.end, key=rank, tie=tie)
    return Ecosystem(study, graph)


def side(entity: Entity[Any]) -> Colonne:
    """The side of the map: what the actor says, else what its category implies; devices are institutions."""
    model = entity.model
    if isinstance(model, Actor):
        if model.colonne is not None:
            return model.colonne
        return Colonne.INSTITUTION if model.categorie in _INSTITUTIONS else Colonne.ACTEUR
    return Colonne.INSTITUTION


def _category(entity: Entity[Any]) -> str:
    if isinstance(entity.model, Actor):
        return str(entity.model.categorie or "")
    return str(entity.model.type) if isinstance(entity.model, Device) else COLLECTIVITE
