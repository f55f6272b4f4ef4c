"""Records as the changes of ambitions make them, each field keeping the way to the line that says it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from diagdemo.model.actor import Actor
from diagdemo.model.ambition import Change as Stated
from diagdemo.model.device import Device
from diagdemo.model.fact import STATES, Absence, Fact, State, Value
from diagdemo.model.fields import Part, Record
from diagdemo.model.vocabulary.devices import StatutDispositif
from diagdemo.study.entity import Entity
from diagdemo.workspace.changes import Change
from diagdemo.workspace.plan import load_plan

M = TypeVar("M", bound=Part)


def added(change: Change, id: str) -> Entity[Any]:
    """The actor or the device that a change adds.

    A device is added to be active, unless the change gives its status: the line that adds it says so.
    """
    model: type[Record] = Actor if change.objects == ["acteur"] else Device
    values = _values(change, model)
    made = model.model_validate({key: value for key, value in values.items() if value is not None})
    held = made.model_copy(update={STATES: _absent(change, values)})
    entity = Entity(model.KIND, id, values["nom"], held, change.record, change.route)
    if model is Actor or "statut" in values:
        return entity
    where = {"statut": (change.record, (*change.route, "operation"))}
    return _updated(entity, {"statut": _fact(StatutDispositif.ACTIF)}, {}, where)


def modified(entity: Entity[M], change: Change) -> Entity[M]:
    """A record once a change has modified it."""
    values = _values(change, type(entity.model))
    written = {key: (change.record, (*change.route, key)) for key in values}
    changed = _updated(entity, values, _absent(change, values), written)
    return replace(changed, name=values.get("nom", entity.name))


def told(entity: Entity[M], key: str, value: Any, change: Change, *steps: str) -> Entity[M]:
    """A record once a link was added that one of its fields states too, such as its political backing."""
    return _updated(entity, {key: value}, {}, {key: (change.record, (*change.route, *steps))})


def untold(entity: Entity[M], key: str, change: Change) -> Entity[M]:
    """A record once the link that its field states is gone: there is none any more, which is known."""
    where = {key: (change.record, (*change.route, "operation"))}
    return _updated(entity, {key: None}, {key: Absence(State.AUCUN)}, where)


def _absent(change: Change, values: dict[str, Any]) -> dict[str, Absence]:
    """What a change says to be none, or beside the point."""
    return {key: said for key, said in change.data.get(STATES, {}).items() if key in values}


def _values(change: Change, model: type[Part]) -> dict[str, Any]:
    """What a change says of the fields of a model, in the shape that they have there."""
    stated = Stated.model_validate(change.data)
    fields = load_plan().parts[model.__name__]["fields"]
    values = {key: getattr(stated, key) for key in change.fields}
    facts = {key: _fact(said) for key, said in values.items() if fields[key]["kind"] == "fact" and said}
    return {**{key: said for key, said in values.items() if fields[key]["kind"] != "fact"}, **facts}


def _updated(
    entity: Entity[M], values: dict[str, Any], absent: dict[str, Absence], written: dict[str, Any]
) -> Entity[M]:
    states = {key: said for key, said in entity.model.etats.items() if key not in values} | absent
    model = entity.model.model_copy(update={**values, STATES: states})
    return replace(entity, model=model, written={**entity.written, **written})


def _fact(value: Any) -> Fact[Any]:
    return Fact((Value(value),))
