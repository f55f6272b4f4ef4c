"""Dates dans un ordre impossible

## Ce qui est signalé
Une fin avant le début, une édition hors de la vie de son dispositif, une relecture ou un retrait avant le
consentement, une conservation qui s’achève avant l’entretien, une page lue avant d’être publiée, une année
avant 1789 ou après 2100. Quand des sources se contredisent, rien n’est dit tant qu’un ordre possible
demeure ; « 2024 » peut être n’importe quel jour de 2024.

## Pourquoi
Une année mal tapée fausse les durées, les comparaisons et l’histoire que l’on raconte.

## Exemple à corriger
```yaml territoires/brumeval/devices/forum.yaml
nom: Forum annuel
type: evenement
debut: 2021-10
fin: 2012-12
```

## Exemple juste
```yaml territoires/brumeval/devices/forum.yaml
nom: Forum annuel
type: evenement
debut: 2021-10
fin: 2021-12
```
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from diagdemo.checks.date_order import dates, every_date, precede
from diagdemo.issues import Issue, Related, Route, Severity
from diagdemo.model.partial_date import PartialDate
from diagdemo.workspace.plan import Node, Plan
from diagdemo.workspace.record import Record
from diagdemo.workspace.refusal import quote
from diagdemo.workspace.workspace import Blocks, Workspace

CODE = "D142"

_FIRST_YEAR, _LAST_YEAR = 1789, 2100
_ALSO = {
    "Interview": [("date", "conserver_jusqu_au")],
    "Consent": [("date", "relu_le"), ("date", "date_retrait")],
    "Source": [("date", "consulte_le")],
}
"""Orders that hold by nature, beside those that the models declare."""


Held = list[tuple[Record, Blocks]]
"""The blocks of one model, by record."""


class _Watched(NamedTuple):
    """The fields of a model that hold dates."""

    orders: tuple[tuple[str, str], ...]
    """Of each pair, the first cannot come after the second."""
    dates: tuple[str, ...]


def check(workspace: Workspace) -> Iterator[Issue]:
    """Signal the dates that cannot follow one another, or that no diagnosis can hold."""
    for name, watched in _watched(workspace.plan).items():
        held = workspace.blocks.get(name)
        if held is None:
            continue
        for earlier, later in watched.orders:
            yield from _disorders(held, earlier, later)
        for field in watched.dates:
            yield from _far(held, field)
    for record, editions in workspace.blocks.get("Edition", ()):
        if record.kind == "device" and ("debut" in record.data or "fin" in record.data):
            yield from _editions(record, editions)


@cache
def _watched(plan: Plan) -> dict[str, _Watched]:
    """By name of model, what it holds of dates."""
    found = {}
    for name, part in plan.parts.items():
        fields = part["fields"].items()
        declared = [(field, node["not_after"]) for field, node in fields if "not_after" in node]
        dated = [field for field, node in fields if _is_date(node)]
        if declared or dated:
            found[name] = _Watched((*_ALSO.get(name, ()), *declared), tuple(dated))
    return found


def _is_date(node: Node) -> bool:
    inner: Node = node["of"] if node["kind"] == "fact" else node
    return bool(inner["kind"] == "date")


def _disorders(held: Held, earlier: str, later: str) -> Iterator[Issue]:
    for record, blocks in held:
        for route, data in blocks:
            if earlier in data and later in data:
                starts, ends = every_date(data[earlier]), every_date(data[later])
                if starts and ends and min(ends) < max(starts):
                    yield from _disorder(record, route, data, earlier, later)


def _disorder(
    record: Record, route: Route, data: dict[str, Any], earlier: str, later: str
) -> Iterator[Issue]:
    for planned in (False, True):
        starts, ends = dates(data[earlier], planned), dates(data[later], planned)
        if precede(ends, starts):
            message = f"{quote(later)} ({max(ends)}) vient avant {quote(earlier)} ({min(starts)})"
            advice = "vérifiez les deux dates : l’une est mal tapée, ou elles sont inversées"
            related = (Related(record.locate((*route, earlier)), f"{earlier} : {min(starts)}"),)
            yield Issue(record.locate((*route, later)), CODE, message, advice, related=related)
            return


def _editions(record: Record, editions: Blocks) -> Iterator[Issue]:
    """Editions that begin after the end of their device, or end before it began."""
    born, dead = dates(record.data.get("debut")), dates(record.data.get("fin"))
    for route, edition in editions:
        if precede(dates(edition.get("fin")), born):
            message = f"{_name(edition)} s’achève avant le début du dispositif ({min(born)})"
            yield _outside(record, (*route, "fin"), message, "debut")
        if dead and precede(dead, dates(edition.get("debut"))):
            message = f"{_name(edition)} commence après la fin du dispositif ({max(dead)})"
            yield _outside(record, (*route, "debut"), message, "fin")


def _name(edition: dict[str, Any]) -> str:
    return f"L’édition {quote(str(edition.get('id', '')))}"


def _outside(record: Record, route: Route, message: str, field: str) -> Issue:
    advice = (
        f"corrigez cette date, ou « {field} » du dispositif ; "
        "si c’est un autre dispositif, donnez-lui sa fiche"
    )
    related = (Related(record.locate((field,)), f"{field} du dispositif"),)
    return Issue(record.locate(route), CODE, message, advice, Severity.AVERTISSEMENT, related=related)


def _far(held: Held, field: str) -> Iterator[Issue]:
    for record, blocks in held:
        for route, data in blocks:
            value = data.get(field)
            if value is None or (type(value) is PartialDate and _FIRST_YEAR <= value.year <= _LAST_YEAR):
                continue
            for date in every_date(value):
                if not _FIRST_YEAR <= date.year <= _LAST_YEAR:
                    yield _too_far(record, (*route, field), date)
                    break


def _too_far(record: Record, route: Route, date: PartialDate) -> Issue:
    when = "est trop lointaine" if date.year > _LAST_YEAR else "est trop ancienne"
    message = f"La date {date} {when} pour être juste"
    advice = f"vérifiez l’année : une date du dépôt va de {_FIRST_YEAR} à {_LAST_YEAR}"
    return Issue(record.locate(route), CODE, message, advice, Severity.AVERTISSEMENT)
