"""Source qui n’est pas dans la fiche

## Ce qui est signalé
Une valeur dit d’où elle vient par une clé qui n’est pas dans les « sources » de sa fiche.

## Pourquoi
Chaque chiffre mène à sa preuve. Une clé sans source derrière elle laisse croire à une preuve qui n’existe
pas.

## Exemple à corriger
```yaml territoires/brumeval/devices/forum.yaml
nom: Forum annuel
type: evenement
debut: {valeur: 2019, source: bullletin}
sources:
  bulletin: {titre: Bulletin municipal, editeur: Ville de Brumeval, date: 2019-06}
```

## Exemple juste
```yaml territoires/brumeval/devices/forum.yaml
nom: Forum annuel
type: evenement
debut: {valeur: 2019, source: bulletin}
sources:
  bulletin: {titre: Bulletin municipal, editeur: Ville de Brumeval, date: 2019-06}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.checks.suggestions import Suggestions
from diagdemo.issues import Issue
from diagdemo.workspace.record import Record
from diagdemo.workspace.refusal import quote
from diagdemo.workspace.workspace import Workspace
from diagdemo.yaml.tree import Mapping

CODE = "D141"


def check(workspace: Workspace) -> Iterator[Issue]:
    """Signal the keys that name no source of their record."""
    suggestions = Suggestions()
    for record in workspace.records:
        uses = record.bound.source_uses
        if not uses:
            continue
        held = record.data.get("sources", {})
        unknown = [use for use in uses if use.key not in held]
        # A source that could not be read is there all the same.
        keys = _written_keys(record) if unknown else ()
        for use in unknown:
            if use.key not in keys:
                from diagdemo.yaml.scalar import format_scalar

                message = f"La fiche n’a pas de source {quote(use.key)}"
                meant = suggestions.closest(use.key, keys)
                yield Issue(
                    record.locate(use.route),
                    CODE,
                    message,
                    _advice(use.key, meant),
                    label="source inconnue",
                    correction=record.mended(use.route, meant and format_scalar(meant)),
                )


def _written_keys(record: Record) -> tuple[str, ...]:
    _, node, exact = record.document.find(("sources",))
    return tuple(key.value for key, _ in node.entries) if exact and isinstance(node, Mapping) else ()


def _advice(key: str, meant: str | None) -> str:
    if meant:
        return f"vouliez-vous dire {quote(meant)} ?"
    return f"ajoutez dans « sources » la ligne « {key}: {{titre: …, editeur: …, date: …}} »"
