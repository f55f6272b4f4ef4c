"""The sheet of a record: every field that says something, in the order of its model, nothing left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from diagdemo.issues import Route
from diagdemo.model.fact import Fact
from diagdemo.model.fields import Unit
from diagdemo.model.source import OtherFact, OtherMeasure
from diagdemo.report.proof import proof
from diagdemo.report.telling import UNKNOWN, Cell, Told, source_names, tell_fact
from diagdemo.report.wording import date, plain
from diagdemo.workspace.record import Record

_ELSEWHERE = {"nom", "intitule", "liens", "sources", "source", "fiabilite", "note", "id"}
"""Told elsewhere: the title, the links, the sources, and what every statement carries."""


@dataclass(frozen=True)
class Line:
    """A field and what it says, at a depth of indentation; a block has no cell of its own."""

    title: str
    cell: Cell | None
    depth: int


def sheet(model: BaseModel, record: Record, route: Route = ()) -> tuple[Line, ...]:
    """The lines of a record, or of the block of it that `model` is, at `route`."""
    return tuple(_lines(model, record, route, 0))


def _lines(model: BaseModel, record: Record, route: Route, depth: int) -> Iterator[Line]:
    for key, field in type(model).model_fields.items():
        value = getattr(model, key)
        if key in _ELSEWHERE or value is None or value == ():
            continue
        yield from _field(str(field.title), value, field, record, (*route, key), depth)


def _field(title: str, value: Any, field: FieldInfo, record: Record, route: Route, depth: int) -> Iterator[Line]:
    if isinstance(value, BaseModel):
        yield Line(title, _block_source(value, record, route), depth)
        yield from _lines(value, record, route, depth + 1)
    elif isinstance(value, dict) and all(isinstance(inner, Fact) for inner in value.values()):
        yield Line(title, _side_by_side(value, field, record, route), depth)
    elif isinstance(value, dict):
        yield Line(title, None, depth)
        for name, inner in value.items():
            yield from _field(name.replace("_", " "), inner, field, record, (*route, name), depth + 1)
    elif isinstance(value, tuple) and any(isinstance(item, BaseModel) for item in value):
        yield Line(title, None, depth)
        for rank, item in enumerate(value):
            if isinstance(item, BaseModel):
                yield from _item(item, record, (*route, rank), depth + 1)
            else:
                yield Line(plain(item), None, depth + 1)
    else:
        yield Line(title, _leaf(value, field, record, route), depth)


def _item(item: BaseModel, record: Record, route: Route, depth: int) -> Iterator[Line]:
    """An item of a list is named by its first field that names it; a measure is one line with its unit."""
    if isinstance(item, OtherMeasure | OtherFact):
        yield _measure(item, record, route, depth)
        return
    values = {key: getattr(item, key) for key in type(item).model_fields}
    name = next((values[key] for key in ("nom", "libelle", "objet", "decision", "id", "nature", "etape") if values.get(key)), "")
    yield Line(plain(name) if name else f"n°\u00a0{int(route[-1]) + 1}", _block_source(item, record, route), depth)
    for line in _lines(item, record, route, depth + 1):
        if line.cell is None or line.cell.current[0].text != plain(name):
            yield line


def _side_by_side(facts: dict[str, Fact[Any]], field: FieldInfo, record: Record, route: Route) -> Cell:
    """A breakdown on one line: each category with its figure."""
    unit = _unit(field)
    told = [
        replace(told, text=f"{name.replace('_', ' ')}\u00a0: {told.text}")
        for name, fact in facts.items()
        for told in tell_fact(fact, record, (*route, name), unit).current
    ]
    return Cell(tuple(told)) if told else UNKNOWN


def _measure(item: OtherMeasure | OtherFact, record: Record, route: Route, depth: int) -> Line:
    if isinstance(item, OtherFact):
        cell = tell_fact(item.texte, record, (*route, "texte"))
    else:
        cell = tell_fact(item.valeur, record, (*route, "valeur"), item.unite)
    first = cell.current[0]
    told = replace(
        first,
        text=f"{first.text} ({date(item.date)})" if item.date else first.text,
        sources=first.sources or source_names(record, item.source or ()),
        note=first.note or item.note or "",
    )
    return Line(item.libelle, replace(cell, current=(told, *cell.current[1:])), depth)


def _block_source(block: BaseModel, record: Record, route: Route) -> Cell | None:
    keys, note = getattr(block, "source", None), getattr(block, "note", None)
    if not keys and not note:
        return None
    return Cell((Told("", proof(record, route), source_names(record, keys or ()), note or ""),))


def _leaf(value: Any, field: FieldInfo, record: Record, route: Route) -> Cell:
    if isinstance(value, Fact):
        return tell_fact(value, record, route, _unit(field))
    if isinstance(value, int) and not isinstance(value, bool):
        return Cell((Told(str(value), proof(record, route)),))
    texts = [plain(item) for item in value] if isinstance(value, tuple) else [plain(value)]
    return Cell((Told(", ".join(texts), proof(record, route)),))


def _unit(field: FieldInfo) -> str | None:
    return next((mark.text for mark in _marks(field) if isinstance(mark, Unit)), None)


def _marks(field: FieldInfo) -> list[Any]:
    """What annotations say of a field, also inside « or nothing »."""
    found = list(field.metadata)
    stack = [field.annotation]
    while stack:
        annotation = stack.pop()
        found += getattr(annotation, "__metadata__", ())
        stack += get_args(annotation)
    return found
