"""Paroles gardées sans consentement

## Ce qui est signalé
Des extraits, des réponses ou une synthèse dans un entretien dont le consentement est refusé ou retiré ; une
fiche qui s’appuie encore sur un tel entretien. Une « date_retrait » retire le consentement, quoi que dise
« statut ». Quand le consentement est en attente, c’est un avertissement ; un retrait sans sa date, ou que
« statut » contredit, aussi. Ce signalement ne se met pas de côté.

## Pourquoi
Qui retire son accord a droit à ce que ses paroles disparaissent. L’outil n’efface rien à la place de
l’équipe, et Git garde les versions passées : il faut donc effacer les mots, puis les faire retirer de
l’historique.

## Exemple à corriger
```yaml territoires/brumeval/interviews/p-4h8t.yaml
date: 2026-02
college: agent
consentement: {statut: retire, date: 2026-02-04, date_retrait: 2026-02-20}
conserver_jusqu_au: 2027-06-30
synthese: Attend un cadre écrit.
```

## Exemple juste
```yaml territoires/brumeval/interviews/p-4h8t.yaml
date: 2026-02
college: agent
consentement: {statut: retire, date: 2026-02-04, date_retrait: 2026-02-20}
conserver_jusqu_au: 2027-06-30
```
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.issues import Issue, Related, Severity
from diagdemo.workspace.consent import consent_of, standing
from diagdemo.workspace.record import Record
from diagdemo.workspace.refusal import quote
from diagdemo.workspace.workspace import Workspace

CODE = "D145"

_REFUSED = ("refuse", "retire")
_WORDS = ("extraits", "reponses", "synthese")
_HISTORY = "demandez à qui administre le dépôt de les retirer aussi de l’historique"


def check(workspace: Workspace) -> Iterator[Issue]:
    """Signal the words that are kept, or relied upon, without the consent of whoever said them."""
    for record in workspace.records:
        if record.kind != "interview":
            continue
        status = standing(consent_of(record))
        if status in (*_REFUSED, "en_attente"):
            yield from _kept(record, status)
        if status == "retire":
            yield from _withdrawal(record)
    yield from _relied_upon(workspace)


def _kept(record: Record, status: str) -> Iterator[Issue]:
    kept = [field for field in _WORDS if record.data.get(field)]
    if not kept:
        return
    listed = ", ".join(quote(field) for field in kept)
    if status == "en_attente":
        message = f"Le consentement est en attente, et la fiche garde déjà {listed}"
        advice = (
            "recueillez le consentement avant toute analyse, puis écrivez « statut: recueilli » et la date"
        )
        severity = Severity.AVERTISSEMENT
    else:
        how = "refusé" if status == "refuse" else "retiré"
        message = f"Le consentement est {how}, et la fiche garde {listed}"
        advice = f"effacez {listed} ; {_HISTORY}"
        severity = Severity.ERREUR
    yield Issue(
        record.locate((kept[0],), key=True), CODE, message, advice, severity, related=(_consent(record),)
    )


def _withdrawal(record: Record) -> Iterator[Issue]:
    """A withdrawal that is half written: without its day, or beside a status that says otherwise."""
    status, dated = consent_of(record).get("statut"), "date_retrait" in consent_of(record)
    at = record.locate(("consentement", "statut"))
    if dated and status not in (None, "retire"):
        message = f"Le consentement a une date de retrait, et son statut est {quote(status)}"
        advice = "écrivez « statut: retire », ou effacez « date_retrait » si rien n’a été retiré"
        yield Issue(at, CODE, message, advice, Severity.AVERTISSEMENT)
    # A date that could not be read is written all the same, and has its own issue.
    elif not dated and not record.document.find(("consentement", "date_retrait"))[2]:
        message = "Le consentement est retiré, et la fiche ne dit pas quand"
        advice = "ajoutez le jour du retrait : « date_retrait: … »"
        yield Issue(at, CODE, message, advice, Severity.AVERTISSEMENT)


def _consent(record: Record) -> Related:
    withdrawn = "date_retrait" in consent_of(record)
    field = "date_retrait" if withdrawn else "statut"
    return Related(record.locate(("consentement", field)), "le consentement")


def _relied_upon(workspace: Workspace) -> Iterator[Issue]:
    for record in workspace.records:
        for reference in record.bound.references:
            kinds = reference.node["to"]
            if "interview" not in kinds:
                continue
            target = workspace.index.resolve(reference.text, kinds, record.territory)
            if target is None or standing(consent_of(target.record)) not in _REFUSED:
                continue
            message = (
                f"{quote(reference.text)} ne peut pas servir de preuve : le consentement est refusé ou retiré"
            )
            advice = "retirez cette preuve et, si rien d’autre ne le soutient, ce qui reposait sur elle"
            consent = _consent(target.record)
            yield Issue(record.locate(reference.route), CODE, message, advice, related=(consent,))
