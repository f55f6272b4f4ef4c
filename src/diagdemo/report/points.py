"""What may be put forward of a territory: its constats and the findings of its team, each with its voices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from diagdemo.constats.findings import Handwritten
from diagdemo.constats.observe import catalogue
from diagdemo.constats.opinions import Voices
from diagdemo.constats.outcome import Outcome
from diagdemo.constats.verdict import Target, Verdict
from diagdemo.model.vocabulary.devices import Enjeu
from diagdemo.model.vocabulary.plan import Avis, EtatConstat, NatureConstat
from diagdemo.model.vocabulary.territory import Question
from diagdemo.report.reading import Reading
from diagdemo.study.datum import Datum


@dataclass(frozen=True)
class Point:
    """One thing that a document may put forward."""

    code: str
    """The code of a constat, or the id of a finding written by hand."""
    name: str
    """A heading; empty for a finding written by hand."""
    target: Target
    nature: NatureConstat
    importance: int
    sentence: str
    evidence: tuple[Datum, ...]
    about: frozenset[str]
    """The actors and devices that it speaks of."""
    question: Question | None = None
    enjeu: Enjeu | None = None
    change: str = ""
    by_hand: bool = False
    voices: Voices | None = None
    """What groups say of it; None when no group has."""

    @property
    def set_aside(self) -> bool:
        """Whether a group sets it aside and none confirms it: people keep the pen."""
        said = {each.opinion.avis for each in self.voices.given} if self.voices else set()
        return Avis.ECARTE in said and Avis.CONFIRME not in said

    @property
    def confirmed(self) -> int:
        """How many groups confirm it."""
        given = self.voices.given if self.voices else ()
        return sum(each.opinion.avis is Avis.CONFIRME for each in given)


def points(reading: Reading) -> tuple[Point, ...]:
    """The findings of the team, then the constats that are found, those on the plan itself left out.

    What a group sets aside and no group confirms is not there.
    """
    found = reading.observation.of(EtatConstat.DECLENCHE)
    told = (
        *_written(reading),
        *(_computed(reading, *each) for each in found if not is_on_plan(each[0].code)),
    )
    return tuple(point for point in told if not point.set_aside)


def is_on_plan(code: str) -> bool:
    """Whether a constat speaks of the ambitions and the actions rather than of the territory."""
    return str(catalogue()[code].__package__).endswith(".plan")


def _written(reading: Reading) -> Iterator[Point]:
    for each in reading.layer.findings:
        if each.proved or not reading.within:
            yield _finding(reading, each)


def _finding(reading: Reading, written: Handwritten) -> Point:
    finding, nodes = written.finding, reading.study.nodes
    data = (ground.datum for ground in written.grounds if ground.datum is not None)
    return Point(
        finding.id,
        "",
        Target(),
        finding.nature,
        3,
        " ".join(finding.enonce.split()),
        written.evidence,
        frozenset(datum.id for datum in data if datum.id in nodes),
        enjeu=finding.enjeu,
        by_hand=True,
        voices=reading.layer.on(finding.id),
    )


def _computed(reading: Reading, outcome: Outcome, verdict: Verdict) -> Point:
    constat, voices = outcome.constat, reading.layer
    return Point(
        outcome.code,
        constat.name,
        verdict.target,
        constat.nature,
        outcome.importance(verdict),
        verdict.sentence,
        verdict.evidence,
        frozenset({verdict.target.id} & reading.study.nodes.keys()),
        constat.question,
        constat.enjeu,
        verdict.change,
        voices=voices.on(outcome.code, verdict.target.id) or voices.on(outcome.code),
    )
