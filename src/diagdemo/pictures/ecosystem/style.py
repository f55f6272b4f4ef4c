"""The sizes and colours of a map in columns: two layouts, three families of nodes, four states."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.pictures import palette
from diagdemo.pictures.ecosystem.network import ACTOR, ADDED, CHANGED, DEVICE, INSTITUTION, REMOVED, SAME
from diagdemo.pictures.scene import Layout


@dataclass(frozen=True)
class Sizes:
    """Lengths of a layout, in its unit."""

    names: tuple[float, float, float]
    """The size of the names of nodes with few, some and many links."""
    heading: float
    rooms: tuple[float, ...]
    """The widths a name may take on a line, from the one that is liked best."""
    pad: float
    """Between a name and the side of its shape."""
    point: float
    """How far the points of a hexagon go out."""
    air: float
    """Between a name and the top of its shape."""
    gap: float
    """Between two nodes of a column."""
    tight: float
    """The least of it."""
    lane: float
    """Between two arcs beside a column."""
    port: float
    """Between two links on the side of a node."""
    valley: float
    """The least width between two columns."""
    stroke: float

    @property
    def least(self) -> float:
        """The size of the smallest words."""
        return self.names[0]


SIZES = {
    Layout.ECRAN: Sizes((11, 12, 13), 15, (160, 185, 210), 12, 8, 6, 14, 7, 8, 5, 110, 1.4),
    Layout.A4: Sizes(
        (6.5, 6.8, 7.5), 8.5, (84, 96, 108, 120, 134, 150), 6, 4.2, 3, 7, 1.8, 3.4, 2.4, 44, 0.8
    ),
}

SOME, MANY = 3, 6
"""From how many links a node has some, and many."""


@dataclass(frozen=True)
class Paint:
    """How a node is painted."""

    fill: str
    line: str
    ink: str
    dash: str = ""
    width: float = 1


_PLAIN = {
    INSTITUTION: Paint(palette.INSTITUTION, palette.INSTITUTION, palette.PAPER),
    DEVICE: Paint(palette.DEVICE_FILL, palette.DEVICE_LINE, palette.DEVICE_INK),
    ACTOR: Paint(palette.ACTOR_FILL, palette.ACTOR_LINE, palette.ACTOR_INK),
}
_FADED = {
    INSTITUTION: Paint(palette.SHADE, palette.HATCH, palette.INK),
    DEVICE: Paint(palette.SHADE, palette.HATCH, palette.INK),
    ACTOR: Paint(palette.SHADE, palette.HATCH, palette.INK),
}
STATES = {
    ADDED: (palette.ADDED, "", 2.4),
    CHANGED: (palette.CHANGED, "", 1.6),
    REMOVED: (palette.REMOVED, "3 2", 1.6),
}
"""The colour, the dash and the width of the outline of what comes, changes or goes."""
SIGNS = {ADDED: "Nouveau", CHANGED: "Modifié", REMOVED: "Retiré"}
"""The word that a node bears, so that its state is never told by its colour alone."""


def paint(column: str, state: str = SAME, changing: bool = False) -> Paint:
    """How a node is painted; when changes are told, what stays the same is in the background."""
    if state == SAME:
        return (_FADED if changing else _PLAIN)[column]
    line, dash, width = STATES[state]
    plain = _PLAIN[column]
    return Paint(
        palette.PAPER if state == REMOVED else plain.fill,
        line,
        palette.INK if state == REMOVED else plain.ink,
        dash,
        width,
    )


@dataclass(frozen=True)
class Pen:
    """How a link is drawn."""

    colour: str
    dash: str
    width: float


_CHANGES = {
    SAME: Pen("#9aa5b1", "", 0.6),
    ADDED: Pen(palette.ADDED, "", 1.7),
    REMOVED: Pen(palette.REMOVED, "3 2.5", 1.5),
}


def pen(family: str, state: str = SAME, changing: bool = False) -> Pen:
    """How a link is drawn: by its family, or by what becomes of it; its width is in strokes of the layout."""
    if changing:
        return _CHANGES[state]
    colour, dash = palette.LINKS[family]
    return Pen(colour, dash, 1)


def scaled(dash: str, by: float) -> str:
    """A dash for another width of stroke."""
    return " ".join(f"{round(float(part) * by, 1):g}" for part in dash.split())
