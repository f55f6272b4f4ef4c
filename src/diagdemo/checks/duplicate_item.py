"""Deux éléments sous le même identifiant

## Ce qui est signalé
Dans une même fiche, deux éditions, deux extraits, deux constats écrits à la main, deux étapes, deux thèmes
ou deux questions du guide qui portent le même identifiant.

## Pourquoi
L’identifiant sert à citer un élément et à suivre ce qu’il devient. Deux éditions « 2024 » se mélangeraient
dans les totaux ; un extrait cité pourrait être l’autre.

## Exemple à corriger
```yaml territoires/brumeval/devices/forum.yaml
nom: Forum annuel
type: evenement
editions:
  - {id: "2024", participants: 80}
  - {id: "2024", participants: 45}
```

## Exemple juste
```yaml territoires/brumeval/devices/forum.yaml
nom: Forum annuel
type: evenement
editions:
  - {id: 2024-printemps, participants: 80}
  - {id: 2024-automne, participants: 45}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.issues import Issue, Related, Route
from diagdemo.model.identity import IDENTITY
from diagdemo.workspace.record import Record
from diagdemo.workspace.refusal import quote
from diagdemo.workspace.workspace import Blocks, Workspace

CODE = "D150"

_OTHER = {
    "Edition": "Une autre édition",
    "Extract": "Un autre extrait",
    "Finding": "Un autre constat",
    "StageSetting": "Une autre étape",
    "ThemeSetting": "Un autre thème",
    "GuideQuestion": "Une autre question",
}
"""What to call another item, for those that one identifier of their own tells apart."""


def check(workspace: Workspace) -> Iterator[Issue]:
    """Signal the ids used twice in one list."""
    for part, label in _OTHER.items():
        (field,) = IDENTITY[part]
        for record, items in workspace.blocks.get(part, ()):
            if len({data.get(field) for _, data in items}) < len(items):
                yield from _repeated(record, items, field, label)


def _repeated(record: Record, items: Blocks, field: str, label: str) -> Iterator[Issue]:
    seen: dict[tuple[Route, str], Route] = {}
    for route, data in items:
        if field not in data:
            continue
        first = seen.setdefault((route[:-1], data[field]), route)
        if first != route:
            message = f"{label} s’appelle déjà {quote(data[field])}"
            related = (Related(record.locate((*first, field)), "la première fois"),)
            advice = (
                f"donnez-lui un autre nom, par exemple {quote(data[field] + '-bis')}, ou réunissez les deux"
            )
            yield Issue(record.locate((*route, field)), CODE, message, advice, related=related)
