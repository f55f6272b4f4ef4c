"""The plain words of every constat that a synthesis may put forward."""

from __future__ import annotations

from diagdemo.model.vocabulary.plan import NatureConstat
from diagdemo.report.clear.commitments import COMMITMENTS
from diagdemo.report.clear.people import PEOPLE
from diagdemo.report.clear.strengths import EXPERIENCED
from diagdemo.report.clear.taking_part import TAKING_PART
from diagdemo.report.clear.worded import Plain
from diagdemo.report.points import Point
from diagdemo.wording import quoted

PLAIN: dict[str, Plain] = {**COMMITMENTS, **TAKING_PART, **PEOPLE}
"""By code; those on the plan, and those on how far the data can be trusted, are never put forward."""

WRITTEN_BY_TEAM = "L’équipe a écrit"
_BY_HAND = {
    NatureConstat.POINT_A_TRAVAILLER: "Comment y répondre, et avec qui\u00a0?",
    NatureConstat.VIGILANCE: "Que prévoir, et avec qui\u00a0?",
}


def question_of(point: Point) -> str:
    """The open question that a point leaves; for what the team wrote, the one that suits its nature."""
    return _BY_HAND[point.nature] if point.by_hand else PLAIN[point.code].question


def said_of(point: Point, experience: bool = False) -> tuple[str, ...]:
    """A point in short sentences; the words of the team are kept as they are, between quotes."""
    if point.by_hand:
        return (quoted(point.sentence),)
    return (EXPERIENCED[point.code],) if experience else PLAIN[point.code].said
