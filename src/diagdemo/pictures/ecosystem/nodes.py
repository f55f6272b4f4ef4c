"""Nodes of a map: how tall they are, the shape of each family, and where links reach their sides."""

from __future__ import annotations

import math
from dataclasses import dataclass

from diagdemo.pictures.ecosystem.balance import balanced
from diagdemo.pictures.ecosystem.network import DEVICE, INSTITUTION, SAME, Node
from diagdemo.pictures.ecosystem.style import MANY, SIGNS, SOME, Paint, Sizes, paint, scaled
from diagdemo.pictures.lettering import LINE, width
from diagdemo.pictures.palette import PAPER
from diagdemo.pictures.scene import Box, Group, Path, Rect, Shape, Text, polygon


@dataclass(frozen=True)
class Label:
    """The words of a node, laid on lines."""

    node: Node
    lines: tuple[str, ...]
    size: float
    bold: bool
    sign: str
    """The word that tells its state, above its name."""
    sign_size: float

    @property
    def width(self) -> float:
        """The width of the widest line."""
        words = max(width(line, self.size, self.bold) for line in self.lines)
        return max(words, width(self.sign, self.sign_size, True))

    @property
    def above(self) -> float:
        """The height of the word above the name."""
        return LINE * self.sign_size if self.sign else 0

    @property
    def height(self) -> float:
        """The height of all of its lines."""
        return self.above + self.size * (1 + LINE * (len(self.lines) - 1))


def label(node: Node, links: int, room: float, sizes: Sizes) -> Label:
    """The words of a node with so many links, on lines no wider than `room`."""
    weight = (links >= SOME) + (links >= MANY)
    size, bold = sizes.names[weight], weight == 2
    lines = balanced(node.name, room, size, bold)
    return Label(node, lines, size, bold, SIGNS.get(node.state, ""), sizes.least)


def edge(column: str, height: float, offset: float, sizes: Sizes) -> float:
    """How far inside its box the side of a node is, at `offset` from its middle."""
    if column == DEVICE:
        return sizes.point * abs(offset) / (height / 2)
    round_ = radius(column, height)
    deep = abs(offset) - (height / 2 - round_)
    return round_ - math.sqrt(max(round_**2 - deep**2, 0)) if deep > 0 else 0.0


def radius(column: str, height: float) -> float:
    """The radius of the corners of a node."""
    return 2.0 if column == INSTITUTION else min(height / 2, 12.0)


def drawn(words: Label, box: Box, sizes: Sizes, changing: bool) -> Group:
    """A node in its box."""
    node = words.node
    look = paint(node.column, node.state, changing)
    middle, top = box.x + box.w / 2, box.y + (box.h - words.height) / 2
    shapes: list[Shape] = [outline(node.column, box, look, sizes)]
    if words.sign:
        baseline = top + 0.8 * words.sign_size
        shapes.append(
            Text(middle, baseline, (words.sign,), words.sign_size, look.ink, True, "middle", look.fill)
        )
    baseline = top + words.above + 0.8 * words.size
    shapes.append(Text(middle, baseline, words.lines, words.size, look.ink, words.bold, "middle", look.fill))
    state = f" ({node.state})" if node.state != SAME else ""
    return Group(tuple(shapes), node.name + state, node.id, node.column, node.anchor)


def outline(column: str, box: Box, look: Paint, sizes: Sizes) -> Shape:
    """The shape of a family: a rectangle, a hexagon, a rounded box."""
    stroke = look.width * sizes.stroke
    dash = scaled(look.dash, sizes.stroke)
    if column == DEVICE:
        x, y, w, h = box
        left, right, middle, low = x + sizes.point, x + w - sizes.point, y + h / 2, y + h
        points = (x, middle), (left, y), (right, y), (x + w, middle), (right, low), (left, low)
        return Path(polygon(*points), look.fill, look.line, stroke, dash)
    return Rect(box, look.fill or PAPER, look.line, stroke, radius(column, box.h), dash)
