"""The sheet of a record: every field that says something, in the order of its model, nothing left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from diagdemo.issues import Route
from diagdemo.model.fact import STATES, Fact, State
from diagdemo.model.fields import Code, marks_of, unit_of
from diagdemo.model.source import OtherFact, OtherMeasure
from diagdemo.report.names import Names
from diagdemo.report.proof import proof
from diagdemo.report.telling import UNKNOWN, Cell, Line, Told, source_names, tell_absence, tell_fact
from diagdemo.study.called import in_words
from diagdemo.values import plain
from diagdemo.wording import date
from diagdemo.workspace.record import Record
from diagdemo.workspace.refusal import slug

_ELSEWHERE = {"nom", "intitule", "liens", "sources", "source", "fiabilite", "note", "id", "unite", STATES}
"""Told elsewhere: the title, the links, the sources, and what every statement carries."""


_NAMING = ("nom", "libelle", "objet", "decision", "sujet", "etape", "nature", "date", "id")
"""Fields that name an item of a list; the first that says something does."""

_ADDRESS = "une adresse web"
_SITE = re.compile(r"https?://([^/?#]+)", re.IGNORECASE)


def sheet(model: BaseModel, record: Record, names: Names) -> tuple[Line, ...]:
    """The lines of a record, whose references and words are said as `names` has them."""
    return tuple(_Teller(record, names).lines(model, (), 0))


class _Teller:
    """Walks a model and the text of its record together."""

    def __init__(self, record: Record, names: Names) -> None:
        self.record = record
        self.names = names

    def lines(self, model: BaseModel, route: Route, depth: int) -> Iterator[Line]:
        unit = getattr(model, "unite", None)
        states = getattr(model, STATES, {})
        for key, field in type(model).model_fields.items():
            value = getattr(model, key)
            if key in states and states[key].state is not State.VIDE:
                told = tell_absence(states[key], self.record, (*route, key))
                yield Line(str(field.title), Cell((told,)), depth)
            elif key == "valeur" and unit:
                yield Line(str(field.title), tell_fact(value, self.record, (*route, key), unit), depth)
            elif key not in _ELSEWHERE and value is not None:
                yield from self._field(str(field.title), value, field, (*route, key), depth)

    def _field(self, title: str, value: Any, field: FieldInfo, route: Route, depth: int) -> Iterator[Line]:
        if isinstance(value, BaseModel):
            yield Line(title, self._block_source(value, route), depth)
            yield from self.lines(value, route, depth + 1)
        elif isinstance(value, dict) and all(isinstance(inner, Fact) for inner in value.values()):
            yield Line(title, self._side_by_side(value, field, route), depth)
        elif isinstance(value, dict):
            yield Line(title, None, depth)
            for name, inner in value.items():
                yield from self._field(in_words(name), inner, field, (*route, name), depth + 1)
        elif isinstance(value, tuple) and any(isinstance(item, BaseModel) for item in value):
            yield Line(title, None, depth)
            for rank, item in enumerate(value):
                yield from self._item(item, field, (*route, rank), depth + 1)
        else:
            yield Line(title, self._leaf(value, field, route), depth)

    def _item(self, item: Any, field: FieldInfo, route: Route, depth: int) -> Iterator[Line]:
        """An item of a list is named by a field of its own; a measure is one line with its unit."""
        if isinstance(item, OtherMeasure | OtherFact):
            yield self._measure(item, route, depth)
        elif isinstance(item, BaseModel):
            name = self._name(item)
            yield Line(name or f"n°\u00a0{int(route[-1]) + 1}", self._block_source(item, route), depth)
            for line in self.lines(item, route, depth + 1):
                if line.cell is None or line.cell.current[0].text != name:
                    yield line
        else:
            yield Line(self._word(item, field), None, depth)

    def _name(self, item: BaseModel) -> str:
        fields = type(item).model_fields
        values = {key: getattr(item, key) for key in _NAMING if key in fields}
        found = [(key, value) for key, value in values.items() if value and not isinstance(value, Fact)]
        if not found:
            return ""
        key, value = found[0]
        name = self._word(value, fields[key])
        code = values.get("id")
        # An edition that has a name is still looked for by its id when that says more, such as the year.
        return f"{name} ({code})" if key == "nom" and code and slug(code) not in slug(name) else name

    def _word(self, value: Any, field: FieldInfo) -> str:
        return self.names.say(value, marks_of(field), self.record) if type(value) is str else plain(value)

    def _side_by_side(self, facts: dict[str, Fact[Any]], field: FieldInfo, route: Route) -> Cell:
        """A breakdown on one line: each category with its figure."""
        told = [
            replace(told, text=f"{in_words(name)}\u00a0: {told.text}")
            for name, fact in facts.items()
            for told in _all(tell_fact(fact, self.record, (*route, name), unit_of(field)))
        ]
        return Cell(tuple(told)) if told else UNKNOWN

    def _measure(self, item: OtherMeasure | OtherFact, route: Route, depth: int) -> Line:
        if isinstance(item, OtherFact):
            cell = tell_fact(item.texte, self.record, (*route, "texte"))
        else:
            cell = tell_fact(item.valeur, self.record, (*route, "valeur"), item.unite)
        first = cell.current[0]
        told = replace(
            first,
            text=f"{first.text} ({date(item.date)})" if item.date else first.text,
            sources=first.sources or source_names(self.record, item.source or ()),
            note=first.note or item.note or "",
        )
        return Line(item.libelle, replace(cell, current=(told, *cell.current[1:])), depth)

    def _block_source(self, block: BaseModel, route: Route) -> Cell | None:
        keys, worth = getattr(block, "source", None), getattr(block, "fiabilite", None)
        remarks = [f"fiabilité : {worth.label.lower()}"] if worth else []
        note = " ; ".join([*remarks, *filter(None, [getattr(block, "note", None)])])
        if not keys and not note:
            return None
        return Cell((Told("", proof(self.record, route), source_names(self.record, keys or ()), note),))

    def _leaf(self, value: Any, field: FieldInfo, route: Route) -> Cell:
        if isinstance(value, Fact):
            return tell_fact(value, self.record, route, unit_of(field))
        if isinstance(value, tuple):
            text = ", ".join(self._word(item, field) for item in value) or "aucun"
        elif isinstance(value, int) and not isinstance(value, bool):
            text = str(value)  # a year or a duration, not a quantity to group by thousands
        else:
            text = self._word(value, field)
        return Cell((_addressed(Told(text, proof(self.record, route)), field),))


def _addressed(told: Told, field: FieldInfo) -> Told:
    """A web address is told by the name of its site, which leads there."""
    if not any(isinstance(mark, Code) and mark.name == _ADDRESS for mark in marks_of(field)):
        return told
    site = _SITE.match(told.text)
    return replace(told, text=site.group(1), url=told.text) if site else told


def _all(cell: Cell) -> tuple[Told, ...]:
    return (*cell.current, *cell.earlier)
