"""The wheel of the cycle of a policy: what stands at each stage, and the stages where nothing does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from diagdemo.pictures.degrees import Step, keys
from diagdemo.pictures.ecosystem.network import REMOVED
from diagdemo.pictures.lettered import Key, legend, set_in, unit
from diagdemo.pictures.palette import EMPTY, PAPER, SOFT
from diagdemo.pictures.pills import Named, Pills, outlined
from diagdemo.pictures.ring import Ring
from diagdemo.pictures.scene import Box, Layout, Path, Scene, Shape, line

_HIGHEST = 1500
"""What a page shows at most, on screen: beyond, names are counted."""


@dataclass(frozen=True)
class Stage:
    """A stage of the cycle, and what stands there."""

    label: str
    things: tuple[Named, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing stands there, once what goes is gone."""
        return all(each.state == REMOVED for each in self.things)


@dataclass(frozen=True)
class Wheel:
    """What a wheel shows."""

    centre: str
    """What turns in the cycle: the name of a territory."""
    below: str
    """A line under it."""
    stages: tuple[Stage, ...]
    apart: tuple[tuple[str, tuple[Named, ...]], ...]
    """What stands at no stage that is known: why, then what."""
    scale: tuple[Step, ...]
    becomes: tuple[tuple[str, str], ...] = ()
    """What may become of things, with what it is called in the legend."""


def wheel_scene(wheel: Wheel, layout: Layout) -> Scene:
    """The wheel, as complete as its layout allows: where names do not fit, they are counted."""
    most = max(
        (len(held) for held in (*(s.things for s in wheel.stages), *(a[1] for a in wheel.apart))), default=1
    )
    for shown in range(max(most, 1), 0, -1):
        scene = _Drawing(wheel, layout, shown).scene()
        if scene.height <= min(layout.height, _HIGHEST):
            return scene
    return scene


class _Drawing:
    def __init__(self, wheel: Wheel, layout: Layout, most: int) -> None:
        self.wheel, self.layout, self.most = wheel, layout, most
        self.u = unit(layout)
        self.size = 0.92 * layout.text
        self.outer = 0.185 * layout.width
        room = layout.width / 2 - self.outer - 42 * self.u
        self.pills = Pills(room, self.size, wheel.scale, bool(wheel.becomes))

    def scene(self) -> Scene:
        sides = self._sides()
        tall = max([2 * self.outer, *(self._tall(ranks) for ranks in sides)]) + 8 * self.u
        ring = Ring(self.layout.width / 2, tall / 2, self.outer, 0.48 * self.outer, len(self.wheel.stages))
        shapes: list[Shape] = []
        for ranks, right in zip(sides, (True, False), strict=True):
            shapes += self._side(ring, ranks, tall, right=right)
        for rank, stage in enumerate(self.wheel.stages):
            shapes += ring.segment(rank, stage.label, self.size, empty=stage.empty)
        shapes += (ring.turning(rank) for rank in range(ring.count))
        shapes += ring.centre(self.wheel.centre, self.wheel.below, self.size)
        more, bottom = self._apart(tall + 14 * self.u)
        edge = 4 * self.u
        told, deep = legend(self._keys(), (edge, bottom), self.layout.width - 2 * edge, self.size)
        return Scene(self.layout.width, bottom + deep + 2 * self.u, (*shapes, *more, *told))

    def _sides(self) -> tuple[list[int], list[int]]:
        """The stages at the right of the ring and at its left, each from top to bottom."""
        count = len(self.wheel.stages)
        right = [rank for rank in range(count) if (rank + 0.5) / count <= 0.5]
        return right, [rank for rank in reversed(range(count)) if rank not in right]

    def _tall(self, ranks: Sequence[int]) -> float:
        return sum(map(self._block, ranks)) + 16 * self.u * (len(ranks) - 1)

    def _block(self, rank: int) -> float:
        return self.pills.column(self.wheel.stages[rank].things, self.most)

    def _side(self, ring: Ring, ranks: Sequence[int], tall: float, *, right: bool) -> list[Shape]:
        """Names beside the ring, as near their segments as the others allow, with lines to them."""
        way = 1 if right else -1
        edge = ring.x + way * (ring.outer + 34 * self.u)
        ends = [ring.towards(rank, right=right) for rank in ranks]
        wanted = [(end[1], self._block(rank)) for rank, end in zip(ranks, ends, strict=True)]
        tops = _spread(wanted, Span(4 * self.u, tall - 4 * self.u), 16 * self.u)
        shapes: list[Shape] = []
        for rank, end, top in zip(ranks, ends, tops, strict=True):
            stage, high = self.wheel.stages[rank], self._block(rank)
            middle = min(max(end[1], top + 8 * self.u), top + high - 8 * self.u)
            colour = EMPTY if stage.empty else SOFT
            to = (edge - way * 8 * self.u, middle)
            shapes.append(Path(line(end, to, (edge, middle)), stroke=colour, width=0.9 * self.u))
            shapes.append(Path(line((edge, top), (edge, top + high)), stroke=colour, width=1.8 * self.u))
            shapes += self.pills.draw(stage.things, (edge + way * 6 * self.u, top), self.most, back=not right)
        return shapes

    def _apart(self, top: float) -> tuple[list[Shape], float]:
        """What stands at no known stage, under the ring."""
        shapes: list[Shape] = []
        pills = replace(self.pills, across=0.48 * self.layout.width)
        for why, things in self.wheel.apart:
            box = Box(4 * self.u, top, self.layout.width - 8 * self.u, 1.6 * self.size)
            shapes.append(set_in(box, (why,), self.size, bold=True, anchor="start"))
            top += 2 * self.size
            told, deep = pills.flow(things, (box.x, top), box.w, 2 * self.most)
            shapes += told
            top += deep + 14 * self.u
        return shapes, top

    def _keys(self) -> list[Key]:
        held = [each for stage in self.wheel.stages for each in stage.things]
        held += [each for _, things in self.wheel.apart for each in things]
        steps = keys(
            "Degré annoncé\u00a0:",
            self.wheel.scale,
            self.size,
            several=any(each.degree and len(each.degree) > 1 for each in held),
            not_known=any(not each.degree for each in held),
        )
        there = {each.state for each in held}
        return steps + [self._became(state, words) for state, words in self.wheel.becomes if state in there]

    def _became(self, state: str, words: str) -> Key:
        return Key(lambda box: [outlined(box, PAPER, state, self.size)], words, 1.8)


class Span(NamedTuple):
    """From where to where things may stand."""

    start: float
    end: float


def _spread(wanted: Sequence[tuple[float, float]], span: Span, gap: float) -> list[float]:
    """The tops of blocks in a column: around the middle each wants, in order, never closer than `gap`."""
    tops: list[float] = []
    floor = span.start
    for middle, high in wanted:
        tops.append(max(middle - high / 2, floor))
        floor = tops[-1] + high + gap
    ceiling = span.end
    for rank in range(len(tops) - 1, -1, -1):
        tops[rank] = min(tops[rank], ceiling - wanted[rank][1])
        ceiling = tops[rank] - gap
    return tops
