"""Extrait diffusé au-delà du consentement

## Ce qui est signalé
Un extrait d’entretien dont la « diffusion » va plus loin que ce que la personne a permis : une portée
« analyse_interne », ou absente, ne permet que « interne ». Un extrait à montrer hors de l’équipe, sans
relecture (« relu_le ») ni « paraphrase » pour le remplacer, est un avertissement.

Une personne de la direction, ou dont la fonction est unique (maire, président·e, adjoint·e ou
vice-président·e, DGS, direction de cabinet…), se reconnaît à sa seule fonction : en diffusion « publique »,
il faut la portée « citation_nominative », ou une « paraphrase ». Ce signalement ne se met pas de côté.

## Pourquoi
La personne a parlé en confiance. Ses mots ne sortent de l’équipe que si elle l’a permis, et après les avoir
relus ; en attendant, l’idée se dit dans les mots de l’équipe.

## Exemple à corriger
```yaml territoires/brumeval/interviews/p-4h8t.yaml
date: 2026-02
college: agent
consentement: {statut: recueilli, portee: analyse_interne, date: 2026-02-04}
conserver_jusqu_au: 2027-06-30
extraits:
  - id: x1
    texte: On découvre les avis une fois le budget voté.
    diffusion: publique
```

## Exemple juste
```yaml territoires/brumeval/interviews/p-4h8t.yaml
date: 2026-02
college: agent
consentement: {statut: recueilli, portee: analyse_interne, date: 2026-02-04}
conserver_jusqu_au: 2027-06-30
extraits:
  - id: x1
    texte: On découvre les avis une fois le budget voté.
    diffusion: interne
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from diagdemo.issues import Issue, Location, Related, Route, Severity
from diagdemo.workspace.consent import consent_of, recognisable, standing
from diagdemo.workspace.record import Record
from diagdemo.workspace.refusal import quote
from diagdemo.workspace.workspace import Workspace

CODE = "D144"

_BEYOND_TEAM = ("restitution", "publique")


def check(workspace: Workspace) -> Iterator[Issue]:
    """Signal the extracts that go further than the person allowed."""
    for record, extracts in workspace.blocks.get("Extract", ()):
        if record.kind != "interview":
            continue
        consent = consent_of(record)
        # A refusal, a withdrawal or a consent still awaited has its own check.
        if standing(consent) != "recueilli":
            continue
        for route, extract in extracts:
            if extract.get("diffusion") in _BEYOND_TEAM:
                yield from _extract(record, route, extract, consent)


def _extract(
    record: Record, route: Route, extract: dict[str, Any], consent: dict[str, Any]
) -> Iterator[Issue]:
    reach, scope = extract["diffusion"], consent.get("portee")
    narrow = scope in (None, "analyse_interne")
    unique = reach == "publique" and scope != "citation_nominative" and recognisable(record)
    if not narrow and (extract.get("paraphrase") or ("relu_le" in consent and not unique)):
        return
    at = record.locate((*route, "diffusion"))
    name = f"L’extrait {quote(str(extract.get('id', '')))}"
    if narrow:
        allowed = "se limite à l’analyse interne" if scope else "ne dit pas sa portée"
        message = f"{name} est destiné à {quote(reach)}, or le consentement {allowed}"
        advice = (
            "écrivez « diffusion: interne », ou redemandez l’accord de la personne "
            "et notez-le dans « portee »"
        )
        where = record.locate(("consentement", "portee") if scope else ("consentement",), key=not scope)
        yield Issue(at, CODE, message, advice, related=(Related(where, "ce que la personne permet"),))
    elif unique:
        yield _unique(record, name, at)
    else:
        message = f"{name} ne pourra pas être montré : la personne n’a pas relu ses mots"
        advice = "notez « relu_le » dans le consentement après relecture, ou ajoutez une « paraphrase »"
        yield Issue(at, CODE, message, advice, Severity.AVERTISSEMENT)


def _unique(record: Record, name: str, at: Location) -> Issue:
    message = f"{name} deviendrait public, or la fonction de la personne suffit à la reconnaître"
    advice = (
        "ajoutez une « paraphrase », qui sera montrée à la place de ses mots, ou notez "
        "« portee: citation_nominative » si la personne accepte d’être reconnue"
    )
    field = "college" if record.data.get("college") == "direction" else "fonction"
    related = (Related(record.locate((field,)), "ce qui la fait reconnaître"),)
    return Issue(at, CODE, message, advice, related=related)
