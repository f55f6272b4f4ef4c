"""Lien incomplet

## Ce qui est signalé
Un lien sans « vers » ni « de », ou avec les deux ; un lien d’une fiche vers elle-même, dans « liens » ou
dans un champ qui relie (« succede_a », « fusion_de »…) ; le verbe « autre » sans « libelle ». Une instance
peut se convoquer elle-même.

## Pourquoi
Un lien va de la fiche où il est écrit vers une autre (« vers »), ou arrive d’une autre (« de »). Sans l’un
des deux, il n’a qu’un bout et ne peut pas figurer sur la carte.

## Exemple à corriger
```yaml territoires/brumeval/actors/amis-du-lavoir.yaml
nom: Les Amis du lavoir
liens:
  - {type: heberge}
```

## Exemple juste
```yaml territoires/brumeval/actors/amis-du-lavoir.yaml
nom: Les Amis du lavoir
liens:
  - {vers: conseil-citoyen, type: heberge}
```
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from diagdemo.issues import Issue, Route
from diagdemo.workspace.links import ENDS
from diagdemo.workspace.record import Record
from diagdemo.workspace.refusal import quote
from diagdemo.workspace.workspace import Workspace
from diagdemo.yaml.tree import Mapping, Scalar

CODE = "D153"

_REFLEXIVE = "convoque"
"""The one verb that may lead back to its own record: an assembly may convene itself."""


def check(workspace: Workspace) -> Iterator[Issue]:
    """Signal the links that lack an end, or a name."""
    for record, links in workspace.blocks.get("Link", ()):
        for route, link in links:
            if ("vers" in link) == ("de" in link):
                yield from _not_one_end(record, route, link)
            elif _is_itself(record, link.get("vers") or link.get("de") or "", ENDS, workspace):
                end = "vers" if "vers" in link else "de"
                message = f"Ce lien relie la fiche {quote(record.name)} à elle-même"
                advice = "nommez l’autre fiche, ou retirez le lien"
                yield Issue(record.locate((*route, end)), CODE, message, advice)
            if link.get("type") == "autre" and not link.get("libelle"):
                message = f"Le verbe {quote('autre')} ne dit pas ce qui relie les deux fiches"
                advice = "ajoutez « libelle: … », en quelques mots"
                yield Issue(record.locate((*route, "type")), CODE, message, advice)
    for record in workspace.records:
        yield from _to_itself(record, workspace)


def _to_itself(record: Record, workspace: Workspace) -> Iterator[Issue]:
    """The fields that state a link, such as what a device succeeds to, when they name their own record."""
    for route, text, node in record.bound.references:
        if "verb" not in node or node["verb"] == _REFLEXIVE:
            continue
        if _is_itself(record, text, node["to"], workspace):
            field = next(step for step in reversed(route) if isinstance(step, str))
            message = f"{quote(field)} relie la fiche {quote(record.name)} à elle-même"
            yield Issue(
                record.locate(route), CODE, message, f"nommez l’autre fiche, ou retirez {quote(text)}"
            )


def _is_itself(record: Record, text: str, kinds: Sequence[str], workspace: Workspace) -> bool:
    """Whether a reference names the record that holds it, whose id it must then contain."""
    target = workspace.index.resolve(text, kinds, record.territory) if record.id in text else None
    return target is not None and target.record is record


def _not_one_end(record: Record, route: Route, link: dict[str, Any]) -> Iterator[Issue]:
    if "vers" in link:
        yield Issue(
            record.locate((*route, "de"), key=True),
            CODE,
            "Ce lien a deux bouts écrits : « vers » et « de »",
            f"gardez « vers » si le lien part de {quote(record.name)}, « de » s’il y arrive",
        )
    elif not _refused(record, route):
        advice = "ajoutez « vers: … » si le lien part de cette fiche, « de: … » s’il y arrive"
        yield Issue(record.locate(route), CODE, "Ce lien ne dit pas quelle fiche il relie à celle-ci", advice)


def _refused(record: Record, route: Route) -> bool:
    """Whether an end is written and could not be read: that has its own issue."""
    _, node, exact = record.document.find(route)
    if not exact or not isinstance(node, Mapping):
        return False
    ends = (value for key, value in node.entries if key.value in ("vers", "de"))
    return any(not isinstance(value, Scalar) or value.value not in ("", "inconnu") for value in ends)
