"""JSON Schemas for editors: completion, hover and a first check while people type, in French.

They describe what people write (short and long forms alike) and are looser than the reader, which has the last
word: an editor never underlines what `validate` accepts.
"""

from __future__ import annotations

from typing import Any

from diagdemo.model.entities import entities
from diagdemo.model.fields import Record
from diagdemo.model.structure import Builder, Node
from diagdemo.model.value_form import ValueForm

Schema = dict[str, Any]

_FREE = ["string", "number", "boolean", "null"]
_ID = r"^([a-z0-9-]{1,64}/){0,2}[a-z0-9-]{1,64}(#[A-Za-z0-9_-]{1,64})?$"
_DATE = r"^(\d{4}(-\d{2}(-\d{2})?)?|inconnu|)$"
_BOOLEAN = "^({})$".format(
    "|".join(
        "".join(f"[{letter.upper()}{letter}]" for letter in word)
        for word in ("oui", "non", "vrai", "faux", "true", "false")
    )
)
"""Without a flag for capitals, which this dialect of patterns lacks."""
_FIGURES = r"^([+-]?[0-9][0-9\s.,]*\s*(€|%|[a-zA-Zé.]*)|inconnu|)$"

_NOTHING = ("inconnu", "sans_objet")
_NONE = ("aucun", "aucune")
_WITH_NONE = ("part", "list", "dict", "choice")
"""The kinds of field that may say that there is none; a reference is a free text here, which may too."""
_SAID_OF_NOTHING = ("valeur", "date", "source", "fiabilite", "note")
"""What may be said of a field that has no value."""

_FREE_TEXT = ("line", "prose", "key", "sources")
"""Kinds whose values may be any text, absence included."""

_PLAIN: dict[str, Schema] = {
    "bool": {
        "anyOf": [
            {"enum": ["oui", "non", True, False, "inconnu", None]},
            {"type": "string", "pattern": _BOOLEAN},
        ]
    },
    "date": {"type": ["string", "integer", "null"], "pattern": _DATE},
    "ref": {"type": ["string", "null"], "pattern": _ID},
    "sources": {
        "anyOf": [
            {"type": ["string", "number", "null"]},
            {"type": "array", "items": {"type": ["string", "number"]}},
        ]
    },
}
"""The schema of the kinds whose node says nothing more."""


def build_schemas() -> dict[str, Schema]:
    """The schema of each kind of record, by kind."""
    builder = Builder()
    builder.part(ValueForm)
    for model in entities().values():
        builder.part(model)
    return {kind: _Writer(builder).document(model) for kind, model in entities().items()}


class _Writer:
    """Writes one schema with the definitions it needs."""

    def __init__(self, builder: Builder) -> None:
        self.builder = builder
        self.definitions: dict[str, Schema] = {}

    def document(self, model: type[Record]) -> Schema:
        top = self._part(model.__name__)
        return {
            "$schema": "http://json-schema.org/draft-07/schema#",
            "title": model.LABEL[0],
            **top,
            "definitions": dict(sorted(self.definitions.items())),
        }

    def _part(self, name: str) -> Schema:
        model, part = self.builder.models[name], self.builder.parts[name]
        properties = {key: self._described(name, key) for key in part["fields"]}
        schema: Schema = {"type": "object", "description": model.__doc__, "properties": properties}
        if part["required"]:
            schema["required"] = part["required"]
        return {**schema, "additionalProperties": False}

    def _described(self, part: str, key: str) -> Schema:
        field = self.builder.models[part].model_fields[key]
        texts = {"title": field.title, "description": field.description}
        return {**self._node(self.builder.parts[part]["fields"][key]), **texts}

    def _node(self, node: Node) -> Schema:
        schema = self._present(node)
        if node["kind"] in ("fact", *_FREE_TEXT):
            return schema
        if node["kind"] not in _WITH_NONE:
            return {"anyOf": [schema, self._absence("SansValeur", _NOTHING)]}
        return {"anyOf": [schema, self._absence("Aucun", (*_NOTHING, *_NONE)), {"enum": list(_NONE)}]}

    def _present(self, node: Node) -> Schema:
        match node["kind"]:
            case "fact":
                return self._fact(node)
            case "part":
                return {"anyOf": [self._reference(node["part"]), {"enum": ["inconnu", None]}]}
            case "list":
                return {
                    "anyOf": [
                        {"type": "array", "items": self._present(node["of"])},
                        {"enum": ["inconnu", None]},
                    ]
                }
            case "dict":
                return {
                    "anyOf": [
                        {"type": "object", "additionalProperties": self._present(node["of"])},
                        {"type": "null"},
                    ]
                }
            case "choice":
                return {
                    "anyOf": [
                        self._present(node[shape]) for shape in ("scalar", "list", "part") if shape in node
                    ]
                }
            case _:
                return self._scalar(node)

    def _reference(self, part: str) -> Schema:
        if part not in self.definitions:
            self.definitions[part] = {}
            self.definitions[part] = self._part(part)
        return {"$ref": f"#/definitions/{part}"}

    def _scalar(self, node: Node) -> Schema:
        match node["kind"]:
            case "enum":
                return self._enum(node)
            case "int" | "number":
                return _number(node)
            case "code":
                pattern = f"^({node['pattern']}|inconnu)$"
                return {
                    "type": ["string", "integer", "null"],
                    "pattern": pattern,
                    "examples": [node["example"]],
                }
            case kind:
                return _PLAIN.get(kind, {"type": _FREE})

    def _enum(self, node: Node) -> Schema:
        if "setting" in node:
            return {"type": ["string", "null"], "examples": self.builder.vocabularies[node["vocabulary"]]}
        return self._words(node["vocabulary"])

    def _words(self, vocabulary: str) -> Schema:
        """A reference to the words; wrapped, since this draft ignores what stands beside a bare one."""
        terms = list(self.builder.terms[vocabulary])
        labels = [f"{term.label}. {term.definition}".strip() for term in terms]
        descriptions = [*labels, "Non connu.", "Non connu."]
        self.definitions[vocabulary] = {
            "enum": [*map(str, terms), "inconnu", None],
            "enumDescriptions": descriptions,
        }
        return {"allOf": [{"$ref": f"#/definitions/{vocabulary}"}]}

    def _absence(self, name: str, words: tuple[str, ...]) -> Schema:
        """What a field that is no fact may say instead of a value, in long form."""
        if name not in self.definitions:
            self.definitions[name] = {}  # the fields of a value may themselves say that they have none
            texts = {key: self._described("ValueForm", key) for key in _SAID_OF_NOTHING}
            texts["valeur"] = {**texts["valeur"], "enum": list(words)}
            self.definitions[name] = {
                "type": "object",
                "properties": texts,
                "required": ["valeur"],
                "additionalProperties": False,
            }
        return {"$ref": f"#/definitions/{name}"}

    def _fact(self, node: Node) -> Schema:
        short = self._scalar({**node, **node["of"]})
        value = {"anyOf": [short, {"enum": list(_NOTHING)}]}
        item = {"$ref": f"#/definitions/{self._long_form(node, short, value)}"}
        return {"anyOf": [*value["anyOf"], item, {"type": "array", "items": item}]}

    def _long_form(self, node: Node, short: Schema, value: Schema) -> str:
        of = {**node, **node["of"]}
        bounds = "".join(f"_{of[key]:g}" for key in ("low", "high") if of.get(key) is not None)
        name = f"Valeur_{of.get('vocabulary', of['kind'])}{bounds}"
        if name not in self.definitions:
            long = self._part("ValueForm")
            properties: dict[str, Schema] = {**long["properties"]}
            properties["valeur"] = {**properties["valeur"], "type": _FREE, **value}
            properties["prevu"] = {**properties["prevu"], "type": _FREE, **short}
            self.definitions[name] = {**long, "properties": properties}
        return name


def _number(node: Node) -> Schema:
    names = (("minimum", "low"), ("maximum", "high"))
    bounds = {name: node[key] for name, key in names if node.get(key) is not None}
    return {
        "anyOf": [{"type": "number", **bounds}, {"type": "string", "pattern": _FIGURES}, {"type": "null"}]
    }
