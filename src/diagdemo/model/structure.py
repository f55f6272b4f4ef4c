"""The plan: all that the reader needs of the models, as plain data that loads without pydantic.

A plan is `{"records": …, "parts": …, "vocabularies": …}`. `records` gives, by kind, the folder or the file, the
part and the words for it. `parts` gives, by name, the required fields, the core ones (those that a well filled
record is expected to say) and the node of each field. A node is a
map with a `kind`: `line`, `prose`, `key`, `sources`, `code`, `ref`, `enum`, `bool`, `int`, `number`, `date`,
`fact`, `list`, `dict`, `part`, or `choice` between them by the shape of what is written.
"""

from __future__ import annotations

import types
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from diagdemo.model import fields
from diagdemo.model.entities import entities
from diagdemo.model.fact import Fact
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.term import Term
from diagdemo.model.value_form import ValueForm
from diagdemo.model.vocabulary.devices import Etape
from diagdemo.model.vocabulary.interviews import Theme

Node = dict[str, Any]

_PLAIN = {bool: "bool", int: "int", float: "number", str: "line", PartialDate: "date"}
_TEXTS = {"ligne": "line", "prose": "prose", "cle": "key", "sources": "sources"}
_DEFAULTS: dict[str, type[Term]] = {"etapes_cycle": Etape, "themes": Theme}


def build_plan() -> dict[str, Any]:
    """The plan of every entity, ready for JSON, in a stable order."""
    builder = Builder()
    builder.part(ValueForm)
    records = {
        kind: {
            "part": builder.part(model),
            "folder": model.FOLDER,
            "file": model.FILE,
            "label": list(model.LABEL),
        }
        for kind, model in entities().items()
    }
    return {"version": 1, "records": records, "parts": builder.parts, "vocabularies": builder.vocabularies}


def _shown(field: FieldInfo) -> bool:
    """Whether the commented model shows the field: what a well filled record is expected to say."""
    extra = field.json_schema_extra
    return isinstance(extra, dict) and "exemple" in extra


class Builder:
    """Walks models and remembers the parts and the vocabularies they use."""

    def __init__(self) -> None:
        self.parts: dict[str, Any] = {}
        self.models: dict[str, type[BaseModel]] = {}
        self.terms: dict[str, type[Term]] = {}
        self.vocabularies: dict[str, list[str]] = {}

    def part(self, model: type[BaseModel]) -> str:
        """The name of the part that `model` is, once its fields have been walked."""
        name = model.__name__
        if name not in self.parts:
            self.parts[name] = {}
            self.models[name] = model
            self.parts[name] = {
                "required": [key for key, field in fields.own_first(model).items() if field.is_required()],
                "core": [key for key, field in fields.own_first(model).items() if _shown(field)],
                "fields": {key: self._field(field) for key, field in fields.own_first(model).items()},
            }
        return name

    def _field(self, field: FieldInfo) -> Node:
        node = self.node(field.annotation)
        for mark in field.metadata:
            node = self._marked(node, mark)
        return node

    def node(self, annotation: Any) -> Node:
        """The node of a type, with what its annotations say."""
        if annotation in _PLAIN:
            return {"kind": _PLAIN[annotation]}
        origin = get_origin(annotation)
        if origin is Annotated:
            inner, *marks = get_args(annotation)
            node = self.node(inner) if inner is not tuple[str, ...] else {"kind": "sources"}
            for mark in marks:
                node = self._marked(node, mark)
            return node
        if origin in (Union, types.UnionType):
            return self._union([arg for arg in get_args(annotation) if arg is not type(None)])
        if origin in (Fact, tuple, dict):
            kind = {Fact: "fact", tuple: "list", dict: "dict"}[origin]
            return {"kind": kind, "of": self.node(get_args(annotation)[1 if origin is dict else 0])}
        if issubclass(annotation, Term):
            return {"kind": "enum", "vocabulary": self._vocabulary(annotation)}
        return {"kind": "part", "part": self.part(annotation)}

    def _union(self, members: list[Any]) -> Node:
        if len(members) == 1:
            return self.node(members[0])
        shapes: Node = {"kind": "choice"}
        for member in members:
            node = self.node(member)
            shapes[node["kind"] if node["kind"] in ("list", "part") else "scalar"] = node
        return shapes

    def _vocabulary(self, term: type[Term]) -> str:
        self.terms[term.__name__] = term
        self.vocabularies[term.__name__] = [str(member) for member in term]
        return term.__name__

    def _marked(self, node: Node, mark: Any) -> Node:
        match mark:
            case fields.Text(kind):
                return {"kind": _TEXTS[kind]}
            case fields.Code(name, pattern, example):
                return {"kind": "code", "name": name, "pattern": pattern, "example": example}
            case fields.Ref(to, verb, reverse):
                edge = {"verb": verb, "reverse": reverse} if verb else {}
                return {"kind": "ref", "to": list(to), **edge}
            case fields.Replaceable(setting):
                return {
                    "kind": "enum",
                    "vocabulary": self._vocabulary(_DEFAULTS[setting]),
                    "setting": setting,
                }
            case fields.Bounds(low, high):
                return {**node, "low": low, "high": high}
            case fields.Unit(text):
                return {**node, "unit": text}
            case fields.NotAfter(other):
                return {**node, "not_after": other}
        return node
