"""The map of an ecosystem in three columns, with what it means below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from diagdemo.pictures.ecosystem.alone import alone
from diagdemo.pictures.ecosystem.fitting import Fit, fitted
from diagdemo.pictures.ecosystem.flowing import flowed
from diagdemo.pictures.ecosystem.layers import Layers, layered
from diagdemo.pictures.ecosystem.legend import legend, ring
from diagdemo.pictures.ecosystem.network import SAME, TITLES, Link, Network
from diagdemo.pictures.ecosystem.nodes import drawn
from diagdemo.pictures.ecosystem.order import arrange
from diagdemo.pictures.ecosystem.places import boxes as placed
from diagdemo.pictures.ecosystem.ports import Plan
from diagdemo.pictures.ecosystem.routes import routes
from diagdemo.pictures.ecosystem.style import SIZES, Sizes, pen, scaled
from diagdemo.pictures.lettering import LINE, wrapped
from diagdemo.pictures.palette import INK, SOFT
from diagdemo.pictures.scene import Box, Disc, Layout, Path, Scene, Shape, Text

_MOST = 60
"""Beyond so many linked nodes, links hide one another."""


def columns(
    network: Network, notes: Sequence[str], title_alone: str, like: Sequence[str] = ()
) -> tuple[Scene, Scene] | None:
    """The map on screen and on paper, or None when there is too much to be read in columns.

    Args:
        network: what is drawn.
        notes: sentences written under the map.
        title_alone: the title of the block of nodes without a link.
        like: the ids of another map in its order, which is kept.
    """
    layers = layered(network)
    if sum(map(len, layers.rows)) - len(layers.hollow) > _MOST:
        return None
    arrange(layers, like)
    screen, paper = (_scene(network, layers, notes, title_alone, layout) for layout in Layout)
    return (screen, paper) if screen and paper else None


def order(network: Network) -> tuple[str, ...]:
    """The ids of the nodes of a map in the order that makes its links cross the least."""
    layers = layered(network)
    arrange(layers)
    return tuple(id for row in layers.rows for id in row)


def _scene(
    network: Network, layers: Layers, notes: Sequence[str], title_alone: str, layout: Layout
) -> Scene | None:
    sizes = SIZES[layout]
    foot = _foot(network, notes, title_alone, sizes, 0, layout.width)
    room = layout.height - sizes.heading * 2.4 - foot[1] - sizes.gap
    if not layers.rows:
        return Scene(layout.width, foot[1] + sizes.gap, tuple(foot[0])) if room > 0 else None
    fit = fitted(network, layers, sizes, layout.width, room)
    if fit is None:
        return None
    boxes = placed(layers, fit, sizes.heading * 2.4)
    below = sizes.heading * 2.4 + fit.height + sizes.gap
    paths, rings = _links(network, layers, fit, boxes, sizes)
    shapes: list[Shape] = [
        *_headings(network, fit, sizes),
        *paths,
        *(
            drawn(column.labels[id], boxes[id], sizes, network.changing)
            for column in fit.columns
            for id in column.labels
        ),
        *rings,
        *_foot(network, notes, title_alone, sizes, below, layout.width)[0],
    ]
    return Scene(layout.width, below + foot[1], tuple(shapes))


def _headings(network: Network, fit: Fit, sizes: Sizes) -> Iterator[Text]:
    for column, left in zip(fit.columns, fit.lefts, strict=True):
        kind = next(network.by_id[id].column for id in column.labels)
        yield Text(
            left + column.width / 2, sizes.heading * 1.1, (TITLES[kind],), sizes.heading, INK, True, "middle"
        )


def _links(
    network: Network, layers: Layers, fit: Fit, boxes: dict[str, Box], sizes: Sizes
) -> tuple[list[Path], list[Disc]]:
    """The links, those that change last, and the marks of those to be confirmed."""
    found = zip(network.links, routes(Plan(network, layers, fit, boxes, sizes)), strict=True)
    ways = sorted(found, key=lambda pair: pair[0].state != SAME)
    rings = [
        ring(*way.start, pen(link.family, link.state, network.changing).colour, sizes)
        for link, way in ways
        if link.unsure
    ]
    return [_drawn(link, way.d, network.changing, sizes) for link, way in ways], rings


def _drawn(link: Link, d: str, changing: bool, sizes: Sizes) -> Path:
    how = pen(link.family, link.state, changing)
    width = how.width * sizes.stroke
    return Path(
        d,
        "none",
        how.colour,
        width,
        scaled(how.dash, sizes.stroke),
        not link.mutual,
        link.told,
        link.family,
        (link.start, link.end),
    )


def _foot(
    network: Network, notes: Sequence[str], title_alone: str, sizes: Sizes, top: float, width: float
) -> tuple[list[Shape], float]:
    """The block of nodes without a link, the legend and the notes, with the height they take."""
    block = alone(network, sizes, title_alone, top, width)
    y = top + block.height + (sizes.gap if block.height else 0)
    keys = flowed(legend(network, sizes), 0, y, width, 2 * sizes.least, 0)
    y += keys.height + sizes.least
    lines = [line for note in notes for line in wrapped(note, width, sizes.least, most=6)]
    shapes = [*block.shapes, *keys.shapes]
    if lines:
        shapes.append(Text(width / 2, y + sizes.least, tuple(lines), sizes.least, SOFT, anchor="middle"))
        y += sizes.least * LINE * len(lines) + 0.4 * sizes.least
    return shapes, y - top
