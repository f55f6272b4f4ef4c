"""Nodes that no link touches, in a compact block under the map."""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.pictures.ecosystem.flowing import Laid, Piece, flowed
from diagdemo.pictures.ecosystem.network import Network, Node
from diagdemo.pictures.ecosystem.nodes import drawn, label
from diagdemo.pictures.ecosystem.style import Sizes
from diagdemo.pictures.palette import RULE, SOFT
from diagdemo.pictures.scene import Box, Path, Shape, Text, line


def alone(network: Network, sizes: Sizes, title: str, top: float, width: float) -> Laid:
    """The block, under its title; nothing when every node has a link."""
    if not network.alone:
        return Laid((), 0)
    size = sizes.heading * 0.9
    rule = Path(line((0, top), (width, top)), "none", RULE, sizes.stroke)
    heading = Text(width / 2, top + 1.6 * size, (title,), size, SOFT, True, "middle")
    pieces = [_chip(node, network, sizes, width) for node in network.alone]
    laid = flowed(pieces, 0, top + 2.5 * size, width, sizes.tight * 2 + 2, sizes.tight * 1.5 + 1)
    return Laid((rule, heading, *laid.shapes), 2.5 * size + laid.height)


def _chip(node: Node, network: Network, sizes: Sizes, width: float) -> Piece:
    words = label(node, 0, min(width, sizes.rooms[-1]), sizes)
    across, down = words.width + 2 * sizes.pad, words.height + sizes.air * 1.2

    def draw(x: float, y: float) -> Iterator[Shape]:
        yield drawn(words, Box(x, y, across, down), sizes, network.changing)

    return Piece(across, down, draw)
