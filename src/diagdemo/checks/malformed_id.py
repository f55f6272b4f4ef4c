"""Nom de fiche mal formé

## Ce qui est signalé
Un nom de fiche ou de dossier de territoire qui contient autre chose que des minuscules sans accent, des
chiffres et des tirets, ou plus de 64 signes.

## Pourquoi
Le nom du fichier est l’identifiant de la fiche : les autres fiches l’écrivent pour s’y référer. Un nom
simple se tape sans erreur et reste le même sur tous les ordinateurs.

## Exemple à corriger
```yaml territoires/brumeval/devices/Conseil_des_aînés.yaml
nom: Conseil des aînés
type: instance_thematique
```

## Exemple juste
```yaml territoires/brumeval/devices/conseil-des-aines.yaml
nom: Conseil des aînés
type: instance_thematique
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from diagdemo.checks.fragile_file_name import fragility
from diagdemo.issues import Issue, Location
from diagdemo.workspace.layout import TERRITORIES
from diagdemo.workspace.refusal import quote, slug
from diagdemo.workspace.workspace import Workspace

CODE = "D132"

_UNSEEN = re.compile(r"\A\s+|\s+\Z|\s{2,}|[^\S ]")
_WELL_FORMED = re.compile(r"[a-z0-9-]{1,64}\Z")


def check(workspace: Workspace) -> Iterator[Issue]:
    """Signal the ids that no reference could name."""
    for territory in workspace.examined:
        if territory is not None and _malformed(territory, territory):
            yield _issue(f"{TERRITORIES}/{territory}", territory, "", "Le nom de ce dossier")
    kinds = set(workspace.plan.folders.values())
    for record in workspace.records:
        if record.kind in kinds and _malformed(record.id, f"{record.id}.yaml"):
            yield _issue(record.path, record.id, ".yaml", "Le nom de cette fiche")


def _malformed(name: str, file: str) -> bool:
    """A name that no other system would take has its own check, and the same remedy."""
    return not is_well_formed(name) and fragility(file) is None


def is_well_formed(name: str) -> bool:
    """Whether a reference could write `name`."""
    return _WELL_FORMED.match(name) is not None


def _issue(path: str, name: str, extension: str, what: str) -> Issue:
    meant = slug(name).replace("_", "-")[:64].strip("-") or "nouveau-nom"
    message = f"{what}, {quote(_visible(name))}, ne peut pas servir d’identifiant : {_rule(name)}"
    return Issue(Location(path), CODE, message, f"renommez-le {quote(meant + extension)}")


def _rule(name: str) -> str:
    """Which rule the name breaks: spaces that nobody sees are named."""
    if len(name) > 64:
        return "64 signes au plus"
    if name != name.lstrip():
        return "il commence par une espace"
    if name != name.rstrip():
        return "il finit par une espace"
    return "minuscules sans accent, chiffres et tirets seulement"


def _visible(name: str) -> str:
    """The name, with a sign for each space that a reader would not see."""
    return _UNSEEN.sub(lambda spaces: "␠" * len(spaces[0]), name)
