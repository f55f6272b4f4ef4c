"""What a device took over from, and what took over from it: none is judged young or stopped by mistake."""

from __future__ import annotations

from typing import NamedTuple

from diagdemo.model.vocabulary.actors import StatutLien, Verbe
from diagdemo.study.datum import Datum
from diagdemo.study.study import Study
from diagdemo.study.tie import Tie

_HEIRS = (Verbe.SUCCEDE_A, Verbe.FUSION_DE)
_TO_COME = (StatutLien.SOUHAITEE, StatutLien.PREVUE)


class Kin(NamedTuple):
    """Nodes of a lineage, nearest first, with the lines that state it."""

    ids: tuple[str, ...]
    evidence: tuple[Datum, ...]


def ancestors(study: Study, node: str) -> Kin:
    """The devices and actors that `node` succeeds or is a merger of, all the way up."""
    return _follow(study, node, up=True)


def heirs(study: Study, node: str) -> Kin:
    """Those that succeed `node` or in which it merged, all the way down."""
    return _follow(study, node, up=False)


def _follow(study: Study, node: str, up: bool) -> Kin:
    ids: list[str] = []
    evidence: list[Datum] = []
    waiting = [node]
    while waiting:
        here = waiting.pop(0)
        for tie in study.derive(_handovers):
            near, far = (tie.start, tie.end) if up else (tie.end, tie.start)
            if near == here and far != node and far not in ids:
                ids.append(far)
                evidence.append(tie.datum)
                waiting.append(far)
    return Kin(tuple(ids), tuple(evidence))


def _handovers(study: Study) -> tuple[Tie, ...]:
    """The links by which one took over from another, those only planned or wished for left out."""
    return tuple(tie for tie in study.ties if tie.verb in _HEIRS and tie.status not in _TO_COME)
