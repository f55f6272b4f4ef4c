"""How the number of people who take part in a device has moved from edition to edition."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from diagdemo.model.device import Device
from diagdemo.study.datum import Datum
from diagdemo.study.editions import closed_editions
from diagdemo.study.entity import Entity
from diagdemo.study.quantity import Quantity
from diagdemo.study.round import Round
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, opposite

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
    """What to write after « édition »."""
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
        up = _moved(whole.over(1 + margin / 100), late.under(1))
        down = _moved(whole.under(1 - margin / 100), late.over(1))
        if up or down:
            return Direction.UP if up else Direction.DOWN
        return Direction.NEITHER if up is False and down is False else None


def trend_of(study: Study, device: Entity[Device]) -> Trend:
    """The figures of the closed editions of a device, in the measure that most of them give."""
    editions = closed_editions(study, device)
    trends = [Trend(measure, _points(editions, measure)) for measure in MEASURES]
    best = max(trends, key=lambda trend: len(trend.points))
    return best if len(best.points) > 1 else Trend("", ())


def _points(editions: tuple[Round, ...], measure: str) -> tuple[Point, ...]:
    figures = [(edition, edition.look(measure)) for edition in editions]
    return tuple(
        Point(edition.called, found.quantity, found.datum)
        for edition, found in figures
        if found.quantity is not None
    )


def _moved(forth: bool | None, back: bool | None) -> bool | None:
    """Whether figures went one way, and not back since."""
    return every((Tested(forth), opposite(Tested(back)))).value
