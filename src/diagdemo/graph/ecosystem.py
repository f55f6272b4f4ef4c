"""The ecosystem of a territory as a networkx graph: what people declared, nothing deduced."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import networkx as nx

from diagdemo.model.actor import Actor
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.actors import CategorieActeur, Colonne, FamilleLien, Verbe
from diagdemo.study.entity import Entity
from diagdemo.study.standing import stands
from diagdemo.study.study import Study
from diagdemo.study.tie import Tie

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
    `kind`, `name`, `category`, `side` and `entity`. The collectivité is a node, under the territory’s slug.
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
        or an actor to itself. So are links that are to be confirmed. Every node stays, isolated or not. Each
        edge has its `ties`.
        """
        simple = nx.Graph()
        simple.add_nodes_from(self.graph.nodes(data=True))
        for tie in self.study.ties:
            if self.binds(tie):
                relate(simple, tie)
        return simple

    def binds(self, tie: Tie) -> bool:
        """Whether a link counts as a relation of today."""
        return self._relates(tie) and stands(self.study, tie) is True

    def may_bind(self, tie: Tie) -> bool:
        """Whether a link would count as a relation of today, were it confirmed."""
        return self._relates(tie) and stands(self.study, tie) is None

    def _relates(self, tie: Tie) -> bool:
        """Whether a link is a relation, whenever it stands."""
        return (
            tie.start != tie.end
            and tie.verb.famille not in _NOT_A_BRIDGE
            and tie.verb not in _PAST_SELF
            and tie.ends <= self.graph.nodes
        )


def relate(graph: nx.Graph, tie: Tie) -> None:
    """Add a link to those of its two nodes."""
    held = graph.get_edge_data(tie.start, tie.end, {"ties": ()})
    graph.add_edge(tie.start, tie.end, ties=(*held["ties"], tie))


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
