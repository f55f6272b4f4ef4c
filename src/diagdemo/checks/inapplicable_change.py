"""Changement qui ne peut pas s’appliquer

## Ce qui est signalé
Les changements des ambitions s’appliquent l’un après l’autre : court terme, puis moyen, puis long ; dans un
horizon, par nom de fichier ; dans un fichier, dans l’ordre. Est signalé celui qui ajoute ce qui existe déjà,
modifie ou retire ce qui n’existe pas, n’existe pas encore ou a été retiré, relie ce qui n’est pas là, retire
un lien que personne n’a écrit ; et celui qui ne dit pas sur quoi il porte, porte sur deux choses à la fois,
ou donne des champs qui ne décrivent pas ce dont il parle.

## Pourquoi
L’écosystème à court, moyen et long terme se calcule à partir de ces changements. Celui qui ne s’applique pas
n’a aucun effet : l’ambition serait dessinée et mesurée sans lui.

## Exemple à corriger
```yaml territoires/brumeval/ambition/jury-permanent.yaml
horizon: moyen
enonce: Un jury citoyen permanent suit les avis du conseil.
changements:
  - {operation: ajouter, dispositif: jury, nom: Jury citoyen, type: assemblee_tiree_au_sort}
  - {operation: ajouter, lien: {de: jury, type: suit, vers: conseil-citoyens}}
```

## Exemple juste
```yaml territoires/brumeval/ambition/jury-permanent.yaml
horizon: moyen
enonce: Un jury citoyen permanent suit les avis du conseil.
changements:
  - {operation: ajouter, dispositif: jury, nom: Jury citoyen, type: assemblee_tiree_au_sort}
  - {operation: ajouter, lien: {de: jury, type: suit, vers: conseil-citoyen}}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from diagdemo.checks.suggestions import Suggestions
from diagdemo.issues import Issue, Related
from diagdemo.workspace.workspace import Workspace

if TYPE_CHECKING:
    from diagdemo.checks.telling.change_words import Words
    from diagdemo.workspace.changes import Fault

CODE = "D158"


def check(workspace: Workspace) -> Iterator[Issue]:
    """Signal the changes that do not apply."""
    held = workspace.blocks.get("Change", ())
    changed = {str(record.territory) for record, _ in held if record.kind == "ambition" and record.territory}
    suggestions = Suggestions()
    for territory in sorted(changed):
        yield from _territory(workspace, territory, suggestions)


def _territory(workspace: Workspace, territory: str, suggestions: Suggestions) -> Iterator[Issue]:
    from diagdemo.workspace.applying import apply_changes

    faults = apply_changes(workspace, territory).faults
    if faults:
        from diagdemo.checks.telling.change_words import Words

        words = Words(workspace, territory, suggestions)
        yield from (_issue(fault, words) for fault in faults)


def _issue(fault: Fault, words: Words) -> Issue:
    message, advice, meant = words.of(fault)
    related: tuple[Related, ...] = ()
    if fault.before is not None:
        record, route = fault.before
        related = (Related(record.locate(route), words.before(fault)),)
    record, route = fault.change.record, fault.route
    mended = record.mended(route, meant)
    return Issue(record.locate(route), CODE, message, advice, related=related, correction=mended)
