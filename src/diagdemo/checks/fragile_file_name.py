"""Nom de fichier qui ne passe pas partout

## Ce qui est signalé
Un nom de fichier ou de dossier qui empêche de copier le dépôt sous Windows ou macOS : noms réservés
(« con », « aux », « nul », « com1 »…), signes « : », « * », « ? », « < », « > », « | », guillemets, barre
oblique inversée, espace ou point à la fin, deux noms qui ne diffèrent que par les majuscules ou par la
façon d’écrire les accents. Un chemin de plus de 200 signes est un avertissement.

## Pourquoi
La personne dont l’ordinateur refuse un seul nom ne reçoit plus rien du dépôt, ou reçoit une fiche à la
place d’une autre, sans comprendre pourquoi.

## Exemple à corriger
```yaml territoires/brumeval/actors/aux.yaml
nom: Atelier d’urbanisme expérimental
```

## Exemple juste
```yaml territoires/brumeval/actors/atelier-urbanisme.yaml
nom: Atelier d’urbanisme expérimental
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from diagdemo.issues import Issue, Location, Related, Severity
from diagdemo.workspace.layout import TERRITORIES
from diagdemo.workspace.plan import Plan
from diagdemo.workspace.refusal import quote, slug
from diagdemo.workspace.workspace import Workspace

CODE = "D131"

_NUMBERED = (f"{port}{rank}" for port in ("com", "lpt") for rank in "0123456789¹²³")
_RESERVED = frozenset(("con", "prn", "aux", "nul", "conin$", "conout$", *_NUMBERED))
_FORBIDDEN = re.compile(r'[:*?"<>|\\\x00-\x1f\x7f\udc80-\udcff]')
_LONGEST = 200


def check(workspace: Workspace) -> Iterator[Issue]:
    """Signal the names that break a clone on another system."""
    seen: dict[str, str] = {}
    for path in workspace.listing.paths:
        name = path.rpartition("/")[2]
        reason = fragility(name)
        if reason:
            right = _safe(name, _kind(path, workspace.plan))
            yield Issue(Location(path), CODE, f"Ce nom {reason}", f"renommez-le, par exemple {quote(right)}")
        key = (path if path.isascii() else normalize("NFC", path)).casefold()
        other = seen.setdefault(key, path)
        if other != path:
            yield _twin(path, other)
        if len(path) > _LONGEST:
            message = f"Le chemin de ce fichier compte {len(path)} signes, trop pour certains ordinateurs"
            yield Issue(
                Location(path), CODE, message, "raccourcissez le nom du fichier", Severity.AVERTISSEMENT
            )


def _safe(name: str, kind: str) -> str:
    """A name that every system takes, as close as can be to `name`."""
    stem, dot, extension = name.rpartition(".") if "." in name.rstrip(". ") else (name, "", "")
    base = slug(stem).replace("_", "-")
    if not base or base in _RESERVED:
        base = f"{kind}-{base or '1'}"
    return f"{base}{dot}{slug(extension)}"


def _kind(path: str, plan: Plan) -> str:
    """What the file or folder at `path` is, in a word that may begin its name."""
    folder = path.split("/")[-2] if "/" in path else ""
    if folder == TERRITORIES:
        return "territoire"
    if folder in plan.folders:
        return slug(plan.label(plan.folders[folder]).partition(" ")[2]).replace("_", "-")
    return "fichier"


def fragility(name: str) -> str | None:
    """Why a clone on another system would fail because of `name`, as the end of a sentence."""
    if name.partition(".")[0].rstrip().lower() in _RESERVED:
        return "est réservé par Windows, qui refuserait tout le dépôt"
    found = _FORBIDDEN.search(name)
    if found:
        sign = found[0] if found[0].isprintable() else "un signe invisible ou mal encodé"
        return f"contient {quote(sign)}, que Windows refuse"
    if name[-1] in ". ":
        return f"finit par {'un point' if name[-1] == '.' else 'une espace'}, que Windows efface"
    return None


def _twin(path: str, other: str) -> Issue:
    same = path.casefold() == other.casefold()
    how = "par les majuscules" if same else "par la façon d’écrire les accents"
    message = f"Ce nom ne diffère que {how} de {quote(other)} : sous Windows et macOS, l’un efface l’autre"
    related = (Related(Location(other), "l’autre fichier"),)
    return Issue(Location(path), CODE, message, "gardez l’un des deux, ou renommez l’autre", related=related)
