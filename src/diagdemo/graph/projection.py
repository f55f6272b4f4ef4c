"""The ecosystem at court, moyen and long terme: today’s study with what its ambitions change, applied."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from diagdemo.graph.changed import added, modified, told, untold
from diagdemo.graph.links import key_of
from diagdemo.model.vocabulary.actors import StatutLien, Verbe
from diagdemo.model.vocabulary.plan import Horizon
from diagdemo.study.build import entity_of
from diagdemo.study.entity import Entity
from diagdemo.study.study import Study
from diagdemo.study.tie import Tie
from diagdemo.workspace.applying import Applied, Outcome, apply_changes, link_key
from diagdemo.workspace.changes import Change
from diagdemo.workspace.dossier import build
from diagdemo.workspace.plan import load_plan

_AHEAD = (StatutLien.PREVUE, StatutLien.SOUHAITEE)


def project(study: Study, horizon: Horizon) -> Study:
    """The study as its ambitions would make it, up to a horizon and that one included.

    The day stays the same, and so does all that ambitions do not change: what was observed, said and decided.
    What is added, modified or linked leads to the line of the ambition that says so. A change that does not
    apply changes nothing; `validate` signals it.

    Raises:
        ValueError: the study is a projection already.
    """
    if study.horizon is not None:
        raise ValueError("only the study of today can be projected")
    future = _Future(study)
    for change in changes_until(study, horizon):
        future.apply(change)
    return future.study(horizon)


def changes_until(study: Study, horizon: Horizon) -> Iterator[Applied]:
    """The changes that apply by a horizon, in order, without those of ambitions that cannot be read."""
    for applied in study.derive(_outcome).applied:
        change = applied.change
        if change.record.id in study.ambitions and change.horizon and change.horizon.rank <= horizon.rank:
            yield applied


def _outcome(study: Study) -> Outcome:
    return apply_changes(study.workspace, study.slug)


class _Future:
    """The ecosystem of a study while changes are applied to it."""

    def __init__(self, study: Study) -> None:
        self._today = study
        self._actors = dict(study.actors)
        self._devices = dict(study.devices)
        self._nodes = dict(study.nodes)
        self._ties = list(study.ties)

    def study(self, horizon: Horizon) -> Study:
        """The study that results."""
        touched = {id for tie in self._ties for id in tie.ends}
        nodes = {id: node for id, node in self._nodes.items() if "/" not in id or id in touched}
        return replace(
            self._today,
            actors=self._actors,
            devices=self._devices,
            nodes=nodes,
            ties=tuple(self._ties),
            horizon=horizon,
            _derived={},
        )

    def apply(self, applied: Applied) -> None:
        """Apply one change to what of it can be read."""
        change = applied.change
        match change.operation, change.objects:
            case "ajouter", ["lien"]:
                self._link(change, *applied.ids)
            case "retirer", ["lien"]:
                key = link_key(applied.ids[0], change.data["lien"]["type"], applied.ids[1])
                same = [tie for tie in self._ties if key_of(tie) == key]
                self._cut(change, [tie for tie in same if tie.status is not StatutLien.PASSEE])
            case "ajouter", _:
                self._put(applied.ids[0], added(change, applied.ids[0]))
            case "modifier", _ if applied.ids[0] in self._nodes:
                self._put(applied.ids[0], modified(self._nodes[applied.ids[0]], change))
            case "retirer", _:
                self._remove(change, applied.ids[0])

    def _put(self, id: str, entity: Entity[Any]) -> None:
        self._nodes[id] = entity
        if "/" not in id:
            (self._devices if entity.kind == "device" else self._actors)[id] = entity

    def _remove(self, change: Change, id: str) -> None:
        self._cut(change, [tie for tie in self._ties if id in tie.ends])
        for entities in (self._nodes, self._actors, self._devices):
            entities.pop(id, None)

    def _link(self, change: Change, start: str, end: str) -> None:
        link = change.data["lien"]
        for id, text in ((start, link["de"]), (end, link["vers"])):
            self._reach(id, text)
        if start not in self._nodes or end not in self._nodes:
            return
        verb = Verbe.of(link["type"])
        datum = self._today.ambitions[change.record.id].at(*change.route, "lien")
        label = str(change.data.get("note", "")) if verb is Verbe.AUTRE else ""
        tie = Tie(start, verb, end, StatutLien.ACTUELLE, datum, stated=True, label=label)
        self._ties = [old for old in self._ties if key_of(old) != key_of(tie) or old.status not in _AHEAD]
        self._ties.append(tie)
        for key, node in _fields_that_link().items():
            holder, other = (end, start) if node["reverse"] else (start, end)
            entity = self._devices.get(holder)
            if entity is not None and node["verb"] == verb and getattr(entity.model, key) is None:
                self._put(holder, told(entity, key, other, change, "lien"))

    def _reach(self, id: str, text: str) -> None:
        """Bring on the map the record that a link reaches: a shared actor, a node of another territory."""
        if id in self._nodes:
            return
        target = self._today.workspace.index.resolve(text, ("actor", "device"), self._today.slug)
        if target is not None and target.record.bound.repairable:
            self._put(id, entity_of(target.record, build(target.record)))

    def _cut(self, change: Change, ties: list[Tie]) -> None:
        self._ties = [tie for tie in self._ties if tie not in ties]
        for tie in ties:
            for key, node in _fields_that_link().items():
                holder, other = (tie.end, tie.start) if node["reverse"] else (tie.start, tie.end)
                entity = self._devices.get(holder)
                stated = entity is not None and getattr(entity.model, key) == other
                if entity is not None and stated and node["verb"] == tie.verb:
                    self._put(holder, untold(entity, key, change))


def _fields_that_link() -> dict[str, Any]:
    """The fields of a device that name one record and are links too."""
    fields = load_plan().parts["Device"]["fields"]
    return {key: node for key, node in fields.items() if node["kind"] == "ref" and "verb" in node}
