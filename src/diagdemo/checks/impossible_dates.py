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
from typing import Any

from diagdemo.issues import Issue, Related, Route, Severity
from diagdemo.model.fact import Fact
from diagdemo.model.partial_date import PartialDate
from diagdemo.workspace.plan import Node, Plan
from diagdemo.workspace.record import Record
from diagdemo.workspace.refusal import quote
from diagdemo.workspace.workspace import Workspace

CODE = "D142"

_FIRST_YEAR, _LAST_YEAR = 1789, 2100
_ALSO = {
    "Interview": [("date", "conserver_jusqu_au")],
    "Consent": [("date", "relu_le"), ("date", "date_retrait")],
    "Source": [("date", "consulte_le")],
}
"""Orders that hold by nature, beside those that the models declare."""


def check(workspace: Workspace) -> Iterator[Issue]:
    """Signal the dates that cannot follow one another, or that no diagnosis can hold."""
    pairs = _pairs(workspace.plan)
    dated = _dated(workspace.plan)
    for record in workspace.records:
        for name, blocks in record.bound.parts.items():
            orders, fields = pairs.get(name, []), dated.get(name, [])
            for route, data in blocks if orders or fields else ():
                yield from _block(record, route, data, orders, fields)
        if record.kind == "device":
            yield from _editions(record)


def _block(
    record: Record, route: Route, data: dict[str, Any], orders: list[tuple[str, str]], fields: list[str]
) -> Iterator[Issue]:
    for earlier, later in orders:
        if earlier in data and later in data:
            yield from _disorder(record, route, data, earlier, later)
    for field in fields:
        if field in data:
            yield from _far(record, route, field, data[field])


def _pairs(plan: Plan) -> dict[str, list[tuple[str, str]]]:
    """By name of part, the fields of which the first cannot come after the second."""
    found = {name: list(pairs) for name, pairs in _ALSO.items()}
    for name, part in plan.parts.items():
        declared = [
            (field, node["not_after"]) for field, node in part["fields"].items() if "not_after" in node
        ]
        if declared:
            found.setdefault(name, []).extend(declared)
    return found


def _dated(plan: Plan) -> dict[str, list[str]]:
    """By name of part, the fields that hold dates."""
    return {
        name: fields
        for name, part in plan.parts.items()
        if (fields := [field for field, node in part["fields"].items() if _is_date(node)])
    }


def _is_date(node: Node) -> bool:
    inner: Node = node["of"] if node["kind"] == "fact" else node
    return bool(inner["kind"] == "date")


def _dates(value: Any, planned: bool = False) -> list[PartialDate]:
    """The dates held by a field, or those that had been planned."""
    if isinstance(value, PartialDate):
        return [] if planned else [value]
    if not isinstance(value, Fact):
        return []
    found = (item.prevu if planned else item.valeur for item in value)
    return [date for date in found if isinstance(date, PartialDate)]


def _disorder(
    record: Record, route: Route, data: dict[str, Any], earlier: str, later: str
) -> Iterator[Issue]:
    for planned in (False, True):
        starts, ends = _dates(data[earlier], planned), _dates(data[later], planned)
        if starts and ends and min(date.first_day for date in starts) > max(date.last_day for date in ends):
            message = f"{quote(later)} ({max(ends)}) vient avant {quote(earlier)} ({min(starts)})"
            advice = "vérifiez les deux dates : l’une est mal tapée, ou elles sont inversées"
            related = (Related(record.locate((*route, earlier)), f"{earlier} : {min(starts)}"),)
            yield Issue(record.locate((*route, later)), CODE, message, advice, related=related)
            return


def _editions(record: Record) -> Iterator[Issue]:
    """Editions that begin after the end of their device, or end before it began."""
    born, dead = _dates(record.data.get("debut")), _dates(record.data.get("fin"))
    for route, edition in record.bound.parts.get("Edition", ()):
        starts, ends = _dates(edition.get("debut")), _dates(edition.get("fin"))
        name = f"L’édition {quote(str(edition.get('id', '')))}"
        if born and ends and min(d.first_day for d in born) > max(d.last_day for d in ends):
            yield _outside(
                record,
                (*route, "fin"),
                f"{name} s’achève avant le début du dispositif ({min(born)})",
                "debut",
            )
        if dead and starts and max(d.last_day for d in dead) < min(d.first_day for d in starts):
            yield _outside(
                record, (*route, "debut"), f"{name} commence après la fin du dispositif ({max(dead)})", "fin"
            )


def _outside(record: Record, route: Route, message: str, field: str) -> Issue:
    advice = (
        f"corrigez cette date, ou « {field} » du dispositif ; "
        "si c’est un autre dispositif, donnez-lui sa fiche"
    )
    related = (Related(record.locate((field,)), f"{field} du dispositif"),)
    return Issue(record.locate(route), CODE, message, advice, Severity.AVERTISSEMENT, related=related)


def _far(record: Record, route: Route, field: str, value: Any) -> Iterator[Issue]:
    for date in (*_dates(value), *_dates(value, planned=True)):
        if not _FIRST_YEAR <= date.year <= _LAST_YEAR:
            when = "est trop lointaine" if date.year > _LAST_YEAR else "est trop ancienne"
            message = f"La date {date} {when} pour être juste"
            advice = f"vérifiez l’année : une date du dépôt va de {_FIRST_YEAR} à {_LAST_YEAR}"
            yield Issue(record.locate((*route, field)), CODE, message, advice, Severity.AVERTISSEMENT)
            return
