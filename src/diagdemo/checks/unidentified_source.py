"""Source sans éditeur ni adresse

## Ce qui est signalé
Une source qui n’a ni « editeur » ni « url ». Celle dont la « nature » est un entretien, une observation ou un
document interne peut n’avoir qu’un titre.

## Pourquoi
Une preuve se vérifie : il faut pouvoir retrouver le document. L’organisme qui le publie, ou l’adresse de la
page, suffit.

## Exemple à corriger
```yaml territoires/brumeval/devices/forum.yaml
nom: Forum annuel
type: evenement
sources:
  bulletin: {titre: Bulletin municipal, date: 2019-06}
```

## Exemple juste
```yaml territoires/brumeval/devices/forum.yaml
nom: Forum annuel
type: evenement
sources:
  bulletin: {titre: Bulletin municipal, editeur: Ville de Brumeval, date: 2019-06}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from diagdemo.issues import Issue, Severity
from diagdemo.workspace.record import Record
from diagdemo.workspace.refusal import quote
from diagdemo.workspace.workspace import Workspace
from diagdemo.yaml.tree import Mapping, Scalar

CODE = "D157"

_FOUND_BY = {"editeur", "url"}
_OURS = ("entretien", "observation", "document_interne")
"""The kinds of sources that only the team can find again."""


def check(workspace: Workspace) -> Iterator[Issue]:
    """Signal the sources that nobody could find again."""
    for record, _ in workspace.blocks.get("Source", ()):
        lost = {key for key, source in record.data.get("sources", {}).items() if _is_lost(source)}
        if lost:
            yield from _lost(record, lost)


def _is_lost(source: dict[str, Any]) -> bool:
    if "url" in source or "editeur" in source or "entretien" in source:
        return False
    return source.get("nature") not in _OURS


def _lost(record: Record, lost: set[str]) -> Iterator[Issue]:
    # The map is walked once: finding each source by its route would cost a walk each.
    _, written, exact = record.document.find(("sources",))
    for key, node in written.entries if exact and isinstance(written, Mapping) else ():
        if key.value not in lost:
            continue
        # An address that could not be read is written all the same, and has its own issue.
        entries = node.entries if isinstance(node, Mapping) else ()
        if _FOUND_BY.isdisjoint(inner.value for inner, value in entries if _is_written(value)):
            message = f"La source {quote(key.value)} n’a ni éditeur ni adresse"
            advice = "ajoutez « editeur: … » ou « url: https://… », pour que chacun puisse la retrouver"
            yield Issue(record.document.place(key), CODE, message, advice, Severity.AVERTISSEMENT)


def _is_written(value: object) -> bool:
    return not isinstance(value, Scalar) or value.value.strip() not in ("", "inconnu")
