"""Fields that hold values: what is said, then what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.changes.facts import french
from diagdemo.changes.facts.field import Entry, Field, field_of
from diagdemo.changes.facts.noun import Noun
from diagdemo.changes.facts.said import say_entry
from diagdemo.changes.facts.same import entries
from diagdemo.changes.facts.scene import Scene
from diagdemo.changes.facts.telling import about, hushed, tell
from diagdemo.changes.facts.words import compare_words, without
from diagdemo.changes.model import FieldChange
from diagdemo.issues import Route
from diagdemo.model.fact import Value
from diagdemo.wording import listed

_LONG_FORM = "ValueForm"
_A_VALUE = Noun("une valeur", "f")


def compare_values(scene: Scene, field: Field, old: list[Entry], new: list[Entry]) -> Iterator[FieldChange]:
    """What changed in a field, given all that it says in each version; `scene` is at the field."""
    were = [(scene.same.of(scene.before, field.of, each), each) for each in old]
    are = [(scene.same.of(scene.after, field.of, each), each) for each in new]
    gone, come = without(were, are), without(are, were)
    if not gone and not come:
        return
    if len(old) <= 1 and len(new) <= 1:
        yield from _pair(scene, field, *(held[0] if held else None for held in (old, new)))
    elif not old or not new:
        yield _whole(scene, field, old, new)
    else:
        yield from _several(scene, field, gone, come)


def _several(scene: Scene, field: Field, gone: list[Entry], come: list[Entry]) -> Iterator[FieldChange]:
    """Some values of several: those of the same date are one, and so are the last two."""
    were, are = list(gone), list(come)
    for old in gone:
        new = next((each for each in are if about(each) == about(old)), None)
        if new is None and len(were) == len(are) == 1:
            new = are[0]
        if new is not None:
            were.remove(old)
            are.remove(new)
            yield from _pair(scene, field, old, new)
    for entry in were if not scene.misses(before=False) else ():
        yield _one(scene, field, entry, gone=True)
    for entry in are if not scene.misses(before=True) else ():
        yield _one(scene, field, entry, gone=False)


def _one(scene: Scene, field: Field, entry: Entry, gone: bool) -> FieldChange:
    """One value among several that comes or goes."""
    unsaid = hushed(scene, field, entry)
    said = "" if unsaid else say_entry(scene.before if gone else scene.after, field.of, entry, dated=True)
    was, now = (_place(scene.was, entry), None) if gone else (None, _place(scene.now, entry))
    sentence = f"une valeur est {'retirée' if gone else 'ajoutée'}"
    place = scene.at(was, now, field.noun.said)
    told = f"{sentence}\u00a0: {said}" if said else sentence
    return place.change(_A_VALUE, told, (said, "") if gone else ("", said), unsaid)


def _whole(scene: Scene, field: Field, old: list[Entry], new: list[Entry]) -> FieldChange:
    """A field with several values that comes or goes as a whole."""
    reading, held = (scene.before, old) if old else (scene.after, new)
    unsaid = any(hushed(scene, field, entry) for entry in held)
    said = "" if unsaid else listed([say_entry(reading, field.of, each, dated=True) for each in held])
    place = scene.at(scene.was if old else None, scene.now if new else None)
    if old:
        tell_gone = french.unread if field.unread else french.unstated
        return place.change(field.noun, tell_gone(field.noun, said), (said, ""), unsaid)
    tell_come = french.read_again if field.unread else french.stated
    return place.change(field.noun, tell_come(field.noun, said), ("", said), unsaid)


def _pair(scene: Scene, field: Field, old: Entry | None, new: Entry | None) -> Iterator[FieldChange]:
    """A value that comes, goes, or says something else; then what it rests on."""
    place = scene.at(_place(scene.was, old), _place(scene.now, new))
    if old is None or new is None:
        yield tell(place, field, old, new)
        return
    same = scene.same
    main = same.held(scene.before, field.of, old) != same.held(scene.after, field.of, new)
    if main:
        yield tell(place, field, old, new)
    yield from _beside(place, field, old, new, main)


def _beside(scene: Scene, field: Field, old: Entry, new: Entry, main: bool) -> Iterator[FieldChange]:
    """What a value rests on; its date was told with the value when both changed."""
    heard = bool({*old.source, *new.source} & scene.heard)
    nodes = scene.plan[_LONG_FORM]["fields"]
    for key in ("date", "fiabilite", "note"):
        was, now = (getattr(each, key) for each in (old, new))
        if main and key == ("date" if _both_values(old, new) else "note"):
            continue  # told with the value, or it said why there was none
        inner = scene.under(field.noun.said, key, heard)
        held = field_of(_LONG_FORM, key, nodes[key])
        yield from compare_values(inner, held, entries(was, None), entries(now, None))
    inner = scene.under(field.noun.said, "source", heard)
    sources = (old.source or None, new.source or None)
    yield from compare_words(inner, field_of(_LONG_FORM, "source", nodes["source"]), *sources)


def _both_values(old: Entry, new: Entry) -> bool:
    return isinstance(old, Value) and isinstance(new, Value)


def _place(route: Route | None, entry: Entry | None) -> Route | None:
    """Where one value is written, in a list or alone."""
    if route is None or entry is None or entry.position is None:
        return route
    return (*route, entry.position)
