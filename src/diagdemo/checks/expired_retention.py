"""Entretien gardé au-delà de sa date

## Ce qui est signalé
Un entretien dont la date « conserver_jusqu_au » est passée. C’est le seul contrôle qui regarde la date du
jour.

## Pourquoi
La personne a été prévenue de la durée pendant laquelle ses paroles seraient gardées. Ce délai passé,
l’entretien doit être effacé ; ce que l’équipe en a tiré peut rester, sans ses mots.

## Exemple à corriger
```yaml territoires/brumeval/interviews/p-4h8t.yaml
date: 2022-03
college: agent
consentement: {statut: recueilli, portee: analyse_interne, date: 2022-03-04}
conserver_jusqu_au: 2023-12-31
```

## Exemple juste
```yaml territoires/brumeval/interviews/p-4h8t.yaml
date: 2026-02
college: agent
consentement: {statut: recueilli, portee: analyse_interne, date: 2026-02-04}
conserver_jusqu_au: 2027-06-30
```
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from diagdemo.issues import Issue
from diagdemo.model.partial_date import PartialDate
from diagdemo.workspace.record import Record
from diagdemo.workspace.refusal import quote
from diagdemo.workspace.workspace import Workspace

CODE = "D146"


def steady(workspace: Workspace, today: datetime.date) -> tuple[str, str]:
    """The first and the last day on which the same interviews would be signalled as on `today`."""
    limits = [limit.last_day for limit in map(_limit, workspace.records) if limit is not None]
    gone = max((day for day in limits if day < today), default=None)
    first = gone + datetime.timedelta(days=1) if gone else datetime.date.min
    return first.isoformat(), min(
        (day for day in limits if day >= today), default=datetime.date.max
    ).isoformat()


def _limit(record: Record) -> PartialDate | None:
    limit = record.data.get("conserver_jusqu_au") if record.kind == "interview" else None
    return limit if isinstance(limit, PartialDate) else None


def past(workspace: Workspace, today: datetime.date) -> Iterator[Issue]:
    """Signal the interviews that should have been erased before `today`."""
    for record in workspace.records:
        limit = _limit(record)
        if limit is not None and limit.last_day < today:
            message = (
                f"L’entretien {quote(record.id)} devait être effacé au plus tard le {limit.last_day:%d/%m/%Y}"
            )
            advice = (
                f"supprimez {quote(record.path)} et faites-le retirer de l’historique ; si la "
                "personne a accepté un délai plus long, corrigez la date"
            )
            yield Issue(record.locate(("conserver_jusqu_au",)), CODE, message, advice)
