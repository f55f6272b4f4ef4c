"""One value of a field that comes, goes or says something else: its sentence, and the words it may repeat."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from diagdemo.changes.facts import french
from diagdemo.changes.facts.field import Entry, Field
from diagdemo.changes.facts.prose import rewritten
from diagdemo.changes.facts.said import LONG, say_entry
from diagdemo.changes.facts.scene import Scene
from diagdemo.changes.model import FieldChange
from diagdemo.model.fact import Absence, Value

_TEXTS = ("line", "prose")
_NOTE = {"kind": "line"}


def tell(scene: Scene, field: Field, old: Entry | None, new: Entry | None) -> FieldChange:
    """A value that is no longer the same; one of the two at least is there."""
    unsaid = hushed(scene, field, old) or hushed(scene, field, new)
    dated = not (isinstance(old, Value) and isinstance(new, Value)) or about(old) != about(new)
    was = "" if unsaid or old is None else say_entry(scene.before, field.of, old, dated)
    now = "" if unsaid or new is None else say_entry(scene.after, field.of, new, dated)
    change = tell_said(scene, field, (old, was), (new, now), unsaid)
    if isinstance(new, Value) or not isinstance(old, Value) or unsaid:
        return change
    short = say_entry(scene.before, field.of, old, dated=False)  # what is gone needs no date of its own
    told = tell_said(scene, field, (old, short), (new, now), unsaid)
    return replace(told, before=change.before)


def tell_said(
    scene: Scene, field: Field, old: tuple[Entry | None, str], new: tuple[Entry | None, str], unsaid: bool
) -> FieldChange:
    """What changed, given what each version says and in what words; no words where they are not repeated."""
    place = scene.at(None if old[0] is None else scene.was, None if new[0] is None else scene.now)
    then, later = (_without_note(scene, each) for each in (old[0], new[0]))
    sentence = _sentence(field, then, later, old[1], new[1])
    return place.change(field.noun, sentence, (old[1], new[1]), unsaid)


def hushed(scene: Scene, field: Field, entry: Entry | None) -> bool:
    """Whether a value must not be repeated: it is what a person said, or rests on that alone."""
    if entry is None:
        return False
    if isinstance(entry, Absence):
        return False
    alone = bool(entry.source) and {*entry.source} <= scene.heard
    return scene.unsaid(field.node, field.key) or (alone and field.of["kind"] in _TEXTS)


def _without_note(scene: Scene, entry: Entry | None) -> Entry | None:
    """What a version says, without the reason that a person gave for a value not to be."""
    if isinstance(entry, Absence) and (scene.unsaid(_NOTE, "note") or {*entry.source} & scene.heard):
        return entry._replace(note=None)
    return entry


def about(entry: Entry) -> tuple[Any, Any]:
    """When a value holds, and what it counts."""
    return entry.date, getattr(entry, "definition", None)


def _sentence(field: Field, old: Entry | None, new: Entry | None, was: str, now: str) -> str:
    if isinstance(old, Value) and isinstance(new, Value):
        return _becomes(field, old, new, was, now)
    if isinstance(old, Value):
        return _goes(field, new if isinstance(new, Absence) else None, was)
    if isinstance(new, Value):
        return _comes(field, old, now)
    if isinstance(new, Absence):
        return french.comes_absent(field.noun, new)
    assert isinstance(old, Absence)
    return french.goes_absent(field.noun, old)


def _goes(field: Field, new: Absence | None, was: str) -> str:
    """A value of which nothing is left, or that is now said not to be."""
    if new is not None:
        return french.becomes_absent(field.noun, new, was)
    return french.unread(field.noun, was) if field.unread else french.unstated(field.noun, was)


def _comes(field: Field, old: Absence | None, now: str) -> str:
    """A value where nothing was said, or where it was said that there was none."""
    if old is not None:
        return french.known_at_last(field.noun, old, now)
    return french.read_again(field.noun, now) if field.unread else french.stated(field.noun, now)


def _becomes(field: Field, old: Value[Any], new: Value[Any], was: str, now: str) -> str:
    """A value in the place of another."""
    if not was or not now:
        return french.changed(field.noun)
    texts = (old.valeur, new.valeur)
    if field.of["kind"] in _TEXTS and all(isinstance(text, str) for text in texts):
        before, after = map(str, texts)
        if before != after and max(len(before), len(after)) > LONG:
            return rewritten(field.noun, before, after)
    if was == now:
        return french.passes(field.noun, f"{was} ({old.valeur})", f"{now} ({new.valeur})")
    return french.passes(field.noun, was, now)
