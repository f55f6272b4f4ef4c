"""The words: what people read about each record, field and term, as plain data that loads without pydantic.

A lexicon is `{"records": …, "fields": …, "terms": …}`: the sentence that presents each kind of record; by part and
key, the title, the description and, where the model shows one, the example; by vocabulary and slug, the label.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from diagdemo.model.entities import entities
from diagdemo.model.fields import Part, own_first
from diagdemo.model.structure import build_plan
from diagdemo.model.term import Term

C = TypeVar("C")


def build_lexicon() -> dict[str, Any]:
    """The words of every entity that the plan knows, ready for JSON, in the order of the plan."""
    plan = build_plan()
    parts = {model.__name__: model for model in _below(Part)}
    terms = {term.__name__: term for term in _below(Term)}
    return {
        "records": {kind: _sentence(model) for kind, model in entities().items()},
        "fields": {name: _fields(parts[name]) for name in plan["parts"]},
        "terms": {name: {str(term): term.label for term in terms[name]} for name in plan["vocabularies"]},
    }


def _fields(model: type[Part]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key, field in own_first(model).items():
        extra = field.json_schema_extra
        example = extra.get("exemple") if isinstance(extra, dict) else None
        found[key] = [
            field.title or key,
            field.description or "",
            *([example] if isinstance(example, str) else []),
        ]
    return found


def _sentence(model: type[Part]) -> str:
    return (model.__doc__ or "").strip().partition("\n")[0]


def _below(top: type[C]) -> Iterator[type[C]]:
    for model in top.__subclasses__():
        yield model
        yield from _below(model)
