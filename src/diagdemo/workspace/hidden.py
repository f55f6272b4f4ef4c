"""Where a record holds what a public may not see."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, get_args, get_origin

from pydantic import BaseModel

from diagdemo.issues import Route
from diagdemo.model.fact import STATES, Fact
from diagdemo.model.fields import Part
from diagdemo.model.vocabulary.actors import FamilleLien, Verbe
from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.workspace.few_people import small_counts
from diagdemo.workspace.hearsay import words_of_block, words_of_fact

KEPT = {
    ("interview", "date"),
    ("interview", "consentement"),
    ("interview", "conserver_jusqu_au"),
    ("Consent", "statut"),
    ("Consent", "date_retrait"),
    ("Extract", "id"),
}
"""Fields without which an interview is not one; no document shows them, but for the month."""


class Apart(NamedTuple):
    """What must not be told of people, whatever the field."""

    names: Mapping[str, str]
    """The keys of the sources that are interviews."""
    minimum: int
    """The smallest number of people that may be told."""


def is_visible(model: type[BaseModel], key: str, diffusion: Diffusion) -> bool:
    """Whether a field may be seen by a public."""
    field = model.model_fields.get(key)
    extra = field.json_schema_extra if field else None
    limit = extra.get("visibilite") if isinstance(extra, dict) else None
    return limit is not None and Diffusion.of(str(limit)).rank >= diffusion.rank


def is_tension(verb: object) -> bool:
    """Whether a verb of a link tells of a conflict or of a competition: as sensitive as an opinion."""
    return verb in {str(word) for word in Verbe if word.famille is FamilleLien.TENSION}


def hidden_routes(
    data: Any, model: type[Part], diffusion: Diffusion, apart: Apart, route: Route = ()
) -> Iterator[Route]:
    """The routes of what may not be seen, the outermost only, but for words that were heard.

    Args:
        data: the values of a block, by key.
        model: what the block is.
        diffusion: the public.
        apart: what must not be told of people.
        route: where the block is.
    """
    link = data.get("lien", {}) if model.__name__ == "Change" else data
    if model.__name__ in ("Link", "Change") and is_tension(link.get("type")):
        yield route
        return
    yield from words_of_block(data, model, apart.names, route)
    yield from small_counts(data, model.__name__, apart.minimum, route)
    name = getattr(model, "KIND", model.__name__)
    for key, value in data.items():
        if key == STATES:
            continue
        if (name, key) not in KEPT and not is_visible(model, key, diffusion):
            yield (*route, key)
            continue
        if isinstance(value, Fact):
            words = str in _leaves(model.model_fields[key].annotation)
            yield from words_of_fact(value, words, apart.names, (*route, key))
            continue
        inner = _models(model, key)
        for place, item in _blocks(value, (*route, key), _by_key(model, key)) if inner else ():
            yield from hidden_routes(item, _model_of(item, inner), diffusion, apart, place)


def _leaves(annotation: Any) -> Iterator[Any]:
    """The types that an annotation is made of."""
    if get_origin(annotation) is None and not get_args(annotation):
        yield annotation
    for inner in get_args(annotation):
        yield from _leaves(inner)


def _models(model: type[Part], key: str) -> list[type[Part]]:
    """The models of the blocks that a field may hold, alone, in a list or by key."""
    found, stack = [], [model.model_fields[key].annotation]
    while stack:
        annotation = stack.pop()
        if isinstance(annotation, type) and issubclass(annotation, Part):
            found.append(annotation)
        stack += get_args(annotation)
    return found


def _model_of(item: dict[str, Any], models: list[type[Part]]) -> type[Part]:
    """The model of a block, where a field may hold several kinds: the one that has its keys."""
    return next((each for each in models if item.keys() <= each.model_fields.keys()), models[0])


def _by_key(model: type[Part], key: str) -> bool:
    """Whether the blocks of a field are named by keys that people choose."""
    stack = [model.model_fields[key].annotation]
    while stack:
        annotation = stack.pop()
        if get_origin(annotation) is dict:
            return True
        stack += get_args(annotation)
    return False


def _blocks(value: Any, route: Route, by_key: bool) -> Iterator[tuple[Route, dict[str, Any]]]:
    if isinstance(value, tuple | list):
        for rank, item in enumerate(value):
            yield from _blocks(item, (*route, rank), by_key)
    elif isinstance(value, dict) and by_key:
        for key, item in value.items():
            yield from _blocks(item, (*route, key), False)
    elif isinstance(value, dict):
        yield route, value
