"""Avis qui nuance ou qui écarte sans dire pourquoi

## Ce qui est signalé
Dans « constats.yaml », un avis « nuance » ou « ecarte » sans « motif ».

## Pourquoi
Un groupe qui n’est pas d’accord a une raison, et c’est elle qui fait avancer la discussion. Sans motif, on
garde un désaccord que personne ne peut comprendre un an plus tard.

## Exemple à corriger
```yaml territoires/brumeval/constats.yaml
avis:
  - {code: CAD-01, cible: delegation-participation, groupe: elus, avis: ecarte}
```

## Exemple juste
```yaml territoires/brumeval/constats.yaml
avis:
  - code: CAD-01
    cible: delegation-participation
    groupe: elus
    avis: ecarte
    motif: Une note de cadrage existe.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.issues import Issue, Severity
from diagdemo.workspace.workspace import Workspace

CODE = "D161"

_REASONED = ("nuance", "ecarte")


def check(workspace: Workspace) -> Iterator[Issue]:
    """Signal the opinions that differ and give no reason."""
    for record, opinions in workspace.blocks.get("Opinion", ()):
        for route, opinion in opinions:
            if opinion.get("avis") in _REASONED and not (opinion.get("motif") or "").strip():
                yield Issue(
                    record.locate((*route, "avis")),
                    CODE,
                    f"Cet avis dit «\u00a0{opinion['avis']}\u00a0» sans motif",
                    "écrivez dans «\u00a0motif\u00a0» pourquoi, en une phrase",
                    Severity.AVERTISSEMENT,
                )
