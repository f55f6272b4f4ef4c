"""Lists of blocks: what joins them, what leaves them, what changes in what both versions have."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Any

from diagdemo.changes.facts.coming import tell_item
from diagdemo.changes.facts.field import Field
from diagdemo.changes.facts.hush import hush_of
from diagdemo.changes.facts.items import item
from diagdemo.changes.facts.maps import NONE, CompareBlock
from diagdemo.changes.facts.pairs import Item, moved, pair_items
from diagdemo.changes.facts.reading import Reading
from diagdemo.changes.facts.said import say
from diagdemo.changes.facts.same import chosen
from diagdemo.changes.facts.scene import Scene
from diagdemo.changes.facts.telling import tell_said
from diagdemo.changes.model import FieldChange
from diagdemo.issues import Route
from diagdemo.model.fact import STATES
from diagdemo.model.identity import IDENTITY, ORDERED
from diagdemo.workspace.plan import Node

_MAY_CHANGE = {"Link": "type"}
"""The field that may change in a thing that stays the same, where it is not its date."""


def compare_items(
    scene: Scene, field: Field, of: Node, old: Any, new: Any, compare: CompareBlock
) -> Iterator[FieldChange]:
    """What changed in a list of blocks, or of blocks and references; `scene` is at the list."""
    was, now = (held if type(held) is tuple else () for held in (old, new))
    if not was and not now:
        then, later = (NONE if held == () else held for held in (old, new))
        if then != later and not (scene.misses(before=True) or scene.misses(before=False)):
            yield tell_said(scene, field, (then, ""), (later, ""), unsaid=False)
        return
    items = [_items(scene, scene.before, scene.was, of, was), _items(scene, scene.after, scene.now, of, now)]
    pairs = pair_items(*items)
    if moved(pairs, items[0]) and _part(of) in ORDERED:
        yield scene.change(field.noun, f"{field.noun.said}\u00a0: l’ordre n’est plus le même")
    for before, after in pairs:
        yield from _pair(scene, field, of, before, after, compare)


def _items(
    scene: Scene, reading: Reading, route: Route | None, of: Node, held: tuple[Any, ...]
) -> list[Item]:
    """The items of a list in one version, with what they are compared by."""
    if route is None:
        return []
    return [
        _item(scene, reading, of, each, at)
        for each, at in zip(held, reading.places(route, held), strict=True)
    ]


def _item(scene: Scene, reading: Reading, of: Node, data: Any, route: Route) -> Item:
    node = chosen(of, data)
    whole = scene.same.block(reading, scene.plan, node, data)
    if not isinstance(data, dict):
        return Item(data, route, whole, whole, whole, {"": whole})
    fields = scene.plan[node["part"]]["fields"]
    said = {
        key: scene.same.block(reading, scene.plan, fields[key], value)
        for key, value in data.items()
        if key != STATES
    }
    names = IDENTITY[node["part"]]
    free = _MAY_CHANGE.get(node["part"], "date")
    identity: Hashable = tuple(said.get(name) for name in names)
    loose: Hashable = tuple(said.get(name) for name in names if name != free or len(names) == 1)
    return Item(data, route, identity, loose, whole, said)


def _pair(
    scene: Scene, field: Field, of: Node, old: Item | None, new: Item | None, compare: CompareBlock
) -> Iterator[FieldChange]:
    """An item that comes, goes, or is in both versions."""
    place = scene.at(old.route if old else None, new.route if new else None)
    one = new or old
    assert one is not None
    if old and new and isinstance(old.data, dict) and isinstance(new.data, dict):
        if old.whole != new.whole:
            part = str(chosen(of, new.data)["part"])
            place = place.hushed(hush_of(part, old.data, new.data, scene.heard, scene.hush))
            called = item(place, scene.after, part, new.data)
            yield from compare(place.at(old.route, new.route, called.said), part, old.data, new.data)
        return
    if (old and new) or scene.misses(before=old is None):
        return
    if isinstance(one.data, dict):
        yield tell_item(place, str(chosen(of, one.data)["part"]), one.data, gone=new is None)
    else:
        yield _name(place, field, of, one.data, gone=new is None)


def _name(scene: Scene, field: Field, of: Node, value: Any, gone: bool) -> FieldChange:
    """A reference among blocks that comes or goes."""
    said = say(scene.before if gone else scene.after, of["scalar"], value)
    sentence = f"{field.noun.said}\u00a0: {'retrait' if gone else 'ajout'} de {said}"
    return scene.change(field.noun, sentence, (said, "") if gone else ("", said))


def _part(of: Node) -> str:
    return str(of.get("part") if of["kind"] == "part" else of["part"]["part"])
