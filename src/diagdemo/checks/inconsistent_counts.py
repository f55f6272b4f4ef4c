"""Comptes qui se contredisent

## Ce qui est signalé
Dans une édition, une partie plus grande que son tout : plus de projets lauréats que de projets soumis au
vote, plus de votants que de personnes pouvant voter, plus de réponses que de propositions reçues… Les
valeurs approchées ou contradictoires ne sont signalées que si aucune lecture ne les accorde. C’est un
avertissement : une source peut se tromper, et ce qu’elle dit se garde.

## Pourquoi
Un taux de plus de 100 % se remarque en réunion publique. Le plus souvent, deux chiffres ont été inversés.

## Exemple à corriger
```yaml territoires/brumeval/devices/forum.yaml
nom: Budget participatif
type: budget_participatif
editions:
  - id: "2024"
    projets: {deposes: 40, soumis_au_vote: 12, laureats: 21}
```

## Exemple juste
```yaml territoires/brumeval/devices/forum.yaml
nom: Budget participatif
type: budget_participatif
editions:
  - id: "2024"
    projets: {deposes: 40, soumis_au_vote: 21, laureats: 12}
```
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from diagdemo.checks.quantities import least, most, shown, written
from diagdemo.issues import Issue, Related, Route, Severity
from diagdemo.workspace.record import Record
from diagdemo.workspace.refusal import quote
from diagdemo.workspace.workspace import Workspace

CODE = "D151"

_ORDERS: dict[str, list[tuple[str, tuple[str, ...]]]] = {
    "Projects": [
        ("recevables", ("deposes",)),
        ("soumis_au_vote", ("recevables", "deposes")),
        ("laureats", ("soumis_au_vote", "recevables", "deposes")),
        ("realises", ("laureats",)),
    ],
    "Edition": [
        ("votants", ("corps_electoral",)),
        ("nouveaux", ("participants",)),
        ("participants", ("participations",)),
        ("votants", ("votes",)),
    ],
    "OutcomeTotals": [("acceptees", ("recues",))],
}
"""By model, a count and those that cannot be smaller; the nearest known one is compared."""
_ANSWERS = (
    "acceptees",
    "acceptees_en_partie",
    "refusees_motivees",
    "refusees_sans_motif",
    "en_examen",
    "retirees",
    "sans_reponse",
)


def check(workspace: Workspace) -> Iterator[Issue]:
    """Signal the parts that are larger than their whole."""
    for name, orders in _ORDERS.items():
        for record, blocks in workspace.blocks.get(name, ()):
            for route, data in blocks if record.kind == "device" else ():
                for part, wholes in orders:
                    # Nothing is smaller than a part that is not said.
                    whole = _exceeded(data, part, wholes) if part in data else None
                    if whole:
                        yield _larger(record, route, data, part, whole)
                if name == "OutcomeTotals":
                    yield from _totals(record, route, data)


def _exceeded(data: dict[str, Any], part: str, wholes: Sequence[str]) -> str | None:
    """The nearest known count of these, when the part is surely larger."""
    for name in wholes:
        if name in data and data[name].known:
            return name if least(data[part]) > most(data[name]) else None
    return None


def _larger(record: Record, route: Route, data: dict[str, Any], part: str, whole: str) -> Issue:
    message = f"{quote(part)} ({shown(data[part])}) dépasse {quote(whole)} ({shown(data[whole])})"
    return _issue(record, (*route, part), message, (*route, whole))


def _totals(record: Record, route: Route, data: dict[str, Any]) -> Iterator[Issue]:
    received, answers = data.get("recues"), [name for name in _ANSWERS if name in data]
    total = sum([least(data[name]) for name in answers]) if len(answers) > 1 else 0
    if total > most(received) >= least(data.get("acceptees")):
        message = (
            f"Les réponses font {written(total)} en tout, pour {shown(data['recues'])} propositions reçues"
        )
        yield _issue(record, (*route, answers[0]), message, (*route, "recues"))
    done = data.get("realisees")
    if done is None:
        return
    partly = most(data["acceptees_en_partie"]) if "acceptees_en_partie" in data else 0
    if least(done) > most(data.get("acceptees")) + partly:
        message = f"{quote('realisees')} ({shown(done)}) dépasse le nombre de propositions acceptées"
        yield _issue(record, (*route, "realisees"), message, (*route, "acceptees"))


def _issue(record: Record, route: Route, message: str, whole: Route) -> Issue:
    advice = (
        "vérifiez les deux chiffres ; si la source les donne ainsi, "
        "dites-le dans une « note » et notez une dérogation"
    )
    related = (Related(record.locate(whole), str(whole[-1])),)
    return Issue(record.locate(route), CODE, message, advice, Severity.AVERTISSEMENT, related=related)
