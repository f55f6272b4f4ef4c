"""The figures that records hold, found by walking through them: for the reserves on data."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from diagdemo.constats.figure import Figure
from diagdemo.issues import Route
from diagdemo.model.edition import Edition
from diagdemo.model.fact import STATES, Fact
from diagdemo.model.fields import Part, unit_of
from diagdemo.model.link import Link
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.source import OtherMeasure
from diagdemo.study.entity import Entity
from diagdemo.study.round import Round
from diagdemo.study.study import Study

_NOT_FIGURES = ("sources", "sociodynamique", STATES)
"""Sources have no figure of their own, and degrees of engagement are marks, not counts."""


def figures(study: Study) -> tuple[Figure, ...]:
    """The figures on the territory, its actors and its devices; what the team says of its own work is not."""
    described = [*study.actors.values(), *study.devices.values()]
    held = [*([study.territory] if study.territory else []), *described]
    return tuple(figure for entity in held for figure in _in_part(_Place(entity), entity.model))


class _Place(NamedTuple):
    """Where the walk through a record stands, and what it says on the way."""

    entity: Entity[Any]
    route: Route = ()
    label: str = ""
    around: PartialDate | None = None
    keys: tuple[str, ...] = ()
    in_edition: bool = False
    unit: str = ""

    def into(self, step: str | int, label: str = "") -> _Place:
        return self._replace(route=(*self.route, step), label=label or self.label)


def _in_part(place: _Place, part: Part) -> Iterator[Figure]:
    here, own = _inside(place, part), _own_label(part)
    for key, label, unit in _fields(type(part)):
        inner = here._replace(route=(*here.route, key), label=own or label, unit=here.unit or unit)
        yield from _in_value(inner, getattr(part, key))


@cache
def _fields(part: type[Part]) -> tuple[tuple[str, str, str], ...]:
    """The fields of a block that may hold figures, each with its label and its unit."""
    return tuple(
        (key, _lowered(field.title or key), unit_of(field))
        for key, field in part.model_fields.items()
        if key not in _NOT_FIGURES
    )


def _own_label(part: Part) -> str:
    """What a block says of its only figure: the words of a measure, or the verb of a link."""
    if isinstance(part, Link):
        return f"{part.type.label}, quantité"
    return part.libelle if isinstance(part, OtherMeasure) else ""


def _inside(place: _Place, part: Part) -> _Place:
    year = getattr(part, "annee", None)
    own = _date(getattr(part, "date", None)) or (PartialDate(year) if isinstance(year, int) else None)
    if isinstance(part, Edition):
        at = Round(place.entity, int(place.route[-1]), part)
        own = _date(part.fin) or at.last_year or at.begins
        place = place._replace(in_edition=True)
    unit = (part.unite or "") if isinstance(part, OtherMeasure) else ""
    keys = getattr(part, "source", None) or place.keys
    return place._replace(around=own or place.around, keys=keys, unit=unit)


def _in_value(place: _Place, value: Any) -> Iterator[Figure]:
    if isinstance(value, Fact):
        yield from _in_fact(place, value)
    elif isinstance(value, Part):
        yield from _in_part(place, value)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _in_value(place.into(key, f"{place.label}, {key}"), inner)
    elif isinstance(value, tuple):
        for rank, inner in enumerate(value):
            if not _replaced(inner, value):
                yield from _in_value(place.into(rank), inner)


def _in_fact(place: _Place, fact: Fact[Any]) -> Iterator[Figure]:
    for value in fact.current:
        if isinstance(value.valeur, int | float) and not isinstance(value.valeur, bool):
            keys = value.source or place.keys
            yield Figure(
                place.entity,
                place.route,
                place.label,
                value,
                place.around,
                keys,
                place.in_edition,
                place.unit,
            )


def _replaced(measure: Any, measures: tuple[Any, ...]) -> bool:
    """Whether a measure of its own words has a later one of the same words."""
    return isinstance(measure, OtherMeasure) and any(
        other.libelle == measure.libelle and _later(other, measure) for other in measures
    )


def _later(one: OtherMeasure, other: OtherMeasure) -> bool:
    return one.date is not None and other.date is not None and one.date.surely_after(other.date)


def _date(held: Any) -> PartialDate | None:
    date = held.one if isinstance(held, Fact) else held
    return date if isinstance(date, PartialDate) else None


def _lowered(label: str) -> str:
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]
