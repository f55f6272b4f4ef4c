"""Profil dont la somme dépasse le total

## Ce qui est signalé
Dans le profil d’une édition, des effectifs dont la somme dépasse le nombre de personnes renseignées, ou
celui des participants ; un nombre de personnes renseignées plus grand que celui des participants. Les
valeurs approchées (« environ », « plus_de »…) ne sont signalées que si aucune lecture ne les accorde.

## Pourquoi
On compare le profil des participants à celui de la population : des parts qui dépassent 100 % rendraient la
comparaison fausse. Le plus souvent, des présences ont été comptées à la place des personnes.

## Exemple à corriger
```yaml territoires/brumeval/devices/forum.yaml
nom: Forum annuel
type: evenement
editions:
  - id: "2024"
    participants: 80
    profil:
      age: {effectifs: {"15-29": 30, "30-59": 60}, n_renseigne: 70}
```

## Exemple juste
```yaml territoires/brumeval/devices/forum.yaml
nom: Forum annuel
type: evenement
editions:
  - id: "2024"
    participants: 80
    profil:
      age: {effectifs: {"15-29": 30, "30-59": 40}, n_renseigne: 70}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from diagdemo.checks.quantities import least, most, shown, written
from diagdemo.issues import Issue, Related, Route
from diagdemo.workspace.record import Record
from diagdemo.workspace.refusal import quote
from diagdemo.workspace.workspace import Workspace

CODE = "D143"


def check(workspace: Workspace) -> Iterator[Issue]:
    """Signal the profiles that count more people than there were."""
    for record, editions in workspace.blocks.get("Edition", ()):
        for route, edition in editions:
            for name, profile in edition.get("profil", {}).items():
                yield from _profile(record, route, edition, (*route, "profil", name), profile)


def _profile(
    record: Record, above: Route, edition: dict[str, Any], route: Route, profile: dict[str, Any]
) -> Iterator[Issue]:
    counted, people = profile.get("n_renseigne"), edition.get("participants")
    total = sum(least(count) for count in profile.get("effectifs", {}).values())
    what = f"Le profil {quote(str(route[-1]))}"
    if total > most(counted):
        message = f"{what} compte {written(total)} personnes, pour {shown(counted)} renseignées"
        yield _issue(record, (*route, "effectifs"), message, (*route, "n_renseigne"))
    elif total > most(people):
        message = f"{what} compte {written(total)} personnes, pour {shown(people)} participants"
        yield _issue(record, (*route, "effectifs"), message, (*above, "participants"))
    if least(counted) > most(people):
        message = f"{what} compte {shown(counted)} personnes renseignées, pour {shown(people)} participants"
        yield _issue(record, (*route, "n_renseigne"), message, (*above, "participants"))


def _issue(record: Record, route: Route, message: str, total: Route) -> Issue:
    advice = (
        "corrigez le chiffre faux ; si l’on a compté des présences, "
        "écrivez-les dans « participations » et non dans « participants »"
    )
    related = (Related(record.locate(total), "le total"),)
    return Issue(record.locate(route, key=True), CODE, message, advice, related=related)
