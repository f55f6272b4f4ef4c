"""The repository as a public may see it: what is not declared visible to it is not there at all.

All that is computed and told from what this gives can only rest on what may be seen. Each field of a model
says the widest public that may see it; one that says nothing is for the team.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast, get_args, get_origin

from pydantic import BaseModel

from diagdemo.issues import Route
from diagdemo.model.entities import entities
from diagdemo.model.fields import Part
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.vocabulary.actors import FamilleLien, Verbe
from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.workspace.quoting import shown_words
from diagdemo.workspace.record import Record
from diagdemo.workspace.workspace import Workspace

_KEPT = {
    ("interview", "date"),
    ("interview", "consentement"),
    ("interview", "conserver_jusqu_au"),
    ("Consent", "statut"),
    ("Consent", "date_retrait"),
    ("Extract", "id"),
}
"""Fields without which an interview is not one; no document shows them, but for the month."""
_STATES = "etats"


def visible(workspace: Workspace, diffusion: Diffusion) -> Workspace:
    """The repository without what `diffusion` may not see; itself for the team."""
    if diffusion is Diffusion.INTERNE:
        return workspace
    records = tuple(
        _seen(record, diffusion)
        for record in workspace.records
        if record.kind != "interview" or diffusion is Diffusion.RESTITUTION
    )
    return Workspace(
        workspace.root, workspace.listing, records, workspace.plan, workspace.words, workspace.interviews
    )


def is_visible(model: type[BaseModel], key: str, diffusion: Diffusion) -> bool:
    """Whether a field may be seen by a public."""
    field = model.model_fields.get(key)
    extra = field.json_schema_extra if field else None
    limit = extra.get("visibilite") if isinstance(extra, dict) else None
    return limit is not None and Diffusion.of(str(limit)).rank >= diffusion.rank


def is_tension(verb: object) -> bool:
    """Whether a verb of a link tells of a conflict or of a competition: as sensitive as an opinion."""
    return verb in {str(word) for word in Verbe if word.famille is FamilleLien.TENSION}


def _seen(record: Record, diffusion: Diffusion) -> Record:
    """A record, its hidden values taken away: from its values, its references and its blocks."""
    if record.kind == "espace":  # the settings say how to read, and no document shows them
        return record
    bound = record.bound
    hidden = set(_hidden(record.data, entities()[record.kind], diffusion, ()))
    data = cast(dict[str, Any], _without(record.data, hidden, ()))
    if record.kind == "interview":
        data = _interview(record, data, diffusion)
    return record._replace(
        bound=bound._replace(
            data=data,
            references=tuple(each for each in bound.references if not _under(each.route, hidden)),
            source_uses=tuple(each for each in bound.source_uses if not _under(each.route, hidden)),
            parts={
                name: [
                    (route, _without(part, hidden, route))
                    for route, part in held
                    if not _under(route, hidden)
                ]
                for name, held in bound.parts.items()
            },
        )
    )


def _under(route: Route, hidden: set[Route]) -> bool:
    return any(route[:depth] in hidden for depth in range(1, len(route) + 1))


def _hidden(data: Any, model: type[Part], diffusion: Diffusion, route: Route) -> Iterator[Route]:
    """The routes of what may not be seen, the outermost only."""
    if model.__name__ == "Link" and is_tension(data.get("type")):
        yield route
        return
    name = getattr(model, "KIND", model.__name__)
    for key, value in data.items():
        if key == _STATES:
            continue
        if (name, key) not in _KEPT and not is_visible(model, key, diffusion):
            yield (*route, key)
            continue
        inner = _models(model, key)
        for place, item in _blocks(value, (*route, key), _by_key(model, key)) if inner else ():
            yield from _hidden(item, _model_of(item, inner), diffusion, place)


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


def _without(value: Any, hidden: set[Route], route: Route) -> Any:
    """A value without what is hidden in it; states are kept for what is left."""
    if isinstance(value, dict):
        return {
            key: {k: v for k, v in item.items() if (*route, k) not in hidden}
            if key == _STATES
            else _without(item, hidden, (*route, key))
            for key, item in value.items()
            if (*route, key) not in hidden
        }
    if isinstance(value, tuple):
        return tuple(
            _without(item, hidden, (*route, rank))
            for rank, item in enumerate(value)
            if (*route, rank) not in hidden
        )
    return value


def _interview(record: Record, data: dict[str, Any], diffusion: Diffusion) -> dict[str, Any]:
    """An interview with its month alone, and of each extract the words that may be shown."""
    date = data.get("date")
    if isinstance(date, PartialDate):
        day = date.first_day
        data["date"] = date if str(date).count("-") == 0 else PartialDate(day.year, day.month)
    if "extraits" in data:
        data["extraits"] = tuple(
            _extract(record, extract, seen, diffusion)
            for extract, seen in zip(record.data["extraits"], data["extraits"], strict=True)
        )
    return data


def _extract(
    record: Record, extract: dict[str, Any], seen: dict[str, Any], diffusion: Diffusion
) -> dict[str, Any]:
    """An extract with the words that may be shown; without any, it only keeps its place."""
    words, own = shown_words(record, extract, diffusion)
    if not words:
        return {"id": extract["id"], "texte": ""}
    shown = {key: value for key, value in seen.items() if key != "paraphrase"}
    return {**shown, "texte": words} if own else {**shown, "texte": "", "paraphrase": words}
