"""Nom d’entretien qui n’est pas un pseudonyme

## Ce qui est signalé
Un entretien dont le fichier ne porte pas un pseudonyme tiré au sort : « p- » suivi d’au moins quatre lettres
minuscules ou chiffres, comme « p-7k3m ».

## Pourquoi
Le nom du fichier se lit partout : dans les preuves, dans l’historique, dans les messages. Un nom de
personne, des initiales ou une fonction y désigneraient qui a parlé ; un numéro dirait dans quel ordre les
personnes ont été rencontrées.

## Exemple à corriger
```yaml territoires/brumeval/interviews/adjointe-urbanisme.yaml
date: 2026-02
college: agent
consentement: {statut: recueilli, portee: analyse_interne, date: 2026-02-04}
conserver_jusqu_au: 2027-06-30
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

import re
from collections.abc import Iterator

from diagdemo.checks.malformed_id import is_well_formed
from diagdemo.issues import Issue, Location, Severity
from diagdemo.workspace.workspace import Workspace

CODE = "D155"

_PSEUDONYM = re.compile(r"p-[a-z0-9]{4,}\Z")


def check(workspace: Workspace) -> Iterator[Issue]:
    """Signal the interviews whose name may tell who was met."""
    for record in workspace.records:
        # A name that no reference could write has its own check.
        if record.kind != "interview" or _PSEUDONYM.match(record.id) or not is_well_formed(record.id):
            continue
        # The name is left out: a message ends in the logs of machines that others read.
        message = "Le nom de cet entretien n’est pas un pseudonyme tiré au sort"
        advice = (
            "renommez-le « p- » et au moins quatre lettres ou chiffres au hasard, comme « p-7k3m », "
            "avec «\u00a0diagdemo rename\u00a0», qui corrige aussi les preuves qui le citent"
        )
        yield Issue(Location(record.path), CODE, message, advice, Severity.AVERTISSEMENT)
