"""The repository as a public may see it: what is not declared visible to it is not there at all.

All that is computed and told from what this gives can only rest on what may be seen. Each field of a model
says the widest public that may see it; one that says nothing is for the team. Neither the values, nor the
text of the files, nor the list of their names hold what is hidden.
"""

from __future__ import annotations

from typing import Any, cast

from diagdemo.issues import Route
from diagdemo.model.entities import entities
from diagdemo.model.fact import STATES, Fact
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.workspace import hearsay
from diagdemo.workspace.bound import Reference
from diagdemo.workspace.few_people import minimum_in
from diagdemo.workspace.hidden import KEPT, Apart, hidden_routes
from diagdemo.workspace.quoting import shown_words
from diagdemo.workspace.record import Record
from diagdemo.workspace.unsaid import without
from diagdemo.workspace.workspace import Workspace

_SETTINGS = ("programme", "etapes_cycle", "themes", "seuils", "publication", "guide")
"""What documents for others are computed with: labels, thresholds, which question is on which theme."""


def visible(workspace: Workspace, diffusion: Diffusion) -> Workspace:
    """The repository without what `diffusion` may not see; itself for the team."""
    if diffusion is Diffusion.INTERNE:
        return workspace

    def seen(record: Record) -> Record | None:
        if record.kind == "espace":
            return _settings(record)
        if record.kind == "interview" and (
            diffusion is not Diffusion.RESTITUTION or not record.bound.repairable
        ):
            return None
        return _seen(workspace, record, diffusion)

    return workspace.mapped(seen, workspace.listing._replace(records=(), strays=(), paths=()))


def _settings(record: Record) -> Record:
    """What the repository says of how to read it: no document shows its own words but labels."""
    data = {key: record.data[key] for key in _SETTINGS if key in record.data}
    bound = record.bound._replace(data=data, issues=(), references=(), source_uses=(), parts={})
    return record._replace(bound=bound, document=without(record.document, {}, set(), set()))


def _seen(workspace: Workspace, record: Record, diffusion: Diffusion) -> Record:
    """A record, its hidden values taken away: from its values, its references, its blocks and its text."""
    bound, names = record.bound, hearsay.interview_sources(record.data, diffusion)
    apart = Apart(names, minimum_in(workspace.settings))
    hidden = set(hidden_routes(record.data, entities()[record.kind], diffusion, apart))
    unsaid = {each.route for each in bound.references if _leads_to_a_person(workspace, record, each)}
    unsaid |= {use.route for use in bound.source_uses if use.key in names}
    gone: set[Route] = {("sources", key) for key in names}
    data = cast(dict[str, Any], _without(record.data, hidden, ()))
    if record.kind == "interview":
        data = _interview(record, data, diffusion)
        unsaid |= set(_not_said(record, data))
    data = hearsay.renamed(data, names)
    if names:
        data["sources"] = hearsay.without_names(data["sources"], names)
    return record._replace(
        document=without(record.document, record.data, hidden | gone, unsaid),
        bound=bound._replace(
            data=data,
            issues=(),
            references=tuple(
                each._replace(route=_closed_up(each.route, hidden))
                for each in bound.references
                if not _under(each.route, hidden)
            ),
            source_uses=tuple(
                each._replace(route=_closed_up(each.route, hidden))
                for each in hearsay.used(bound.source_uses, names)
                if not _under(each.route, hidden)
            ),
            parts=_parts(record, data, hidden, gone, names),
        ),
    )


def _leads_to_a_person(workspace: Workspace, record: Record, reference: Reference) -> bool:
    """Whether a reference names an interview, or may name one that cannot be read here."""
    kinds = reference.node["to"]
    if not set(kinds) & {"interview", "extrait"}:
        return False
    target = workspace.index.resolve(reference.text, kinds, record.territory)
    return target is None or target.record.kind == "interview"


def _parts(
    record: Record, data: dict[str, Any], hidden: set[Route], gone: set[Route], names: dict[str, str]
) -> dict[str, list[tuple[Route, dict[str, Any]]]]:
    """The blocks of a record by the name of their model; none of an interview, whose values say enough."""
    if record.kind == "interview":
        return {}
    return {
        name: [
            (_closed_up(route, hidden), _block(part, data, hidden, route, names))
            for route, part in held
            if not _under(route, hidden | gone)
        ]
        for name, held in record.bound.parts.items()
    }


def _block(
    part: dict[str, Any], data: dict[str, Any], hidden: set[Route], route: Route, names: dict[str, str]
) -> dict[str, Any]:
    return cast(dict[str, Any], hearsay.renamed(_without(part, hidden, route), names)) if route else data


def _under(route: Route, hidden: set[Route]) -> bool:
    return any(route[:depth] in hidden for depth in range(1, len(route) + 1))


def _closed_up(route: Route, hidden: set[Route]) -> Route:
    """Where a value is once the hidden items of lists are no longer there."""
    return tuple(
        step - sum((*route[:depth], rank) in hidden for rank in range(step))
        if isinstance(step, int)
        else step
        for depth, step in enumerate(route)
    )


def _without(value: Any, hidden: set[Route], route: Route) -> Any:
    """A value without what is hidden in it; states are kept for what is left."""
    if isinstance(value, dict):
        return {
            key: {k: v for k, v in item.items() if (*route, k) not in hidden}
            if key == STATES
            else _without(item, hidden, (*route, key))
            for key, item in value.items()
            if (*route, key) not in hidden
        }
    if isinstance(value, Fact):
        return hearsay.fact_without(value, hidden, route)
    if type(value) is tuple:
        return tuple(
            _without(item, hidden, (*route, rank))
            for rank, item in enumerate(value)
            if (*route, rank) not in hidden
        )
    return value


def _interview(record: Record, data: dict[str, Any], diffusion: Diffusion) -> dict[str, Any]:
    """An interview with months alone, and of each extract the words that may be shown."""
    for holder in (data, data.get("consentement", {})):
        holder |= {key: _month(each) for key, each in holder.items() if isinstance(each, PartialDate)}
    if "extraits" in data:
        data["extraits"] = tuple(
            _extract(record, extract, seen, diffusion)
            for extract, seen in zip(record.data["extraits"], data["extraits"], strict=True)
        )
    return data


def _month(date: PartialDate) -> PartialDate:
    day = date.first_day
    return date if "-" not in str(date) else PartialDate(day.year, day.month)


def _extract(
    record: Record, extract: dict[str, Any], seen: dict[str, Any], diffusion: Diffusion
) -> dict[str, Any]:
    """An extract with the words that may be shown; without any, it only keeps its place."""
    words, own = shown_words(record, extract, diffusion)
    if not words:
        return {"id": extract["id"], "texte": ""}
    shown = {key: value for key, value in seen.items() if key != "paraphrase"}
    return {**shown, "texte": words} if own else {**shown, "texte": "", "paraphrase": words}


def _not_said(record: Record, data: dict[str, Any]) -> list[Route]:
    """What the text of an interview says and its values no longer do, or only to make an interview."""
    kept: list[Route] = [(key,) for kind, key in KEPT if kind == "interview"]
    for rank, (before, after) in enumerate(
        zip(record.data.get("extraits", ()), data.get("extraits", ()), strict=True)
    ):
        kept += [("extraits", rank, key) for key in before if before[key] != after.get(key) or key == "id"]
    return kept
