"""Deux fiches sous le même identifiant

## Ce qui est signalé
Un acteur et un dispositif d’un même territoire qui ont le même nom de fichier ; un acteur ou un dispositif
qui a le nom du dossier d’un territoire. Un acteur qui a le même nom de fichier qu’un acteur du fonds commun
est un avertissement.

## Pourquoi
Les liens nomment un acteur ou un dispositif par son nom de fichier. Si deux fiches le portent, un lien peut
mener à l’autre. Le nom du dossier d’un territoire désigne déjà la collectivité.

## Exemple à corriger
```yaml territoires/brumeval/actors/conseil-citoyen.yaml
nom: Association de soutien au conseil citoyen
```

## Exemple juste
```yaml territoires/brumeval/actors/soutien-conseil-citoyen.yaml
nom: Association de soutien au conseil citoyen
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from diagdemo.issues import Issue, Location, Related, Severity
from diagdemo.workspace.record import Record
from diagdemo.workspace.refusal import quote
from diagdemo.workspace.workspace import Workspace

CODE = "D149"

_NODES = ("actor", "device")


def check(workspace: Workspace) -> Iterator[Issue]:
    """Signal the ids that name two things."""
    for group in _homonyms(workspace.records):
        first, *others = sorted(group, key=lambda record: record.path)
        for record in others:
            yield _issue(
                record,
                first,
                f"{quote(record.id)} est aussi {workspace.plan.label(first.kind)} de ce territoire",
            )
    shared = {record.id: record for record in workspace.of(None, "actor")}
    for record in workspace.records:
        if record.kind not in _NODES:
            continue
        collectivite = workspace.index.territory(record.id)
        if collectivite is not None:
            yield _issue(record, collectivite, f"{quote(record.id)} désigne déjà la collectivité de ce nom")
        elif record.territory and record.id in shared:
            message = f"{quote(record.id)} est aussi un acteur du fonds commun, que cette fiche cache ici"
            yield _issue(record, shared[record.id], message, Severity.AVERTISSEMENT)


def _homonyms(records: Iterable[Record]) -> list[list[Record]]:
    """Records that share one id where ids must differ: actors and devices of a territory."""
    groups: dict[tuple[str | None, str], list[Record]] = {}
    for record in records:
        if record.kind in _NODES:
            groups.setdefault((record.territory, record.id), []).append(record)
    return [group for group in groups.values() if len(group) > 1]


def _issue(record: Record, other: Record, message: str, severity: Severity = Severity.ERREUR) -> Issue:
    advice = (
        "renommez l’un des deux avec «\u00a0diagdemo rename\u00a0», que les autres fiches suivront\u00a0; "
        "si c’est la même chose, gardez-en un"
    )
    return Issue(
        Location(record.path),
        CODE,
        message,
        advice,
        severity,
        related=(Related(Location(other.path), "l’autre fiche"),),
    )
