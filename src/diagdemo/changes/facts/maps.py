"""Maps whose keys people choose: the sources, a breakdown by age, the thresholds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from diagdemo.changes.facts import french
from diagdemo.changes.facts.coming import tell_item
from diagdemo.changes.facts.field import Field
from diagdemo.changes.facts.hush import Hush
from diagdemo.changes.facts.items import item
from diagdemo.changes.facts.noun import Noun
from diagdemo.changes.facts.nouns import lowered
from diagdemo.changes.facts.scene import Scene
from diagdemo.changes.facts.telling import tell_said
from diagdemo.changes.facts.thresholds import threshold_noun
from diagdemo.changes.model import FieldChange
from diagdemo.issues import Route
from diagdemo.model.fact import Absence, State
from diagdemo.study.called import in_words
from diagdemo.wording import cut, quoted
from diagdemo.workspace.plan import Node

_NAME = 60
"""Signs of a key that are shown."""

NONE = Absence(State.AUCUN)
"""What an empty map or list says: that there is none."""
_KEY = Noun("la clé", "f")

CompareBlock = Callable[[Scene, str, dict[str, Any], dict[str, Any]], Iterator[FieldChange]]
CompareField = Callable[[Scene, Field, Any, Any], Iterator[FieldChange]]


def compare_map(
    scene: Scene, field: Field, of: Node, old: Any, new: Any, fields: CompareField, blocks: CompareBlock
) -> Iterator[FieldChange]:
    """What changed in a map; `scene` is at it."""
    was, now = (held if isinstance(held, dict) else {} for held in (old, new))
    if not was and not now:
        then, later = (NONE if held == {} else held for held in (old, new))
        if then != later:
            yield tell_said(scene, field, (then, ""), (later, ""), unsaid=False)
        return
    later_keys = {scene.same.source(scene.before, key): key for key in was} if _is_sources(of) else {}
    for key in dict.fromkeys((*now, *(later_keys or was))):
        before = later_keys.get(key, key)
        place = scene.at(_at(scene.was, before), _at(scene.now, key))
        if of["kind"] == "part":
            yield from _block(place, of["part"], (before, was.get(before)), (key, now.get(key)), blocks)
        else:
            plain = Noun(quoted(cut(_words(key), _NAME)), "m")
            entry = Field(threshold_noun(scene.now or scene.was, key) or plain, of, key)
            unread = any(_unread(place, held.get(key), side) for side, held in enumerate((was, now)))
            inner = place.at(place.was, place.now, field.noun.said)
            yield from fields(inner, entry._replace(unread=unread), was.get(key), now.get(key))


def _block(
    scene: Scene, part: str, old: tuple[str, Any], new: tuple[str, Any], compare: CompareBlock
) -> Iterator[FieldChange]:
    """A block of a map, in one version or in both."""
    (before, was), (after, now) = old, new
    heard = part == "Source" and {before, after} & scene.heard
    inner = scene.hushed(Hush.ALL) if heard else scene
    if was is None or now is None:
        gone, data, key = (True, was, before) if now is None else (False, now, after)
        if not _unread(scene, None, int(gone)):
            yield tell_item(inner, part, data, gone, key)
        return
    called = item(inner, scene.after, part, now, after)
    below = inner.at(scene.was, scene.now, called.said)
    if before != after:
        yield below.change(
            _KEY, french.passes(_KEY, quoted(before), quoted(after)), (before, after), bool(heard)
        )
    yield from compare(below, part, was, now)


def _unread(scene: Scene, held: Any, side: int) -> bool:
    """Whether a version has something where it says nothing."""
    reading, route = ((scene.before, scene.was), (scene.after, scene.now))[side]
    if held is not None or route is None or not reading.record.bound.issues:
        return False
    return reading.record.document.find(route)[2]


def _at(route: Route | None, key: str) -> Route | None:
    return None if route is None else (*route, key)


def _words(key: str) -> str:
    """A key as people read it; a code stays as it is."""
    return key if key[:1].isupper() else lowered(in_words(key))


def _is_sources(of: Node) -> bool:
    return of.get("part") == "Source"
