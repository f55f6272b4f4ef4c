"""Lien écrit deux fois

## Ce qui est signalé
Le même lien, avec le même verbe, écrit aux deux bouts ou deux fois dans une fiche. « coopere »,
« concurrence » et « conflit » valent dans les deux sens. Deux périodes différentes (dates ou statut) font
deux liens.

## Pourquoi
Chaque lien s’écrit une seule fois, dans l’une ou l’autre fiche : la carte le montre des deux côtés. Écrit
deux fois, il compterait double, et une correction n’en changerait qu’un.

## Exemple à corriger
```yaml territoires/brumeval/actors/amis-du-lavoir.yaml
nom: Les Amis du lavoir
liens:
  - {vers: forum, type: anime}
```
```yaml territoires/brumeval/devices/forum.yaml
nom: Forum annuel
type: evenement
liens:
  - {de: amis-du-lavoir, type: anime}
```

## Exemple juste
```yaml territoires/brumeval/actors/amis-du-lavoir.yaml
nom: Les Amis du lavoir
liens:
  - {vers: forum, type: anime}
```
```yaml territoires/brumeval/devices/forum.yaml
nom: Forum annuel
type: evenement
```
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from diagdemo.issues import Issue, Related, Route, Severity
from diagdemo.workspace.links import MUTUAL, DeclaredLink
from diagdemo.workspace.refusal import quote
from diagdemo.workspace.workspace import Workspace

CODE = "D154"

_TELLING = ("debut", "fin", "date", "libelle")
"""Fields that tell two links apart when both have them and they differ."""


def check(workspace: Workspace) -> Iterator[Issue]:
    """Signal the links that are stated more than once."""
    same: dict[tuple[str, ...], list[DeclaredLink]] = defaultdict(list)
    for link in workspace.links.every:
        same[_key(link)].append(link)
    for links in same.values():
        if len(links) > 1:
            yield from _repeated(sorted(links, key=_order), workspace)


def _repeated(links: list[DeclaredLink], workspace: Workspace) -> Iterator[Issue]:
    """What is wrong among links that have the same verb and the same ends."""
    for rank, link in enumerate(links):
        first = next((other for other in links[:rank] if not _told_apart(link, other)), None)
        if first is not None and link.record.territory in workspace.examined:
            yield _issue(link, first)


def _order(link: DeclaredLink) -> tuple[str, bool, Route]:
    """By file; a field of its own, such as `portage_politique`, comes before the list of links."""
    return (link.record.path, link.route[0] == "liens", link.route)


def _key(link: DeclaredLink) -> tuple[str, ...]:
    one, other, verb = link.start.path, link.end.path, link.verb
    if other < one and verb in MUTUAL:
        one, other = other, one
    return verb, link.status, one, other


def _told_apart(link: DeclaredLink, other: DeclaredLink) -> bool:
    return any(
        name in link.data and name in other.data and link.data[name] != other.data[name] for name in _TELLING
    )


def _issue(link: DeclaredLink, first: DeclaredLink) -> Issue:
    where = "dans cette fiche" if link.record is first.record else f"dans {quote(first.record.path)}"
    ends = f"{quote(link.start.name)} et {quote(link.end.name)}"
    message = f"Ce lien {quote(link.verb)} entre {ends} est déjà écrit {where}"
    advice = "gardez-en un seul, celui qui en dit le plus ; si ce sont deux périodes, donnez leurs dates"
    related = (Related(first.record.locate(first.route), "la première fois"),)
    return Issue(
        link.record.locate(link.route), CODE, message, advice, Severity.AVERTISSEMENT, related=related
    )
