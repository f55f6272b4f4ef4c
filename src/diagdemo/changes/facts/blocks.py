"""Two versions of a block, field by field, in the order of its model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from diagdemo.changes.facts.field import Field, field_of
from diagdemo.changes.facts.gist import gist
from diagdemo.changes.facts.hush import hush_of
from diagdemo.changes.facts.lists import compare_items
from diagdemo.changes.facts.maps import compare_map
from diagdemo.changes.facts.same import entries
from diagdemo.changes.facts.scene import Scene
from diagdemo.changes.facts.telling import tell_said
from diagdemo.changes.facts.values import compare_values
from diagdemo.changes.facts.words import compare_words
from diagdemo.changes.model import FieldChange
from diagdemo.model.fact import STATES, Absence, Fact, State, Value
from diagdemo.workspace.plan import Node

Data = dict[str, Any]


def compare_block(scene: Scene, part: str, old: Data, new: Data) -> Iterator[FieldChange]:
    """What changed in a block of the model `part`; `scene` is at the block."""
    scene = scene.hushed(hush_of(part, old, new, scene.heard, scene.hush))
    for key, node in scene.plan[part]["fields"].items():
        was, now = _held(old, key), _held(new, key)
        if was is None and now is None:
            continue
        field = field_of(part, key, node)
        if was is None or now is None:
            reading, route = (scene.before, scene.was) if was is None else (scene.after, scene.now)
            missing = route is not None and reading.unread((*route, key), part)
            field = field._replace(unread=missing)
        yield from compare_field(scene.down(key), field, was, now)


def compare_field(scene: Scene, field: Field, old: Any, new: Any) -> Iterator[FieldChange]:
    """What changed in a field; `scene` is at it. A version that says nothing of it has None or an absence."""
    kind, of = _shape(field.node, old, new)
    if kind == "mixed":
        yield scene.change(field.noun, f"{field.noun.said} {field.noun.verb('a', 'ont')} changé de forme")
    elif kind == "part":
        yield from _part(scene, field, of["part"], old, new)
    elif kind == "dict":
        yield from compare_map(scene, field, of, old, new, compare_field, compare_block)
    elif kind == "list" and of["kind"] in ("part", "choice"):
        yield from compare_items(scene, field, of, old, new, compare_block)
    elif kind in ("list", "sources"):
        yield from compare_words(scene, field, old, new)
    else:
        yield from compare_values(scene, field, *(_entries(held) for held in (old, new)))


def _held(data: Data, key: str) -> Any:
    """What a block says of a field: a value, that it has none, or nothing at all."""
    value = data.get(key)
    if value is None:
        absence = data.get(STATES, {}).get(key)
        return None if absence is None or absence.state is State.VIDE else absence
    return None if isinstance(value, Fact) and not entries(value, None) else value


def _entries(held: Any) -> list[Value[Any] | Absence]:
    return [held] if isinstance(held, Absence) else entries(held, None)


def _shape(node: Node, old: Any, new: Any) -> tuple[str, Node]:
    """What a field holds, and of what."""
    if node["kind"] != "choice":
        return node["kind"], node.get("of", node)
    shapes = {"list" if type(held) is tuple else "part" for held in (old, new) if type(held) in (tuple, dict)}
    if len(shapes) != 1:
        return "mixed", node
    shape = shapes.pop()
    return shape, node[shape].get("of", node[shape])


def _part(scene: Scene, field: Field, part: str, old: Any, new: Any) -> Iterator[FieldChange]:
    """A block that both versions have, or one of them."""
    if isinstance(old, dict) and isinstance(new, dict):
        yield from compare_block(scene.at(scene.was, scene.now, field.noun.said), part, old, new)
        return
    if isinstance(old, Absence) and isinstance(new, Absence):
        yield from compare_values(scene, field, [old], [new])
        return
    block = old if isinstance(old, dict) else new if isinstance(new, dict) else {}
    inner = scene.hushed(hush_of(part, block, {}, scene.heard, scene.hush))
    sides = ((scene.before, old), (scene.after, new))
    was, now = ((_entry(held), _gist(inner, reading, part, held)) for reading, held in sides)
    yield tell_said(scene, field, was, now, unsaid=False)


def _entry(held: Any) -> Value[Any] | Absence | None:
    return Value(held) if isinstance(held, dict) else held


def _gist(scene: Scene, reading: Any, part: str, held: Any) -> str:
    return gist(scene, reading, part, held) if isinstance(held, dict) else ""
