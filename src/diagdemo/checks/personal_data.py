r"""Donnée personnelle dans une fiche

## Ce qui est signalé
Partout dans une fiche, commentaires compris :
- une adresse électronique de personne ; celles d’un service (contact@, mairie@, accueil@…) sont acceptées ;
- un numéro de mobile ; un numéro fixe est un avertissement, un numéro qui commence par 08 est accepté ;
- un numéro de sécurité sociale, reconnu à sa clé de contrôle ;
- « M. », « Mme », « Monsieur », « Madame » suivis d’un nom : un avertissement.

Au-delà de vingt par fiche, les autres sont comptées ensemble. Ce signalement ne se met pas de côté.

Une adresse électronique qui reprend le nom de son domaine est celle d’une organisation. Les adresses web ne
sont pas regardées. Le message ne répète pas ce qu’il signale, car il peut être lu ailleurs.

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
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from diagdemo.issues import Issue, Location, Severity
from diagdemo.workspace.refusal import slug
from diagdemo.workspace.workspace import Workspace
from diagdemo.yaml.document import Document

CODE = "D147"

# Patterns are kept as text: most repositories never need them, and each takes time to be compiled.
_GAP = r"[ .\u00a0\u202f-]?"
_FIGURES = rf"[0-9](?:{_GAP}[0-9AB]){{8}}"
_BETWEEN = b" .-" + "\u00a0\u202f".encode()
_AS_FIGURES = bytes.maketrans(b"123456789AB", b"0" * 11)
_NINE = b"0" * 9
"""Nine figures, once what people write between them is left out: fewer tell of nobody."""
_TITLE = re.compile(r"M\.|Mme|Mlle|Monsieur|Madame|Mademoiselle")
_MAIL = r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
_PHONE = rf"(?<![\w.,/+-])(?:(?:\+|00)33{_GAP}(?:\(0\){_GAP})?|0)([1-79])(?:{_GAP}\d\d){{4}}(?![\w/]|[.,-]\d)"
_SECURITY = rf"(?<![\w.])[12](?:{_GAP}\d\d){{2}}{_GAP}\d[\dAB](?:{_GAP}\d{{3}}){{2}}{_GAP}\d\d(?!\w)"
_CIVILITY = (
    r"(?<!\w)(?:MM?\.|Mmes?|Mlles?|Monsieur|Madame|Mademoiselle)[ \u00a0\u202f]"
    r"(?!Maire|Madame|Monsieur|Pr[ée]|Sous-|Sénat|Député|Conseil|Direct|Adjoint|Ministre|Délégué)"
    r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ’'-][\w’'-]*(?:[ \u00a0\u202f][A-ZÀ-ÖØ-Þ][\w’'-]+)?"
)
_COLLECTIVE = (
    r"(?:accueil|accessibilite|agence|agora|animation|asso|association|ateliers?|bienvenue|bonjour|bureau|cabinet"
    r"|ccas|centre|citoyen|citoyens|citoyenne|citoyennete|codev|collectif|com|comite|commune|communication"
    r"|concertation|conseil|contacts?|coordination|culture|democratie|democratielocale|direction|dpo|ecrire"
    r"|enquete|equipe|federation|formation|hello|infos?|informations?|inscription|jeunesse|maire|mairie|maison"
    r"|mediation|mediatheque|noreply|observatoire|participation|participer|petition|plateforme|prefecture"
    r"|presse|projets?|quartiers?|questions|rgpd|secretariat|services?|support|syndicat|urbanisme|ville"
    r"|webmaster)"
)
"""Words by which the mailbox of a service or of an organisation is named."""

_LONGEST_ADDRESS = 500
_MOST_SHOWN = 20
_REMEMBERED = 1000
"""Addresses kept in mind: telling those of services apart costs the most."""


class _Trace(NamedTuple):
    """A stretch of text that looks like the data of a person."""

    match: re.Match[str]
    what: str
    advice: str
    severity: Severity = Severity.ERREUR


def check(workspace: Workspace) -> Iterator[Issue]:
    """Signal what looks like the data of a person."""
    for record in workspace.records:
        text = record.document.text
        traces: list[_Trace] = []
        if "@" in text:
            traces += _mails(text)
        if _has_figures(text):
            traces += (*_phones(text), *_security_numbers(text))
        if "M" in text and _TITLE.search(text):  # every title begins so, and few records hold that letter
            traces += _people(text)
        if traces:
            yield from _issues(record.document, traces)


def _has_figures(text: str) -> bool:
    """Whether enough figures follow one another to be a number that people have."""
    # Nearly always they do not, which is told faster of bytes.
    figures = text.encode(errors="replace").translate(_AS_FIGURES, _BETWEEN)
    return _NINE in figures and re.search(_FIGURES, text) is not None


def _mails(text: str) -> Iterator[_Trace]:
    advice = "retirez-la ; une adresse de service, comme contact@…, peut rester"
    for match in re.finditer(_MAIL, text):
        local, _, domain = match[0].partition("@")
        if not (_is_collective(local, domain) or _in_address(text, match.start())):
            yield _Trace(match, "à l’adresse électronique d’une personne", advice)


@lru_cache(_REMEMBERED)
def _is_collective(local: str, domain: str) -> bool:
    words = slug(local).split("_")
    names = [slug(label).replace("_", "") for label in domain.split(".")[:-1]]
    return any(re.fullmatch(_COLLECTIVE, word) for word in words) or any(
        "".join(words) in name for name in names
    )


def _phones(text: str) -> Iterator[_Trace]:
    switchboard = (
        "retirez-le si c’est celui d’une personne ; le site de l’organisation suffit le plus souvent"
    )
    for match in re.finditer(_PHONE, text):
        if _in_address(text, match.start()):
            continue
        if match[1] in "67":
            yield _Trace(match, "au numéro de mobile d’une personne", "retirez-le")
        else:
            yield _Trace(match, "à un numéro de téléphone", switchboard, Severity.AVERTISSEMENT)


def _security_numbers(text: str) -> Iterator[_Trace]:
    for match in re.finditer(_SECURITY, text):
        digits = re.sub(r"[^0-9AB]", "", match[0])
        # In Corsica, 2A and 2B count as 19 and 18.
        body = digits[:13].replace("2A", "19").replace("2B", "18")
        if body.isdigit() and digits[13:].isdigit() and 97 - int(body) % 97 == int(digits[13:]):
            yield _Trace(match, "à un numéro de sécurité sociale", "retirez-le, et prévenez la personne")


def _people(text: str) -> Iterator[_Trace]:
    advice = "écrivez la fonction ou l’organisation ; dans un entretien, le pseudonyme"
    for match in re.finditer(_CIVILITY, text):
        yield _Trace(match, "au nom d’une personne", advice, Severity.AVERTISSEMENT)


def _in_address(text: str, start: int) -> bool:
    """Whether what begins at `start` belongs to a web address."""
    if not start or text[start - 1].isspace():
        return False
    word = text[max(0, start - _LONGEST_ADDRESS) : start].rsplit(maxsplit=1)[-1]
    return "://" in word or "www." in word


def _issues(document: Document, traces: list[_Trace]) -> Iterator[Issue]:
    """The most serious traces, each at its line and column, then one issue that counts the others."""
    starts = [0, *(end.end() for end in re.finditer(r"\r\n|\r|\n", document.text))]
    traces.sort(key=lambda trace: (trace.severity is not Severity.ERREUR, trace.match.start()))
    for trace in traces[:_MOST_SHOWN]:
        # The words themselves are left out: a message ends in the logs of machines that others read.
        message = f"Ces mots ressemblent {trace.what}"
        at = _place(document, starts, trace.match)
        yield Issue(at, CODE, message, trace.advice, trace.severity, "donnée personnelle")
    if len(traces) > _MOST_SHOWN:
        yield _others(document, starts, traces[_MOST_SHOWN:])


def _others(document: Document, starts: Sequence[int], traces: list[_Trace]) -> Issue:
    first, count = traces[0], len(traces)
    several = f"{count} autres endroits" if count > 1 else "Un autre endroit"
    verb = "ressemblent" if count > 1 else "ressemble"
    message = f"{several} de cette fiche {verb} à des données personnelles"
    advice = "corrigez les premiers, puis relancez la vérification pour voir les suivants"
    return Issue(_place(document, starts, first.match), CODE, message, advice, first.severity)


def _place(document: Document, starts: Sequence[int], match: re.Match[str]) -> Location:
    """Where a trace is written; none spans several lines."""
    line = bisect_right(starts, match.start())
    column = match.start() - starts[line - 1] + 1
    return Location(document.name, line, column, line, column + len(match[0]))
