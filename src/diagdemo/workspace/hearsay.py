"""What rests on an interview alone: outside the team, the facts that were coded, none of the words.

A note beside a fact that someone told is often their words; the title, the date and the key of the source
often say who they are. All interviews of a college are then one source, which says nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from diagdemo.issues import Route
from diagdemo.model.fact import Absence, Fact
from diagdemo.model.fields import Part, Text, marks_of
from diagdemo.model.vocabulary.evidence import NatureSource
from diagdemo.model.vocabulary.interviews import College, Diffusion
from diagdemo.workspace.bound import SourceUse

_NOTES = ("note", "definition")
_SAID = ("valeur", "prevu")
_WORDS = ("ligne", "prose")


def interview_sources(data: Mapping[str, Any], diffusion: Diffusion) -> dict[str, str]:
    """The keys of the sources of a record that are interviews, each with the only key a public may see."""
    return {
        key: _called(source, diffusion)
        for key, source in data.get("sources", {}).items()
        if source.get("nature") == NatureSource.ENTRETIEN or "entretien" in source or "college" in source
    }


def _called(source: Mapping[str, Any], diffusion: Diffusion) -> str:
    college = source.get("college") if diffusion is Diffusion.RESTITUTION else None
    return f"entretien-{college}" if college else "entretien"


def without_names(sources: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    """The sources of a record, its interviews made one for each college that may be said."""
    told = {key: source for key, source in sources.items() if key not in names}
    for name in sorted(set(names.values())):
        _, _, college = name.partition("-")
        whose = f" ({College.of(college).label.lower()})" if college else ""
        told[name] = {"titre": f"Entretien{whose}", "nature": str(NatureSource.ENTRETIEN)}
        if college:
            told[name]["college"] = college
    return told


def renamed(value: Any, names: Mapping[str, str]) -> Any:
    """A value with the keys of sources that a public may see."""
    if not names:
        return value
    if isinstance(value, dict):
        return {
            key: _keys(inner, names)
            if key == "source" and isinstance(inner, tuple)
            else renamed(inner, names)
            for key, inner in value.items()
        }
    if isinstance(value, Fact):
        values = tuple(each._replace(source=_keys(each.source, names)) for each in value.values)
        absences = tuple(each._replace(source=_keys(each.source, names)) for each in value.absences)
        return Fact(values, value.state, value.note, absences)
    if isinstance(value, Absence):
        return value._replace(source=_keys(value.source, names))
    return tuple(renamed(each, names) for each in value) if type(value) is tuple else value


def used(uses: Iterable[SourceUse], names: Mapping[str, str]) -> tuple[SourceUse, ...]:
    """The same uses of sources, by the keys that a public may see."""
    return tuple(each._replace(key=names.get(each.key, each.key)) for each in uses)


def _keys(keys: Iterable[str], names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names.get(key, key) for key in keys))


def words_of_block(
    data: Mapping[str, Any], model: type[Part], names: Mapping[str, str], route: Route
) -> Iterator[Route]:
    """What a block of a record says in words that were heard; the block itself when it is made of them."""
    keys = data.get("source") or ()
    if not names or not isinstance(keys, tuple) or not set(keys) & set(names):
        return
    words = [key for key in data if key in model.model_fields and _is_words(model, key)]
    if set(keys) <= set(names):
        if any(model.model_fields[key].is_required() for key in words):
            yield route
        yield from ((*route, key) for key in words)
    yield from ((*route, key) for key in _NOTES if key in data)


def words_of_fact(fact: Fact[Any], words: bool, names: Mapping[str, str], route: Route) -> Iterator[Route]:
    """The notes of the values of a fact that were heard, and the values themselves when they are words."""
    if not names:
        return
    held: list[Any] = [*fact.values, *fact.absences]
    for each in held:
        place = route if each.position is None else (*route, each.position)
        if set(each.source) & set(names):
            yield from ((*place, key) for key in _NOTES)
        if words and each.source and set(each.source) <= set(names):
            yield from ((*place, key) for key in _SAID)


def fact_without(fact: Fact[Any], hidden: set[Route], route: Route) -> Fact[Any]:
    """A fact without the words that are hidden in it; each value keeps its place in the file."""
    values = tuple(_value(each, hidden, route) for each in fact.values)
    absences = tuple(_value(each, hidden, route) for each in fact.absences)
    note = None if any((*route, *at, "note") in hidden for at in ((), (0,))) else fact.note
    return Fact(values, fact.state, note, absences)


def _value(each: Any, hidden: set[Route], route: Route) -> Any:
    place = route if each.position is None else (*route, each.position)
    keys = [key for key in (*_NOTES, *_SAID) if (*place, key) in hidden and key in each._fields]
    return each._replace(**dict.fromkeys(keys))


def _is_words(model: type[Part], key: str) -> bool:
    return any(isinstance(mark, Text) and mark.kind in _WORDS for mark in marks_of(model.model_fields[key]))
