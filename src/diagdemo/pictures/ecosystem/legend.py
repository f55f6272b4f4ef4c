"""What shapes, dashes and sizes mean, limited to those that are there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from diagdemo.pictures.ecosystem.flowing import Piece
from diagdemo.pictures.ecosystem.network import ACTOR, ADDED, DEVICE, INSTITUTION, REMOVED, SAME, Network
from diagdemo.pictures.ecosystem.nodes import outline
from diagdemo.pictures.ecosystem.style import MANY, SIGNS, Paint, Pen, Sizes, paint, pen, scaled
from diagdemo.pictures.lettering import width
from diagdemo.pictures.palette import INK, PAPER
from diagdemo.pictures.scene import Box, Disc, Path, Shape, Text, line

_KINDS = {INSTITUTION: "Institution", DEVICE: "Dispositif", ACTOR: "Acteur"}
_BECOMES = {ADDED: "Lien nouveau", REMOVED: "Lien retiré", SAME: "Lien inchangé"}

Sample = Callable[[float, float, float, float], Shape]
"""What draws a sample in a box."""


def legend(network: Network, sizes: Sizes) -> Iterator[Piece]:
    """The keys of a map in columns."""
    present = {node.column for node in network.nodes}
    for column, word in _KINDS.items():
        if column in present:
            yield _key(word, 2.6, sizes, [_node(column, paint(column, SAME, network.changing), sizes)])
    for state in SIGNS:
        if any(node.state == state for node in network.nodes):
            # The outline alone tells the state: what fills it is that of the column.
            look = replace(paint(ACTOR, state, changing=True), fill=PAPER)
            yield _key(SIGNS[state], 2.6, sizes, [_node(ACTOR, look, sizes)])
    yield from _links(network, sizes)
    if any(count >= MANY for count in network.degrees.values()):
        yield _key(f"Nom en gras\u00a0: {MANY} liens ou plus", 0, sizes, [], bold=True)


def _links(network: Network, sizes: Sizes) -> Iterator[Piece]:
    if network.changing:
        held = {link.state for link in network.links}
        for state, word in _BECOMES.items():
            if state in held:
                yield _key(word, 4, sizes, [_stroke(pen("", state, changing=True), sizes)])
        return
    drawn = {link.family for link in network.links}
    for family, word in network.families.items():
        if family in drawn:
            yield _key(word, 4, sizes, [_stroke(pen(family), sizes)])
    if any(link.unsure for link in network.links):
        yield _key("Lien à confirmer", 1.2, sizes, [partial(_ring, sizes)])


def _key(words: str, across: float, sizes: Sizes, samples: list[Sample], bold: bool = False) -> Piece:
    """A sample of a width in sizes of the font, then its words."""
    size = sizes.least
    text_at = (across + 0.6) * size if across else 0

    def draw(x: float, y: float) -> Iterator[Shape]:
        for sample in samples:
            yield sample(x, y + 0.2 * size, across * size, 1.2 * size)
        yield Text(x + text_at, y + 1.15 * size, (words,), size, INK, bold)

    return Piece(text_at + width(words, size, bold), 1.6 * size, draw)


def _node(column: str, look: Paint, sizes: Sizes) -> Sample:
    return lambda x, y, w, h: outline(column, Box(x, y, w, h), look, sizes)


def _stroke(how: Pen, sizes: Sizes) -> Sample:
    def sample(x: float, y: float, w: float, h: float) -> Shape:
        dash = scaled(how.dash, sizes.stroke)
        path = line((x, y + h / 2), (x + w, y + h / 2))
        return Path(path, "none", how.colour, how.width * sizes.stroke, dash, arrow=True)

    return sample


def _ring(sizes: Sizes, x: float, y: float, w: float, h: float) -> Shape:
    return ring(x + w / 2, y + h / 2, INK, sizes)


def ring(x: float, y: float, colour: str, sizes: Sizes) -> Disc:
    """The mark of a link to be confirmed, at its start."""
    return Disc(x, y, 2.4 * sizes.stroke, PAPER, colour, sizes.stroke)
