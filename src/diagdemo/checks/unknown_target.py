"""Avis ou choix sur un constat ou une cible qui n’existent pas

## Ce qui est signalé
- Dans « constats.yaml », « diagnostic.yaml » (« choix »), une action ou une ambition : un code de constat qui
  n’existe pas.
- Un avis ou un choix dont la « cible » n’est ni une fiche, ni un territoire, ni un mot connu : une étape, un
  collège, un public…

## Pourquoi
Un choix qui vise un mot mal tapé ne fait taire aucun constat. Un avis sur une fiche qui a changé de nom
reste gardé, mais il n’est plus montré à côté de ce dont il parle.

## Exemple à corriger
```yaml territoires/brumeval/constats.yaml
avis:
  - {code: CAD-01, cible: forum-anuel, groupe: equipe, avis: confirme}
```

## Exemple juste
```yaml territoires/brumeval/constats.yaml
avis:
  - {code: CAD-01, cible: delegation-participation, groupe: equipe, avis: confirme}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from diagdemo.checks.suggestions import Suggestions
from diagdemo.issues import Issue, Route, Severity
from diagdemo.workspace.diagnosis import load_diagnosis
from diagdemo.workspace.record import Record
from diagdemo.workspace.refusal import quote
from diagdemo.workspace.targets import is_target, possible_targets
from diagdemo.workspace.workspace import Workspace

CODE = "D159"

_CODE = re.compile(r"[A-Z]{3}-\d{2}")
_AIMED = {"Opinion": "code", "Choice": "constat"}
"""The blocks that name a constat and a target, with the key of the code."""
_LISTED = {"action": "constats", "ambition": "constats_vises"}


def check(workspace: Workspace) -> Iterator[Issue]:
    """Signal what is said of constats and of targets that are not there."""
    suggestions = Suggestions()
    for record in workspace.records:
        aiming = [part for part in _AIMED if part in record.bound.parts]
        if not aiming and record.kind not in _LISTED:
            continue
        for route, code in _codes(record):
            yield from _code(record, route, code, suggestions)
        for part in aiming:
            for route, block in record.bound.parts[part]:
                yield from _target(workspace, record, route, block.get("cible") or "", suggestions)


def _codes(record: Record) -> Iterator[tuple[Route, str]]:
    for part, key in _AIMED.items():
        for route, block in record.bound.parts.get(part, ()):
            if key in block:
                yield (*route, key), block[key]
    key = _LISTED.get(record.kind, "")
    for rank, code in enumerate(record.data.get(key) or ()):
        yield (key, rank), code


def _code(record: Record, route: Route, code: str, suggestions: Suggestions) -> Iterator[Issue]:
    known = load_diagnosis().constats
    by_hand = [part["id"] for _, part in record.bound.parts.get("Finding", ()) if "id" in part]
    if code in known or code in by_hand:
        return
    meant = suggestions.closest(code, [*known, *by_hand])
    advice = "«\u00a0diagdemo explain\u00a0» donne la liste des constats"
    if meant:
        advice = f"vouliez-vous dire {quote(meant)}\u00a0?"
    elif not _CODE.fullmatch(code):
        advice = "écrivez ce constat dans «\u00a0manuels\u00a0», ou nommez-en un qui y est"
    yield _issue(record, route, f"Aucun constat ne s’appelle {quote(code)}", advice, meant)


def _target(
    workspace: Workspace, record: Record, route: Route, target: str, suggestions: Suggestions
) -> Iterator[Issue]:
    if not target or is_target(workspace, record.territory, target):
        return
    meant = suggestions.closest(target, possible_targets(workspace, record.territory))
    advice = (
        f"vouliez-vous dire {quote(meant)}\u00a0?"
        if meant
        else "écrivez la cible telle que «\u00a0diagdemo constats\u00a0» la montre"
    )
    message = f"La cible {quote(target)} n’est ni une fiche de ce territoire, ni un mot connu"
    yield _issue(record, (*route, "cible"), message, advice, meant)


def _issue(record: Record, route: Route, message: str, advice: str, meant: str | None) -> Issue:
    mended = record.mended(route, meant)
    return Issue(record.locate(route), CODE, message, advice, Severity.AVERTISSEMENT, correction=mended)
