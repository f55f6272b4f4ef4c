"""Changes that cannot apply whatever the ecosystem is: what they say does not hold together."""

from __future__ import annotations

from diagdemo.workspace.changes import Cause, Change, Fault
from diagdemo.workspace.plan import Plan

_PARTS = {"dispositif": "Device", "acteur": "Actor"}
"""The model of what each key names."""


def misshapen(change: Change, plan: Plan) -> Fault | None:
    """Why a change cannot apply to anything, if that is so."""
    objects = change.objects
    if not objects:
        return Fault(change, Cause.NO_OBJECT, change.route)
    if len(objects) > 1:
        return Fault(change, Cause.SEVERAL_OBJECTS, (*change.route, objects[1]), tuple(objects))
    (key,) = objects
    described = plan.parts[_PARTS[key]]["fields"] if key in _PARTS else {}
    foreign = tuple(field for field in change.fields if field not in described)
    if foreign:
        return Fault(change, Cause.FOREIGN_FIELDS, (*change.route, foreign[0]), (key, *foreign))
    if change.operation == "modifier":
        return _modification(change, key)
    return _addition(change, key, plan) if change.operation == "ajouter" else None


def _modification(change: Change, key: str) -> Fault | None:
    if key == "lien":
        return Fault(change, Cause.LINK_MODIFIED, (*change.route, "operation"))
    return None if change.fields else Fault(change, Cause.NOTHING_CHANGED, change.route, (key,))


def _addition(change: Change, key: str, plan: Plan) -> Fault | None:
    required = plan.parts[_PARTS[key]]["required"] if key in _PARTS else []
    missing = tuple(field for field in required if field not in change.data)
    return Fault(change, Cause.MISSING_FIELDS, change.route, (key, *missing)) if missing else None
