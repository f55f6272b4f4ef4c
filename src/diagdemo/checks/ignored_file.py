"""Fichier qui serait ignoré

## Ce qui est signalé
Un fichier qui ressemble à une fiche et que rien ne lirait : extension « .yml », « .YAML » ou « .yaml.txt »,
mauvais dossier, sous-dossier, copie laissée par un partage de fichiers (« copie en conflit », « - Copie »,
« (1) »), dossier remplacé par un lien. Hors de « territoires » et de « actors », c’est un simple
avertissement : le fichier peut servir à autre chose.

## Pourquoi
Une fiche ignorée manque au diagnostic sans que personne ne le voie. Une copie en conflit contient souvent
le travail de quelqu’un.

## Exemple à corriger
```yaml territoires/brumeval/dispositifs/ruche.yaml
nom: La Ruche
type: lieu_ressource
```

## Exemple juste
```yaml territoires/brumeval/devices/ruche.yaml
nom: La Ruche
type: lieu_ressource
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from diagdemo.checks.tracked_confidential import is_confidential
from diagdemo.issues import NO_CORRECTION, Correction, Issue, Location, Severity
from diagdemo.workspace.files import COPY, classify
from diagdemo.workspace.layout import TERRITORIES
from diagdemo.workspace.plan import Plan
from diagdemo.workspace.refusal import closest, quote, slug
from diagdemo.workspace.workspace import Workspace

CODE = "D130"

_FRENCH = {
    "entretiens": "interviews",
    "acteurs": "actors",
    "dispositifs": "devices",
    "ambitions": "ambition",
    "action": "actions",
    "plan_d_actions": "actions",
    "politiques": "policies",
    "politiques_publiques": "policies",
}
"""What people call the folders of records, and their names."""
_EXTENSION = re.compile(r"\.ya?ml(?:\.txt)?\Z", re.IGNORECASE)


def check(workspace: Workspace) -> Iterator[Issue]:
    """Signal the files that nothing would read."""
    listing = workspace.listing
    taken = {path.casefold(): path for path in listing.paths} if listing.strays else {}
    for path in listing.strays:
        if is_confidential(path):  # its place is the right one, wherever the folder is
            continue
        message, advice, right = _explain(path, workspace)
        right = right if taken.get(right.casefold(), path) == path else ""
        ours = path.split("/")[0] in (TERRITORIES, "actors") or COPY.search(_stem(path)) is not None
        severity = Severity.ERREUR if ours else Severity.AVERTISSEMENT
        mended = Correction(sure=True, renamed=right) if right else NO_CORRECTION
        yield Issue(Location(path), CODE, message, advice, severity, correction=mended)


def _explain(path: str, workspace: Workspace) -> tuple[str, str, str]:
    """The fact, the advice, and the path that the file surely ought to have."""
    name = path.rpartition("/")[2]
    if not _EXTENSION.search(name):
        advice = f"remplacez {quote(name)} par un vrai dossier, avec les fiches dedans"
        return "Ce dossier est un lien vers un autre endroit\u00a0: ce qu’il contient est ignoré", advice, ""
    if COPY.search(_stem(path)):
        original = _original(_stem(path))
        advice = (
            f"comparez ce fichier avec {quote(original)}, gardez la bonne version, puis supprimez celle-ci"
        )
        return "Ce fichier est une copie, et serait ignoré", advice, ""
    right = _EXTENSION.sub(".yaml", name)
    moved = f"{path[: len(path) - len(name)]}{right}"
    if right != name and classify(moved, workspace.plan) is not None:
        extension = name[len(_stem(path)) :]
        message, advice = (
            f"Ce fichier finit par {quote(extension)}, et serait ignoré",
            f"renommez-le {quote(right)}",
        )
        return message, advice, moved
    advice = _place(path, right, workspace.plan)
    return "Ce fichier n’est pas à la place d’une fiche, et serait ignoré", advice, ""


def _place(path: str, name: str, plan: Plan) -> str:
    """Where the file should be."""
    steps = path.split("/")[:-1]
    if len(steps) == 2 and steps[0] == TERRITORIES:
        meant = closest(name.removesuffix(".yaml"), (file.removesuffix(".yaml") for file in plan.files))
        if meant and f"{meant}.yaml" in plan.files:
            return f"renommez-le {quote(f'{meant}.yaml')}"
        return f"rangez-le dans un dossier du territoire : {', '.join(plan.folders)}"
    if len(steps) > 3 and steps[0] == TERRITORIES and steps[2] in plan.folders:
        return (
            f"une fiche ne va pas dans un sous-dossier : déplacez-le en {quote('/'.join([*steps[:3], name]))}"
        )
    folder = next((found for step in reversed(steps) if (found := _folder(step, plan))), None)
    if folder:
        territory = steps[1] if len(steps) > 1 and steps[0] == TERRITORIES else "…"
        return f"déplacez-le en {quote(f'{TERRITORIES}/{territory}/{folder}/{name}')}"
    if steps[:1] == [TERRITORIES]:
        return f"rangez-le dans le dossier d’un territoire : {quote(f'{TERRITORIES}/…/{name}')}"
    return "si c’est une fiche, rangez-la dans le dossier d’un territoire ; sinon, notez une dérogation"


def _folder(step: str, plan: Plan) -> str | None:
    """The folder of records that `step` stands for."""
    if step in plan.folders:
        return step
    return _FRENCH.get(slug(step)) or closest(step, plan.folders)


def _stem(path: str) -> str:
    return _EXTENSION.sub("", path.rpartition("/")[2])


def _original(stem: str) -> str:
    match = COPY.search(stem)
    assert match is not None
    kept = stem[: match.start()] if match.start() else stem[match.end() :]
    return f"{kept.rstrip(' -(.') or stem}.yaml"
