"""How the number of people who take part in a device has moved from edition to edition."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import NamedTuple

from diagdemo.model.device import Device
from diagdemo.model.edition import Edition
from diagdemo.model.fact import Fact
from diagdemo.model.partial_date import PartialDate
from diagdemo.study.datum import Datum
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.quantity import Quantity
from diagdemo.study.time import is_past

MEASURES = {
    "participants": "participantes et participants",
    "votants": "votantes et votants",
    "participations": "participations",
}
"""What may be counted, as people call it, the best first; editions compare on the same one."""

MARGIN = 20.0
"""In percent, how far a figure has to move for it to be a trend."""


class Direction(StrEnum):
    """Where figures go."""

    UP = "hausse"
    DOWN = "baisse"
    NEITHER = "sans tendance"


class Point(NamedTuple):
    """The figure of one edition that is over."""

    edition: str
    figure: Quantity
    datum: Datum


class Trend(NamedTuple):
    """The figures of a device, oldest first."""

    measure: str
    """One of `MEASURES`; empty when fewer than two editions give the same one."""
    points: tuple[Point, ...]

    def direction(self, margin: float = MARGIN) -> Direction | None:
        """Where the figures go: from the first to the last by more than `margin` percent, and not the other
        way since the last but one. None when the figures do not say it surely.
        """
        if len(self.points) < 2:
            return None
        whole = self.points[-1].figure.by(self.points[0].figure)
        late = self.points[-1].figure.by(self.points[-2].figure)
        if whole is None or late is None:
            return None
        up = _both(whole.over(1 + margin / 100), _not(late.under(1)))
        down = _both(whole.under(1 - margin / 100), _not(late.over(1)))
        if up or down:
            return Direction.UP if up else Direction.DOWN
        return Direction.NEITHER if up is False and down is False else None


def trend_of(device: Entity[Device], day: datetime.date) -> Trend:
    """The figures of the editions over on that day, in the measure that most of them give."""
    over = [
        (rank, edition) for rank, edition in enumerate(device.model.editions or ()) if _over(edition, day)
    ]
    if all(_when(edition) for _, edition in over):
        over.sort(key=lambda pair: str(_when(pair[1])))
    trends = [Trend(measure, _points(device, over, measure)) for measure in MEASURES]
    best = max(trends, key=lambda trend: len(trend.points))
    return best if len(best.points) > 1 else Trend("", ())


def _points(device: Entity[Device], editions: list[tuple[int, Edition]], measure: str) -> tuple[Point, ...]:
    figures = [(edition, look(device, "editions", rank, measure)) for rank, edition in editions]
    return tuple(
        Point(edition.id, found.quantity, found.datum)
        for edition, found in figures
        if found.quantity is not None
    )


def _over(edition: Edition, day: datetime.date) -> bool:
    """Whether an edition is surely over, when anything dates it: an open one has not its last figure."""
    when = _when(edition)
    ends = _dates(edition.fin) or ([when] if when else [])
    return all(is_past(end, day) for end in ends)


def _when(edition: Edition) -> PartialDate | None:
    """When an edition was held: its dates, or the year it is named after."""
    dates = _dates(edition.debut) or _dates(edition.fin)
    if dates:
        return dates[0]
    try:
        return PartialDate.parse(edition.id[:4])
    except ValueError:
        return None


def _dates(fact: Fact[PartialDate] | None) -> list[PartialDate]:
    held = [value.prevu if value.valeur is None else value.valeur for value in fact or ()]
    return [date for date in held if date is not None]


def _both(one: bool | None, other: bool | None) -> bool | None:
    if one is False or other is False:
        return False
    return True if one and other else None


def _not(answer: bool | None) -> bool | None:
    return None if answer is None else not answer
