"""The actors and devices that come to the map of today or go from it, and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from diagdemo.changes.model import Line, Side
from diagdemo.graph.ecosystem import DEVICE
from diagdemo.graph.today import today
from diagdemo.study.datum import Datum
from diagdemo.study.look import look
from diagdemo.study.study import Study
from diagdemo.study.time import has_ended


class NodeMove(NamedTuple):
    """An actor or a device that is on one of the two maps."""

    id: str
    appears: bool
    what: str
    """`actor` or `device`."""
    why: str
    """In French words; empty when its record is new."""
    line: Line


_UNTIED = "plus rien ne l’y relie"
_REMOVED = "sa fiche n’est plus là"
_OVER = {
    DEVICE: ("ce dispositif a pris fin", "ce dispositif n’est plus donné pour fini"),
    "": ("sa date de fin est passée", "sa date de fin n’est plus passée"),
}


def moves(before: Study, after: Study) -> tuple[NodeMove, ...]:
    """What is on one map only, what comes first."""
    then, now = before.derive(today).graph, after.derive(today).graph
    return (
        *(_coming(id, before, after) for id in now if id not in then),
        *(_going(id, before, after) for id in then if id not in now),
    )


def _coming(id: str, before: Study, after: Study) -> NodeMove:
    was_over = id in before.derive(today).over
    datum = next(iter(_end(after, id)), after.nodes[id].at()) if was_over else after.nodes[id].at()
    why = _words(after, id)[1] if was_over else ""
    return NodeMove(id, True, _what(after, id), why, _line(Side.APRES, datum))


def _going(id: str, before: Study, after: Study) -> NodeMove:
    what, entity = _what(before, id), before.nodes[id]
    if id in after.derive(today).over:
        datum = next(iter(_end(after, id)), after.nodes[id].at())
        return NodeMove(id, False, what, _words(after, id)[0], _line(Side.APRES, datum))
    own = id in before.actors or id in before.devices
    removed = own and id not in after.nodes and after.workspace.record(entity.record.path) is None
    ties = () if own else before.derive(today).ties_of(id)
    datum = next((tie.datum for tie in ties), entity.at())
    return NodeMove(id, False, what, _REMOVED if removed else _UNTIED, _line(Side.AVANT, datum))


def _end(study: Study, id: str) -> Iterator[Datum]:
    """The lines that say whether something is over."""
    entity = study.nodes[id]
    yield from has_ended(study, entity).evidence if entity.kind == DEVICE else (look(entity, "fin").datum,)


def _what(study: Study, id: str) -> str:
    return DEVICE if study.nodes[id].kind == DEVICE else "actor"


def _words(study: Study, id: str) -> tuple[str, str]:
    return _OVER.get(study.nodes[id].kind, _OVER[""])


def _line(side: Side, datum: Datum) -> Line:
    return Line(side, datum.path, datum.line)
