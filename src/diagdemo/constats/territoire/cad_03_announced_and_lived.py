"""Un degré annoncé plus haut que celui qui est vécu

## Ce qui est regardé
Chaque dispositif actif : le degré de participation que la collectivité annonce, et celui que vivent les
personnes qui y participent.

## Ce qui le déclenche
Le degré vécu est plus bas que le degré annoncé, et deux sources au moins le disent : de deux collèges, ou un
document et un collège. Avec une seule source, ou sans que la fiche dise d’après qui, le constat reste
indéterminé et demande la seconde. L’importance passe à 3 quand deux degrés ou plus séparent les deux.

## Pourquoi
Une promesse plus large que ce qui est tenu use la confiance plus vite qu’une promesse modeste. Nommer les
deux degrés permet de choisir : annoncer moins, ou ouvrir plus.

## Ce qu’il ne dit pas
Rien des intentions : on peut annoncer de bonne foi ce que le calendrier, le droit ou les moyens n’ont pas
permis. Et le degré vécu est celui des personnes rencontrées, pas de toutes.

## Appui
Centre de ressource de l’innovation démocratique et Démocratie Ouverte (degré déclaré, degré observé) ;
échelle d’Arnstein ; Cerema, qui fait commencer la participation effective à la concertation.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from diagdemo.constats.declare import Constat, Threshold, Thresholds
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.model.vocabulary.devices import Degre, Enjeu
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.perceptions.degrees import DegreeSeen, Witnesses
from diagdemo.perceptions.facts import facts
from diagdemo.perceptions.telling import heard_from
from diagdemo.study.study import Study
from diagdemo.study.tested import every
from diagdemo.study.time import is_active
from diagdemo.wording import quoted

CODE = "CAD-03"

CONSTAT = Constat(
    name="Un degré annoncé plus haut que celui qui est vécu",
    nature=NatureConstat.POINT_A_TRAVAILLER,
    importance=2,
    question=Question.RESULTATS,
    pillar=Pilier.PARTICIPATION,
    framework="Centre de ressource de l’innovation démocratique\u00a0; Démocratie Ouverte\u00a0; "
    "Arnstein\u00a0; Cerema",
    enjeu=Enjeu.CONFIANCE,
    thresholds=(
        Threshold(
            "degres",
            2,
            "degrés",
            "nombre de degrés, entre l’annonce et le vécu, à partir duquel l’importance est de 3",
            "proposition de l’équipe",
        ),
    ),
)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each device."""
    if not study.devices:
        yield nothing_recorded(
            "device", "Aucun dispositif n’est recensé\u00a0: aucun degré annoncé n’est à rapprocher du vécu."
        )
    for seen in study.derive(facts).degrees:
        yield _verdict(study, seen, thresholds["degres"])


def _verdict(study: Study, seen: DegreeSeen, far: float) -> Verdict:
    name = quoted(seen.device.name)
    active = is_active(study, seen.device)
    state = "" if active.value else "son état n’est pas renseigné\u00a0; "
    return decide(
        every([active, seen.lower]),
        Target(seen.device.id, seen.device.name),
        found=f"{name}\u00a0: {_both(seen)} d’après {_from(seen.witnesses)}.",
        change="Annoncer le degré qui est vécu, ou ouvrir le dispositif jusqu’à celui qui est annoncé.",
        unknown=f"{name}\u00a0: {state}{_unknown(seen)}.",
        importance=3 if seen.steps >= far else None,
    )


def _both(seen: DegreeSeen) -> str:
    return f"annoncé comme {_named(seen.announced.values)}, vécu comme {_named(seen.observed.values)}"


def _unknown(seen: DegreeSeen) -> str:
    if seen.lower.value:
        return f"{_both(seen)} d’après {_from(seen.witnesses)}"
    if seen.announced.values and seen.observed.values:
        if seen.steps:
            return f"{_both(seen)}, ce que deux collèges, ou un document et un collège, ne disent pas encore"
        return "les sources ne s’accordent pas assez pour rapprocher le degré annoncé et le degré vécu"
    if seen.observed.values:
        return "le degré annoncé n’est pas renseigné"
    if seen.announced.values:
        return f"annoncé comme {_named(seen.announced.values)}, sans que le degré vécu soit renseigné"
    return "ni le degré annoncé ni le degré vécu ne sont renseignés"


def _named(degrees: tuple[Any, ...]) -> str:
    return " ou ".join(degree.label.lower() for degree in Degre if degree in degrees)


def _from(witnesses: Witnesses) -> str:
    heard = f"ce que nous avons entendu {heard_from(witnesses.colleges)}"
    if not witnesses.documents:
        return heard
    return f"{'un document' if witnesses.documents == 1 else 'des documents'} et {heard}"
