"""How wide a column is, and how tall each of its nodes: by its words, and by the links it is tied by."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from diagdemo.pictures.ecosystem.layers import Layers
from diagdemo.pictures.ecosystem.network import TITLES, Network
from diagdemo.pictures.ecosystem.nodes import Label, label
from diagdemo.pictures.ecosystem.style import Sizes
from diagdemo.pictures.lettering import width

_PASSAGE = 0.6
"""The space around a passage, against that between nodes."""


@dataclass(frozen=True)
class Column:
    """A layer with its sizes."""

    ids: tuple[str, ...]
    labels: dict[str, Label]
    """The words of its nodes; a passage has none."""
    width: float
    heights: tuple[float, ...]
    gaps: tuple[float, ...]

    @property
    def height(self) -> float:
        """The least height it takes."""
        return sum(self.heights) + sum(self.gaps)


def column(
    network: Network, layers: Layers, at: int, room: float, busy: Counter[str], sizes: Sizes, crowded: float
) -> Column:
    """A layer with names no wider than `room`, and so many links on the busiest side of each id."""
    ids, hollow = tuple(layers.rows[at]), layers.hollow
    labels = {
        id: label(network.by_id[id], network.degrees[id], room, sizes) for id in ids if id not in hollow
    }
    air = sizes.air * (1 - 0.5 * crowded)
    port = sizes.port * (1 - 0.7 * crowded)
    heights = [
        busy[id] * port + sizes.air
        if id in hollow
        else max(labels[id].height + 2 * air, (busy[id] + 1) * port)
        for id in ids
    ]
    gap = sizes.gap + (sizes.tight - sizes.gap) * crowded
    gaps = [gap * (_PASSAGE if one in hollow or other in hollow else 1) for one, other in pairwise(ids)]
    return Column(ids, labels, _width(network, labels, sizes), tuple(heights), tuple(gaps))


def _width(network: Network, labels: dict[str, Label], sizes: Sizes) -> float:
    """The width of a column: that of its widest name, or of its title."""
    kinds = {network.by_id[id].column for id in labels}
    titles = (width(TITLES[kind], sizes.heading, True) for kind in kinds)
    return max(*(words.width + 2 * sizes.pad for words in labels.values()), *titles)


def busiest(layers: Layers) -> Counter[str]:
    """How many links reach the busiest side of each id."""
    left: Counter[str] = Counter(other for pairs in layers.near for _, other in pairs)
    right: Counter[str] = Counter(one for pairs in layers.near for one, _ in pairs)
    home = layers.layer()
    for pair in layers.arcs:
        (right if home[pair[0]] else left).update(pair)
    return left | right
