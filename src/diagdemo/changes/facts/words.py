"""Lists of words, of names, of sources: what joins them and what leaves them, whatever their order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator
from typing import Any

from diagdemo.changes.facts import french
from diagdemo.changes.facts.field import Field
from diagdemo.changes.facts.said import say
from diagdemo.changes.facts.scene import Scene
from diagdemo.changes.facts.telling import tell_said
from diagdemo.changes.model import FieldChange
from diagdemo.model.fact import Absence, State, Value
from diagdemo.wording import first_of
from diagdemo.workspace.plan import Node

_SHOWN = 6
"""Words of a list that are told."""

Words = tuple[Any, ...] | None
Keyed = list[tuple[Hashable, Any]]
"""Items with what they are compared by."""


def compare_words(
    scene: Scene, field: Field, old: Words | Absence, new: Words | Absence
) -> Iterator[FieldChange]:
    """What changed in a list of single values; `scene` is at the field."""
    was, now = (_said(held) for held in (old, new))
    if (not was and scene.misses(before=True)) or (not now and scene.misses(before=False)):
        return  # what the list says is not known
    if was and now:
        yield from _moved(scene, field, was, now)
    elif was or now or _absence(old) != _absence(new):
        yield _whole(scene, field, (was, _absence(old)), (now, _absence(new)))


def _said(held: Words | Absence) -> tuple[Any, ...]:
    return () if held is None or isinstance(held, Absence) else held


def _absence(held: Words | Absence) -> Absence | None:
    """What is said of a list without words: an empty one says that there are none."""
    if isinstance(held, Absence):
        return None if held.state is State.VIDE else held
    return Absence(State.AUCUN) if held == () else None


def _moved(scene: Scene, field: Field, was: tuple[Any, ...], now: tuple[Any, ...]) -> Iterator[FieldChange]:
    """Words that join a list and words that leave it."""
    were = [(scene.same.of(scene.before, field.of, each), each) for each in was]
    are = [(scene.same.of(scene.after, field.of, each), each) for each in now]
    left = [] if scene.misses(before=False) else without(were, are)
    joined = [] if scene.misses(before=True) else without(are, were)
    if not left and not joined:
        return
    if scene.unsaid(field.node, field.key):
        yield scene.change(field.noun, french.changed(field.noun), unsaid=True)
        return
    was_told, now_told = _listed(scene.before, field.of, left), _listed(scene.after, field.of, joined)
    parts = [f"ajout {french.origin(now_told)}"] if joined else []
    parts += [f"retrait {french.origin(was_told)}"] if left else []
    yield scene.change(field.noun, f"{field.noun.said}\u00a0: {', '.join(parts)}", (was_told, now_told))


def without(held: Keyed, other: Keyed) -> list[Any]:
    """What is in a list and not in the other, as many times as it is there more."""
    known = Counter(key for key, _ in other)
    left = []
    for key, each in held:
        known[key] -= 1
        if known[key] < 0:
            left.append(each)
    return left


_Held = tuple[tuple[Any, ...], Absence | None]


def _whole(scene: Scene, field: Field, old: _Held, new: _Held) -> FieldChange:
    """A list that begins or ceases to hold words."""
    unsaid = scene.unsaid(field.node, field.key)
    was = "" if unsaid or not old[0] else _listed(scene.before, field.of, old[0])
    now = "" if unsaid or not new[0] else _listed(scene.after, field.of, new[0])
    then, later = (Value(held) if held else absence for held, absence in (old, new))
    return tell_said(scene, field, (then, was), (later, now), unsaid)


def _listed(reading: Any, node: Node, held: Any) -> str:
    return first_of((say(reading, node, each) for each in held), _SHOWN)
