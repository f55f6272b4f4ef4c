"""Dérogation sans objet

## Ce qui est signalé
Une dérogation de « diagdemo.yaml » qui n’écarte plus aucun signalement : la fiche a été corrigée ou
renommée, ou le code n’existe pas.

## Pourquoi
Une dérogation oubliée cacherait en silence le même défaut s’il revenait.

## Exemple à corriger
```yaml diagdemo.yaml
programme: Diagnostics 2026
version_format: 1
derogations:
  - code: D143
    fichier: territoires/brumeval/devices/conseil-citoyen.yaml
    motif: Profil publié ainsi par la ville.
```

## Exemple juste
```yaml diagdemo.yaml
programme: Diagnostics 2026
version_format: 1
```
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.issues import Issue, Route, Severity
from diagdemo.workspace.record import Record
from diagdemo.workspace.refusal import quote
from diagdemo.workspace.workspace import Workspace

CODE = "D152"

Waivers = dict[tuple[str, str], tuple[Record, Route]]


def waivers(workspace: Workspace) -> Waivers:
    """Where each waiver is written, by the code and the file that it sets aside."""
    found: Waivers = {}
    for record in workspace.records:
        for route, data in record.bound.parts.get("Waiver", ()):
            # A waiver without its reason is not one: what it names stays signalled.
            if "code" in data and "fichier" in data and data.get("motif"):
                path = data["fichier"].replace("\\", "/").removeprefix("./")
                found.setdefault((data["code"], path), (record, route))
    return found


def idle(workspace: Workspace, used: set[tuple[str, str]]) -> Iterator[Issue]:
    """Signal the waivers that set nothing aside; `used` holds the codes and files of what was."""
    for (code, path), (record, route) in waivers(workspace).items():
        if (code, path) in used:
            continue
        message = f"Cette dérogation n’écarte aucun signalement {code} dans {quote(path)}"
        advice = "supprimez-la, ou corrigez son code ou son fichier"
        yield Issue(record.locate((*route, "code")), CODE, message, advice, Severity.AVERTISSEMENT)
