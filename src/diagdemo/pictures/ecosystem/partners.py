"""The map of partners: what each puts in for and against an object, on a grid of sixteen squares."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from diagdemo.pictures.ecosystem.balance import balanced
from diagdemo.pictures.ecosystem.nodes import Label, drawn, label
from diagdemo.pictures.ecosystem.style import SIZES, Sizes
from diagdemo.pictures.ecosystem.zones import AGAINST, FOR, ZONES, Partner
from diagdemo.pictures.lettering import LINE, wrapped
from diagdemo.pictures.palette import INK, PAPER, RULE, SHADE, SOFT
from diagdemo.pictures.scene import Box, Layout, Path, Rect, Scene, Shape, Text, line

_DOWN, _ALONG = "Antagonisme\u00a0: l’énergie mise contre", "Synergie\u00a0: l’énergie mise pour"


def partners(held: Sequence[Partner], notes: Sequence[str], layout: Layout) -> Scene:
    """The grid with its partners."""
    sizes = SIZES[layout]
    side = sizes.least * 8.5
    across = (layout.width - side - 1) / 4
    top = sizes.least * 1.9
    shapes: list[Shape] = [Text(0, 1.1 * sizes.least, (_DOWN,), sizes.least, INK, bold=True)]
    y = top
    lows = {}
    for against in (4, 3, 2, 1):
        labels = {rank: list(_labels(held, rank, against, sizes, across)) for rank in (1, 2, 3, 4)}
        height = max(_height(each, sizes) for each in labels.values())
        shapes.append(
            _axis(f"−{against}\u00a0: {AGAINST[against - 1]}", side - sizes.pad, y + height / 2, side, sizes)
        )
        for rank, words in labels.items():
            box = Box(side + (rank - 1) * across, y, across, height)
            shapes += _square(ZONES[against][rank - 1], _first(against, rank), box, words, sizes)
        y += height
        lows[against] = y
    shapes += _borders(side, across, top, lows, sizes)
    for rank, shown in enumerate(FOR):
        x = side + (rank + 0.5) * across
        lines = balanced(f"+{rank + 1}\u00a0: {shown}", across - sizes.pad, sizes.least)
        shapes.append(Text(x, y + 1.4 * sizes.least, lines, sizes.least, SOFT, anchor="middle"))
    y += 4.4 * sizes.least
    centre = side + 2 * across
    shapes.append(Text(centre, y, (_ALONG,), sizes.least, INK, bold=True, anchor="middle"))
    y += 2.2 * sizes.least
    told = tuple(each for note in notes for each in wrapped(note, layout.width, sizes.least, most=5))
    shapes.append(Text(layout.width / 2, y, told, sizes.least, SOFT, anchor="middle"))
    return Scene(layout.width, y + sizes.least * LINE * len(told), tuple(shapes))


def _labels(
    held: Sequence[Partner], synergy: int, antagonism: int, sizes: Sizes, across: float
) -> Iterator[Label]:
    for partner in held:
        if (partner.synergy, partner.antagonism) == (synergy, antagonism):
            yield label(partner.node, 0, across - 4 * sizes.pad, sizes)


def _tall(words: Label, sizes: Sizes) -> float:
    return words.height + sizes.air * 1.4


def _height(labels: Sequence[Label], sizes: Sizes) -> float:
    stacked = sum(_tall(words, sizes) + sizes.gap / 2 for words in labels)
    return max(stacked + 3.4 * sizes.least, 6.5 * sizes.least)


def _first(against: int, rank: int) -> bool:
    """Whether a square is the first one of its zone, from the top left."""
    name = ZONES[against][rank - 1]
    above = [ZONES[row] for row in (4, 3, 2, 1) if row > against]
    return name not in ZONES[against][: rank - 1] and not any(name in row for row in above)


def _square(name: str, first: bool, box: Box, labels: Sequence[Label], sizes: Sizes) -> Iterator[Shape]:
    ground = SHADE if name in ("Triangle d’or", "Passifs", "Irréductibles") else PAPER
    yield Rect(box, ground)
    if first:
        at = box.x + sizes.pad, box.y + 1.5 * sizes.least
        yield Text(*at, (name,), sizes.least, INK, bold=True, on=ground)
    y = box.y + 2.6 * sizes.least
    for words in labels:
        across = words.width + 2 * sizes.pad
        yield drawn(words, Box(box.x + (box.w - across) / 2, y, across, _tall(words, sizes)), sizes, False)
        y += _tall(words, sizes) + sizes.gap / 2


def _axis(told: str, x: float, y: float, room: float, sizes: Sizes) -> Text:
    lines = balanced(told, room - sizes.pad, sizes.least)
    top = y - sizes.least * LINE * (len(lines) - 1) / 2 + 0.34 * sizes.least
    return Text(x, top, lines, sizes.least, SOFT, anchor="end")


def _borders(side: float, across: float, top: float, lows: dict[int, float], sizes: Sizes) -> Iterator[Path]:
    """Thin lines between squares of a zone, thick ones between zones and around."""
    start = top
    for against, low in lows.items():
        for rank in range(5):
            x = side + rank * across
            same = 0 < rank < 4 and ZONES[against][rank - 1] == ZONES[against][rank]
            yield _border((x, start), (x, low), same, sizes)
        for rank in range(4):
            x = side + rank * across
            same = against > 1 and ZONES[against][rank] == ZONES[against - 1][rank]
            yield _border((x, low), (x + across, low), same, sizes)
        start = low
    yield _border((side, top), (side + 4 * across, top), False, sizes)


def _border(start: tuple[float, float], end: tuple[float, float], same: bool, sizes: Sizes) -> Path:
    if same:
        return Path(line(start, end), "none", RULE, sizes.stroke * 0.7)
    return Path(line(start, end), "none", SOFT, sizes.stroke)
