"""Choose the few points that a page can hold, by a rule that anyone can apply again.

Points that say the same thing of several records are one. Then, until the page is full, the first of those
left is taken, in this order:

1. what the team wrote by hand, at most twice: people keep the pen, and what is computed keeps a place;
2. the importance of the constat, from 3 to 1;
3. what is not on the page yet: other records, another question of the diagnosis, another enjeu, for a page
   shows several sides of a territory;
4. how sure it is: the groups that confirm it, then the records on which it is found, then the files that
   prove it;
5. the code: nothing is left to chance.

What a group sets aside and none confirms is not there at all (`points`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from diagdemo.model.vocabulary.plan import NatureConstat
from diagdemo.report.points import Point, points
from diagdemo.report.reading import Reading
from diagdemo.report.strengths import strengths
from diagdemo.study.datum import Datum

FEW = 3
"""How many points of a kind a page holds."""
_BY_HAND = 2

RULE = (
    "Choisis par leur importance, la diversité de ce dont ils parlent et leur solidité (avis des groupes, "
    "fiches et preuves)\u00a0; ce que l’équipe a écrit passe d’abord, ce qu’un groupe écarte sans "
    "qu’un autre le confirme n’y est pas."
)
"""The rule, as documents tell it."""


@dataclass(frozen=True)
class Chosen:
    """A point put forward, with the others that say the same thing of other records."""

    point: Point
    others: tuple[Point, ...] = ()

    @property
    def every(self) -> tuple[Point, ...]:
        """All of them."""
        return (self.point, *self.others)

    @property
    def about(self) -> frozenset[str]:
        """The actors and devices that they speak of."""
        return frozenset().union(*(point.about for point in self.every))

    @property
    def evidence(self) -> tuple[Datum, ...]:
        """What they rest on."""
        return tuple(dict.fromkeys(datum for point in self.every for datum in point.evidence))


def leading_strengths(reading: Reading) -> tuple[Chosen, ...]:
    """The few strengths to begin with; fewer when fewer are proved."""
    return choose(strengths(reading))


def leading_questions(reading: Reading) -> tuple[Chosen, ...]:
    """The few points to settle: those to work on and those to watch."""
    asked = (NatureConstat.POINT_A_TRAVAILLER, NatureConstat.VIGILANCE)
    return choose(point for point in points(reading) if point.nature in asked)


def choose(offered: Iterable[Point], few: int = FEW) -> tuple[Chosen, ...]:
    """The points that a page shows, in the order of the rule."""
    left = _together(offered)
    chosen: list[Chosen] = []
    while left and len(chosen) < few:
        if sum(each.point.by_hand for each in chosen) >= _BY_HAND:
            left = [each for each in left if not each.point.by_hand]
        taken = min(left, key=lambda each: _order(each, chosen), default=None)
        if taken is None:
            break
        chosen.append(taken)
        left.remove(taken)
    return tuple(chosen)


def _together(offered: Iterable[Point]) -> list[Chosen]:
    """The points of one code as one: the most important first, those that more groups confirm before."""
    groups: dict[str, list[Point]] = {}
    for point in offered:
        groups.setdefault(point.code, []).append(point)
    ordered = (
        sorted(held, key=lambda p: (-p.importance, -p.confirmed, p.target.name)) for held in groups.values()
    )
    return [Chosen(held[0], tuple(held[1:])) for held in ordered]


def _order(each: Chosen, chosen: Sequence[Chosen]) -> tuple[Any, ...]:
    """The lower, the sooner it is taken."""
    point = each.point
    confirmed = sum(held.confirmed for held in each.every)
    files = len({datum.path for datum in each.evidence})
    sure = (-confirmed, -len(each.every), -files)
    return not point.by_hand, -point.importance, _shared(each, chosen), *sure, point.code


def _shared(each: Chosen, chosen: Sequence[Chosen]) -> int:
    """How many of the things it speaks of are already on the page: its records, its question, its enjeu."""
    return (
        any(each.about & other.about for other in chosen)
        + any(each.point.question and each.point.question is other.point.question for other in chosen)
        + any(each.point.enjeu and each.point.enjeu is other.point.enjeu for other in chosen)
    )
