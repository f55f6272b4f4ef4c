"""What a picture of an ecosystem is drawn from: nodes in columns, and links of families."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

INSTITUTION, DEVICE, ACTOR = "institution", "dispositif", "acteur"
COLUMNS = (INSTITUTION, DEVICE, ACTOR)
TITLES = {INSTITUTION: "Institutions", DEVICE: "Dispositifs", ACTOR: "Acteurs de l’engagement"}

SAME, ADDED, CHANGED, REMOVED = "", "nouveau", "modifié", "retiré"
"""What becomes of a node or a link at a horizon."""


@dataclass(frozen=True)
class Node:
    """An institution, a device or an actor."""

    id: str
    name: str
    column: str
    anchor: str = ""
    state: str = SAME


@dataclass(frozen=True)
class Link:
    """A link between two nodes, in the direction of its verb."""

    start: str
    end: str
    family: str
    verb: str
    told: str
    """The sentence that tells it."""
    mutual: bool = False
    """Whether it says the same both ways."""
    unsure: bool = False
    """Whether it is to be confirmed."""
    state: str = SAME


@dataclass(frozen=True)
class Network:
    """Nodes and links; the same whatever the order they were given in."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    families: dict[str, str]
    """What families are called, in the order of the legend."""
    changing: bool = False
    """Whether it tells what changes: what does not is then drawn in the background."""

    def __post_init__(self) -> None:
        place = {id: rank for rank, id in enumerate(COLUMNS)}
        nodes = sorted(self.nodes, key=lambda node: (place[node.column], node.name, node.id))
        links = sorted(self.links, key=lambda link: (link.start, link.end, link.family, link.verb, link.told))
        object.__setattr__(self, "nodes", tuple(nodes))
        object.__setattr__(self, "links", tuple(links))

    @cached_property
    def by_id(self) -> dict[str, Node]:
        """Its nodes by id."""
        return {node.id: node for node in self.nodes}

    @cached_property
    def degrees(self) -> dict[str, int]:
        """How many links touch each node."""
        counts = dict.fromkeys(self.by_id, 0)
        for link in self.links:
            for id in (link.start, link.end):
                counts[id] += 1
        return counts

    @property
    def linked(self) -> tuple[Node, ...]:
        """The nodes that a link touches."""
        return tuple(node for node in self.nodes if self.degrees[node.id])

    @property
    def alone(self) -> tuple[Node, ...]:
        """The nodes that no link touches."""
        return tuple(node for node in self.nodes if not self.degrees[node.id])
