r"""Donnée personnelle dans une fiche

## Ce qui est signalé
Partout dans une fiche, commentaires compris :
- une adresse électronique de personne. Celles qui nomment un service ou une organisation (contact@,
  mairie@, accueil@…, ou le nom même du domaine) sont acceptées ;
- un numéro de téléphone mobile. Un numéro fixe est un avertissement, car il peut être celui d’un standard ;
  les numéros qui commencent par 08 sont acceptés ;
- un numéro de sécurité sociale, reconnu à sa clé de contrôle ;
- « M. », « Mme », « Monsieur », « Madame » suivis d’un nom : un avertissement.
Les adresses web ne sont pas regardées.

## Pourquoi
Un dépôt se copie et se publie, et Git n’oublie rien. Une fiche décrit des organisations et des fonctions ;
qui est derrière chaque pseudonyme ne s’écrit que dans « confidentiel/ », que Git ne suit pas.

## Exemple à corriger
```yaml territoires/brumeval/actors/amis-du-lavoir.yaml
nom: Les Amis du lavoir
role: Ouvre le lavoir le samedi, prévenir camille.durand@exemple.fr
```

## Exemple juste
```yaml territoires/brumeval/actors/amis-du-lavoir.yaml
nom: Les Amis du lavoir
role: Ouvre le lavoir le samedi, prévenir contact@exemple.fr
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from diagdemo.issues import Issue, Location, Severity
from diagdemo.workspace.refusal import quote, slug
from diagdemo.workspace.workspace import Workspace
from diagdemo.yaml.tree import Document

CODE = "D147"

_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_GAP = r"[ .\u00a0\u202f-]?"
_PHONE = re.compile(
    rf"(?<![\w.,/+-])(?:(?:\+|00)33{_GAP}(?:\(0\){_GAP})?|0)([1-79])(?:{_GAP}\d\d){{4}}(?![\w/]|[.,-]\d)"
)
_SECURITY = re.compile(
    rf"(?<![\w.])[12](?:{_GAP}\d\d){{2}}{_GAP}\d[\dAB](?:{_GAP}\d{{3}}){{2}}{_GAP}\d\d(?!\w)"
)
_CIVILITY = re.compile(
    r"(?<!\w)(?:MM?\.|Mmes?|Mlles?|Monsieur|Madame|Mademoiselle)[ \u00a0\u202f]"
    r"(?!(?:Maire|Madame|Monsieur|Pr[ée]|Sous-|Sénat|Député|Conseil|Direct|Adjoint|Ministre|Délégué))"
    r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ’'-]+(?:[ \u00a0\u202f][A-ZÀ-ÖØ-Þ][\w’'-]+)?"
)
_COLLECTIVE = re.compile(
    r"(?:accueil|accessibilite|agence|agora|animation|asso|association|ateliers?|bienvenue|bonjour|bureau|cabinet"
    r"|ccas|centre|citoyen|citoyens|citoyenne|citoyennete|codev|collectif|com|comite|commune|communication"
    r"|concertation|conseil|contacts?|coordination|culture|democratie|democratielocale|direction|dpo|ecrire"
    r"|enquete|equipe|federation|formation|hello|infos?|informations?|inscription|jeunesse|maire|mairie|maison"
    r"|mediation|mediatheque|noreply|observatoire|participation|participer|petition|plateforme|prefecture"
    r"|presse|projets?|quartiers?|questions|rgpd|secretariat|services?|support|syndicat|urbanisme|ville"
    r"|webmaster)\Z"
)
"""Words by which the mailbox of a service or of an organisation is named."""


def check(workspace: Workspace) -> Iterator[Issue]:
    """Signal what looks like the data of a person."""
    for record in workspace.records:
        document = record.document
        text = document.text
        if "@" in text:
            yield from _mails(document)
        yield from _phones(document)
        yield from _security_numbers(document)
        yield from _people(document)


def _mails(document: Document) -> Iterator[Issue]:
    for match in _MAIL.finditer(document.text):
        local, _, domain = match[0].partition("@")
        if _is_collective(local, domain) or _in_address(document.text, match.start()):
            continue
        advice = "retirez-la ; une adresse de service, comme contact@…, peut rester"
        yield _issue(document, match, "à l’adresse électronique d’une personne", advice)


def _is_collective(local: str, domain: str) -> bool:
    words = slug(local).split("_")
    names = [slug(label).replace("_", "") for label in domain.split(".")[:-1]]
    return any(_COLLECTIVE.match(word) for word in words) or any("".join(words) in name for name in names)


def _phones(document: Document) -> Iterator[Issue]:
    for match in _PHONE.finditer(document.text):
        if _in_address(document.text, match.start()):
            continue
        if match[1] in "67":
            yield _issue(document, match, "au numéro de mobile d’une personne", "retirez-le")
        else:
            advice = (
                "retirez-le si c’est celui d’une personne ; le site de l’organisation suffit le plus souvent"
            )
            yield _issue(document, match, "à un numéro de téléphone", advice, Severity.AVERTISSEMENT)


def _security_numbers(document: Document) -> Iterator[Issue]:
    for match in _SECURITY.finditer(document.text):
        digits = re.sub(r"[^0-9AB]", "", match[0])
        # In Corsica, 2A and 2B count as 19 and 18.
        body = digits[:13].replace("2A", "19").replace("2B", "18")
        if body.isdigit() and digits[13:].isdigit() and 97 - int(body) % 97 == int(digits[13:]):
            yield _issue(
                document, match, "à un numéro de sécurité sociale", "retirez-le, et prévenez la personne"
            )


def _people(document: Document) -> Iterator[Issue]:
    for match in _CIVILITY.finditer(document.text):
        advice = "écrivez la fonction ou l’organisation ; dans un entretien, le pseudonyme"
        yield _issue(document, match, "au nom d’une personne", advice, Severity.AVERTISSEMENT)


def _in_address(text: str, start: int) -> bool:
    """Whether what begins at `start` belongs to a web address."""
    begin = start
    while begin > max(0, start - 500) and not text[begin - 1].isspace():
        begin -= 1
    return "://" in text[begin:start] or "www." in text[begin:start]


def _issue(
    document: Document, match: re.Match[str], what: str, advice: str, severity: Severity = Severity.ERREUR
) -> Issue:
    message = f"{quote(match[0])} ressemble {what}"
    return Issue(_locate(document, match), CODE, message, advice, severity)


def _locate(document: Document, match: re.Match[str]) -> Location:
    """The place of a match, which never spans several lines."""
    before = document.text[: match.start()].replace("\r\n", "\n").replace("\r", "\n")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return Location(document.name, line, column, line, column + len(match[0]))
