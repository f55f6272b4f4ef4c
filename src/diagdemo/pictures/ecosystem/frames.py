"""The lengths of a matrix: its names, its turned headings, where its rows and columns are."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from diagdemo.pictures.ecosystem.balance import balanced
from diagdemo.pictures.ecosystem.cells import Cells
from diagdemo.pictures.ecosystem.network import Node
from diagdemo.pictures.lettering import LINE, width, wrapped
from diagdemo.pictures.scene import Layout

TURN = 60.0
COS, SIN = math.cos(math.radians(TURN)), math.sin(math.radians(TURN))


@dataclass(frozen=True)
class Measures:
    """Lengths of a layout, in its unit."""

    size: float
    letter: float
    row: float
    """The height of a row of one line."""
    least: float
    """The least width of a cell of one letter."""
    most: float
    names: float
    """The widest a name may be."""
    heading: float
    """The longest a heading may be."""
    gap: float
    """Between a name and the first cell."""


MEASURES = {
    Layout.ECRAN: Measures(12, 11, 21, 17.5, 30, 250, 235, 10),
    Layout.A4: Measures(6.6, 6.5, 9.2, 8.1, 15, 132, 126, 4),
}


@dataclass(frozen=True)
class Frame:
    """Where the rows and columns of a panel are."""

    cells: Cells
    sizes: Measures
    names: dict[str, tuple[str, ...]]
    """The lines of the name of each row."""
    unit: float
    left: float
    """The left of the first cell."""
    top: float
    """The top of the first row."""

    @property
    def start(self) -> float:
        """The left of the widest name."""
        widest = max(width(line, self.sizes.size) for lines in self.names.values() for line in lines)
        return self.left - widest - 2 * self.sizes.gap

    @property
    def right(self) -> float:
        """The right of the last cell."""
        return self.left + self.unit * sum(units(self.cells, column) for column in self.cells.columns)


def units(cells: Cells, column: Node) -> int:
    """How many letters wide a column is."""
    return max(len(held) for (_, other), held in cells.held.items() if other == column.id)


def name_lines(node: Node, sizes: Measures) -> tuple[str, ...]:
    """The name of a row, on two lines at most."""
    return balanced(node.name, sizes.names, sizes.size, most=2)


def row_height(lines: Sequence[str], sizes: Measures) -> float:
    """The height of a row."""
    return sizes.row + sizes.size * LINE * (len(lines) - 1)


def heading_lines(node: Node, sizes: Measures) -> tuple[str, ...]:
    """The heading of a column, on one line."""
    return wrapped(node.name, sizes.heading, sizes.size, most=1)


def head_height(nodes: Sequence[Node], sizes: Measures) -> float:
    """The height of turned headings."""
    longest = max(width(heading_lines(node, sizes)[0], sizes.size) for node in nodes)
    return longest * SIN + sizes.size * 1.6


def overflow(nodes: Sequence[Node], sizes: Measures) -> float:
    """How far turned headings may go beyond the last column."""
    longest = max(width(heading_lines(node, sizes)[0], sizes.size) for node in nodes)
    return longest * COS + sizes.size
