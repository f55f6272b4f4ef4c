"""What appears, changes and disappears between two ecosystems: two horizons, two days, two revisions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from diagdemo.graph.links import key_of
from diagdemo.graph.projection import changes_until
from diagdemo.model.fact import STATES
from diagdemo.study.datum import Datum
from diagdemo.study.entity import Entity
from diagdemo.study.study import Study
from diagdemo.study.tie import Tie
from diagdemo.workspace.applying import link_key

_TOLD_APART = (STATES, "liens", "sources")
"""What a record says that is no field of its own: links are told as links, sources prove the rest."""


class NodeChange(NamedTuple):
    """An actor or a device that is in only one of the two."""

    id: str
    entity: Entity[Any]
    evidence: Datum
    """What brings it or takes it away: the line of an ambition, else that which names it."""


class FieldChange(NamedTuple):
    """A field of a node that is in both, and does not say the same."""

    id: str
    key: str
    before: Datum | None
    """Where it was written; None when nothing was."""
    after: Datum | None


class TieChange(NamedTuple):
    """A link that is in only one of the two."""

    tie: Tie
    evidence: Datum


class Difference(NamedTuple):
    """What is not the same, each list in the order of the study that has it."""

    appeared: tuple[NodeChange, ...]
    disappeared: tuple[NodeChange, ...]
    fields: tuple[FieldChange, ...]
    tied: tuple[TieChange, ...]
    untied: tuple[TieChange, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing changed."""
        return not any(self)


def difference(before: Study, after: Study) -> Difference:
    """What changes from one study of a territory to another."""
    removals = _removals(after)
    common = [id for id in before.nodes if id in after.nodes]
    return Difference(
        tuple(NodeChange(id, node, node.at()) for id, node in after.nodes.items() if id not in before.nodes),
        tuple(_lost(before, id, removals) for id in before.nodes if id not in after.nodes),
        tuple(change for id in common for change in _fields(before.nodes[id], after.nodes[id])),
        tuple(TieChange(tie, tie.datum) for tie in _only(after, before)),
        tuple(TieChange(tie, _removal(tie, removals)) for tie in _only(before, after)),
    )


def _lost(study: Study, id: str, removals: dict[tuple[str, ...], Datum]) -> NodeChange:
    """What is gone, on the line that removes it, or that of the link without which it is out of the map."""
    lines = (_removal(tie, removals) for tie in study.ties if id in tie.ends)
    entity = study.nodes[id]
    return NodeChange(id, entity, removals.get((id,)) or next(lines, entity.at()))


def _fields(before: Entity[Any], after: Entity[Any]) -> Iterator[FieldChange]:
    old, new = _said(before), _said(after)
    for key in dict.fromkeys((*old, *new)):
        if old.get(key) != new.get(key):
            yield FieldChange(
                after.id, key, before.at(key) if key in old else None, after.at(key) if key in new else None
            )


def _said(entity: Entity[Any]) -> dict[str, Any]:
    """What a record says of each of its fields: a value, or why it has none."""
    model = entity.model
    values = {key: getattr(model, key) for key in type(model).model_fields if key not in _TOLD_APART}
    return {key: value for key, value in values.items() if value is not None} | dict(model.etats)


def _only(study: Study, other: Study) -> list[Tie]:
    """The links of a study that another one does not have."""
    known = {_identity(tie) for tie in other.ties}
    return [tie for tie in study.ties if _identity(tie) not in known]


def _identity(tie: Tie) -> tuple[Any, ...]:
    return (*key_of(tie), tie.status, tie.since, tie.until, tie.label)


def _removals(study: Study) -> dict[tuple[str, ...], Datum]:
    """By id of a node or by link, the line of the ambition that takes it away."""
    found: dict[tuple[str, ...], Datum] = {}
    if study.horizon is None:
        return found
    for change, ids in changes_until(study, study.horizon):
        datum = study.ambitions[change.record.id].at(*change.route)
        if change.operation == "retirer":
            found[ids if len(ids) == 1 else link_key(ids[0], change.data["lien"]["type"], ids[1])] = datum
    return found


def _removal(tie: Tie, removals: dict[tuple[str, ...], Datum]) -> Datum:
    causes = (key_of(tie), (tie.start,), (tie.end,))
    return next((removals[cause] for cause in causes if cause in removals), tie.datum)
