"""Question qui n’est pas dans le guide

## Ce qui est signalé
Dans les « reponses » d’un entretien, une clé qui n’est ni une question du « guide » de « diagdemo.yaml », ni
un thème de la grille. Sans guide à soi, les questions sont les huit du diagnostic. Dans le guide, un
« theme » qui n’est pas dans la grille.

## Pourquoi
Les réponses se lisent ensemble, question par question. Celle qui est rangée sous un autre nom manque au
moment de les rapprocher, sans que personne ne le voie.

## Exemple à corriger
```yaml territoires/brumeval/interviews/p-4h8t.yaml
date: 2026-02
college: agent
consentement: {statut: recueilli, portee: analyse_interne, date: 2026-02-04}
conserver_jusqu_au: 2027-06-30
reponses:
  portage: {niveau: 3, texte: Un soutien réel mais peu dit.}
```

## Exemple juste
```yaml territoires/brumeval/interviews/p-4h8t.yaml
date: 2026-02
college: agent
consentement: {statut: recueilli, portee: analyse_interne, date: 2026-02-04}
conserver_jusqu_au: 2027-06-30
reponses:
  portage_politique: {niveau: 3, texte: Un soutien réel mais peu dit.}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.checks.suggestions import Suggestions
from diagdemo.issues import Issue, Route, Severity
from diagdemo.workspace.record import Record
from diagdemo.workspace.refusal import quote
from diagdemo.workspace.vocabularies import unsure
from diagdemo.workspace.workspace import Workspace

CODE = "D156"

_SHOWN = 12


def check(workspace: Workspace) -> Iterator[Issue]:
    """Signal the answers to no question, and the questions about no theme."""
    suggestions = Suggestions()
    themes = workspace.words["Theme"]
    settings = workspace.settings_record
    guide = settings.bound.parts.get("GuideQuestion", []) if settings else []
    for route, question in guide if guide and settings in workspace.records else ():
        theme = question.get("theme", "")
        if settings and theme and theme not in themes:
            message = f"{quote(theme)} n’est pas un thème de la grille"
            yield _issue(settings, (*route, "theme"), message, theme, themes, suggestions)
    # What the guide says may not be all that it holds.
    if settings and unsure(settings, "guide"):
        return
    codes = tuple(question["code"] for _, question in guide if "code" in question)
    questions = codes or tuple(workspace.plan.parts["Answers"]["fields"])
    for record, _ in workspace.blocks.get("Interview", ()):
        for key in record.data.get("reponses", ()):
            if key not in themes and key not in questions:
                message = f"{quote(key)} n’est ni une question du guide, ni un thème"
                yield _issue(
                    record, ("reponses", key), message, key, (*questions, *themes), suggestions, questions
                )


def _issue(
    record: Record,
    route: Route,
    message: str,
    word: str,
    candidates: tuple[str, ...],
    suggestions: Suggestions,
    listed: tuple[str, ...] = (),
) -> Issue:
    meant = suggestions.closest(word, candidates)
    shown = listed or candidates
    several = "questions" if listed else "thèmes"
    more = "…" if len(shown) > _SHOWN else ""
    advice = (
        f"vouliez-vous dire {quote(meant)} ?"
        if meant
        else f"{several} possibles : {', '.join(shown[:_SHOWN])}{more}"
    )
    at = record.locate(route, key=bool(listed))
    mended = record.mended(route, meant, key=bool(listed))
    return Issue(at, CODE, message, advice, Severity.AVERTISSEMENT, correction=mended)
