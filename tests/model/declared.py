"""What the entities declare, walked once for the tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from diagdemo.model.entities import entities
from diagdemo.model.fields import own_first
from diagdemo.model.structure import Builder
from diagdemo.model.term import Term
from diagdemo.model.value_form import ValueForm

BUILDER = Builder()
BUILDER.part(ValueForm)
for _model in entities().values():
    BUILDER.part(_model)


def every_field() -> Iterator[tuple[str, str, FieldInfo]]:
    """The model, the key and the declaration of each field that people may write."""
    for name, model in sorted(BUILDER.models.items()):
        for key, field in own_first(model).items():
            yield name, key, field


def models() -> dict[str, type[BaseModel]]:
    """Each model by name."""
    return BUILDER.models


def vocabularies() -> list[type[Term]]:
    """Each vocabulary that has words, those that no field uses included."""
    found: list[type[Term]] = []
    waiting: list[type[Term]] = [Term]
    while waiting:
        for term in waiting.pop().__subclasses__():
            waiting.append(term)
            if len(term):
                found.append(term)
    return sorted(found, key=lambda term: term.__name__)
