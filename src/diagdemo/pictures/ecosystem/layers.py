"""The columns of a network as layers, with a passage in the middle one for each link that jumps over it."""

from __future__ import annotations

from dataclasses import dataclass, field

from diagdemo.pictures.ecosystem.network import COLUMNS, Link, Network

Pair = tuple[str, str]


@dataclass
class Layers:
    """Ids from top to bottom in each layer, and what ties them; the order is what is sought."""

    rows: list[list[str]]
    near: list[list[Pair]]
    """For each layer but the last one, what ties it to the next one, once for each link."""
    arcs: list[Pair]
    """Links within a layer."""
    passages: dict[Pair, str] = field(default_factory=dict)
    """The passage of the links between two nodes on either side of the middle layer, left one first."""

    def layer(self) -> dict[str, int]:
        """The layer of each id."""
        return {id: rank for rank, row in enumerate(self.rows) for id in row}

    def ranks(self) -> dict[str, int]:
        """The rank of each id in its layer."""
        return {id: rank for row in self.rows for rank, id in enumerate(row)}

    @property
    def hollow(self) -> frozenset[str]:
        """The ids of passages."""
        return frozenset(self.passages.values())


def layered(network: Network) -> Layers:
    """The layers of the nodes that links touch, in the order of the network."""
    rows = [[node.id for node in network.linked if node.column == column] for column in COLUMNS]
    layers = Layers([row for row in rows if row], [], [])
    layers.near = [[] for _ in layers.rows[1:]]
    home = layers.layer()
    for link in network.links:
        left, right = sides(link, home)
        if home[left] == home[right]:
            layers.arcs.append((left, right))
        elif home[right] - home[left] == 1:
            layers.near[home[left]].append((left, right))
        else:
            _jump(layers, left, right)
    return layers


def sides(link: Link, home: dict[str, int]) -> Pair:
    """The ends of a link, the left one first."""
    pair = (link.start, link.end)
    return pair if home[link.start] <= home[link.end] else (link.end, link.start)


def _jump(layers: Layers, left: str, right: str) -> None:
    if (left, right) not in layers.passages:
        layers.passages[left, right] = f"{left} {right}"
        layers.rows[1].append(f"{left} {right}")
    passage = layers.passages[left, right]
    layers.near[0].append((left, passage))
    layers.near[1].append((passage, right))
