"""Seuil changé qui ne s’applique pas

## Ce qui est signalé
Dans les « seuils » de « diagdemo.yaml » : un constat ou un seuil qui n’existe pas, une valeur qui n’est pas
un nombre, un changement sans « motif ». Dans la « cible » d’une ambition : un indicateur dont le nom est
presque celui d’un indicateur que l’outil mesure. Une ambition peut viser une mesure que l’outil ne fait pas.

## Pourquoi
Un seuil mal nommé laisse le constat tel qu’il était, sans que rien ne le dise. Et changer un seuil change ce
qui est dit d’un territoire : ceux qui lisent doivent savoir pourquoi.

## Exemple à corriger
```yaml diagdemo.yaml
programme: Diagnostics 2026
version_format: 1
seuils:
  DEC-01:
    delai: 9
    motif: L’assemblée se réunit quatre fois par an.
```

## Exemple juste
```yaml diagdemo.yaml
programme: Diagnostics 2026
version_format: 1
seuils:
  DEC-01:
    delai_mois: 9
    motif: L’assemblée se réunit quatre fois par an.
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from diagdemo.checks.suggestions import Suggestions
from diagdemo.issues import Issue, Route, Severity
from diagdemo.workspace.diagnosis import load_diagnosis
from diagdemo.workspace.numbers import read_number
from diagdemo.workspace.record import Record
from diagdemo.workspace.refusal import Refusal, quote
from diagdemo.workspace.workspace import Workspace

CODE = "D160"

_REASON = "motif"


def check(workspace: Workspace) -> Iterator[Issue]:
    """Signal the thresholds that change nothing, and targets whose indicator is mistyped."""
    suggestions = Suggestions()
    for record in workspace.records:
        if record.kind == "espace":
            for code, changed in (record.data.get("seuils") or {}).items():
                yield from _constat(record, code, changed, suggestions)
        elif record.kind == "ambition":
            yield from _indicator(record, suggestions)


def _constat(record: Record, code: str, changed: dict[str, Any], suggestions: Suggestions) -> Iterator[Issue]:
    known = load_diagnosis().thresholds
    route: Route = ("seuils", code)
    if code not in known:
        meant = suggestions.closest(code, [each for each in known if known[each]])
        advice = _meant(meant) or "«\u00a0diagdemo explain\u00a0» donne la liste des constats"
        message = f"Aucun constat ne s’appelle {quote(code)}"
        yield _issue(record, route, message, advice, key=True, meant=meant)
        return
    for name, value in changed.items():
        if name != _REASON:
            yield from _threshold(record, (*route, name), known[code], value, suggestions)
    if not str(changed.get(_REASON) or "").strip():
        message = f"Les seuils de {code} sont changés sans motif"
        yield _issue(
            record,
            route,
            message,
            "ajoutez «\u00a0motif\u00a0:\u00a0» et dites pourquoi, en une phrase",
            key=True,
        )


def _threshold(
    record: Record, route: Route, known: tuple[str, ...], value: Any, suggestions: Suggestions
) -> Iterator[Issue]:
    name, code = str(route[-1]), route[1]
    if name not in known:
        listed = f"seuils de {code}\u00a0: {', '.join(known)}" if known else f"{code} n’a pas de seuil"
        meant = suggestions.closest(name, known)
        message = f"{code} n’a pas de seuil {quote(name)}"
        yield _issue(record, route, message, _meant(meant) or listed, key=True, meant=meant)
        return
    read = read_number(str(value or ""), whole=False)
    if isinstance(read, Refusal):
        yield _issue(record, route, read.message, read.advice)


def _indicator(record: Record, suggestions: Suggestions) -> Iterator[Issue]:
    target = record.data.get("cible")
    name = target.get("indicateur") if isinstance(target, dict) else None
    known = load_diagnosis().indicators
    if not name or name in known:
        return
    meant = suggestions.closest(name, list(known))
    if meant:
        message = f"Aucun indicateur ne s’appelle {quote(name)}"
        yield _issue(record, ("cible", "indicateur"), message, _meant(meant), meant=meant)


def _meant(meant: str | None) -> str:
    return f"vouliez-vous dire {quote(meant)}\u00a0?" if meant else ""


def _issue(
    record: Record, route: Route, message: str, advice: str, key: bool = False, meant: str | None = None
) -> Issue:
    at, mended = record.locate(route, key=key), record.mended(route, meant, key=key)
    return Issue(at, CODE, message, advice, Severity.AVERTISSEMENT, correction=mended)
