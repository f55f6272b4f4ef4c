"""The matrix of a network: who is linked to which device, and by which families of links."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.pictures.ecosystem.network import ACTOR, COLUMNS, DEVICE, INSTITUTION, Link, Network, Node

LETTERS = {
    "pilotage": "P",
    "moyens": "M",
    "participation": "•",
    "cooperation": "C",
    "tension": "!",
    "lignage": "L",
}
"""The sign of each family, in its cells."""


@dataclass(frozen=True)
class Cell:
    """The links of a family between an actor and a device."""

    family: str
    links: tuple[Link, ...]

    @property
    def unsure(self) -> bool:
        """Whether all of them are to be confirmed."""
        return all(link.unsure for link in self.links)

    @property
    def told(self) -> str:
        """The sentences that tell them."""
        return "\u00a0; ".join(link.told for link in self.links)


@dataclass(frozen=True)
class Cells:
    """Rows and columns that hold something, and their cells."""

    rows: tuple[Node, ...]
    """Institutions, then actors; in each, those with the most cells first."""
    columns: tuple[Node, ...]
    held: dict[tuple[str, str], tuple[Cell, ...]]
    """The cells of an actor and a device, in the order of the families."""


def cells(network: Network) -> Cells:
    """The matrix of the links between actors and devices."""
    found: dict[tuple[str, str], list[Link]] = {}
    for link in network.links:
        pair = _crossed(network, link)
        if pair is not None:
            found.setdefault(pair, []).append(link)
    held = {pair: _by_family(network, links) for pair, links in found.items()}
    rows = [node for node in network.nodes if any(node.id == row for row, _ in held)]
    columns = [node for node in network.nodes if any(node.id == column for _, column in held)]
    counts = {node.id: sum(node.id in pair for pair in held) for node in (*rows, *columns)}
    rows.sort(key=lambda node: (COLUMNS.index(node.column), -counts[node.id]))
    columns.sort(key=lambda node: -counts[node.id])
    return Cells(tuple(rows), tuple(columns), held)


def _crossed(network: Network, link: Link) -> tuple[str, str] | None:
    """The actor and the device of a link between one and the other."""
    start, end = network.by_id[link.start], network.by_id[link.end]
    if end.column == DEVICE and start.column in (INSTITUTION, ACTOR):
        return link.start, link.end
    if start.column == DEVICE and end.column in (INSTITUTION, ACTOR):
        return link.end, link.start
    return None


def _by_family(network: Network, links: list[Link]) -> tuple[Cell, ...]:
    held = ((family, tuple(link for link in links if link.family == family)) for family in network.families)
    return tuple(Cell(family, mine) for family, mine in held if mine)
