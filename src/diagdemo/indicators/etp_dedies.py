"""Temps de travail dédié à la participation

## Formule
Les équivalents temps plein donnés à la participation, multipliés par 100 000 et divisés par la
population.

## Unité
Équivalents temps plein pour 100 000 habitants, avec la population, son année et sa définition. Le nombre
d’équivalents temps plein est toujours donné à côté : pour une petite commune, c’est lui qu’il faut lire.

## Conditions
Un temps de travail et une population connus. Le temps de travail est celui de la fiche du territoire ; à
défaut, la somme de ce que disent les fiches des dispositifs actifs, si toutes le disent.

## Pièges
Le temps que d’autres services donnent sans le compter n’y est pas. Zéro est un temps connu ; un champ
vide n’est pas un zéro. Les petites populations donnent de grands taux.

## Source
Diagnostic d’innovation démocratique (quels moyens humains) ; Cap Rural et Démocratie Ouverte, 2020 (se doter
des moyens et des compétences).
"""

from __future__ import annotations

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Aside, Measure, Row
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.means import WorkingTime, working_time
from diagdemo.study.population import Population, no_population, population_of
from diagdemo.study.quantity import Quantity
from diagdemo.study.study import Study

CODE = "etp_dedies"

INDICATOR = Indicator(
    22,
    "Temps de travail dédié à la participation",
    "ETP pour 100 000 habitants",
    Question.MOYENS,
    per_inhabitant=True,
    decimals=1,
)

_PER = 100_000


def measure(study: Study) -> Measure:
    """The full-time equivalents for 100,000 inhabitants."""
    time, people = working_time(study), population_of(study)
    rate = _rate(time, people)
    sums = max(1, len(time.evidence))
    return Measure(
        rate,
        sums if rate else 0,
        sums,
        "" if rate else _reason(time),
        "dispositifs actifs" if time.summed else "fiches du territoire",
        people.told if people and rate else "",
        aside=() if rate else tuple(Aside(study.name, _reason(time)) for _ in range(sums)),
        rows=(Row("Temps de travail", time.quantity, evidence=time.evidence, unit="ETP", decimals=2),)
        if time.quantity
        else (),
        evidence=(*time.evidence, *people.evidence) if people and rate else (),
        missing=(*time.missing, *(() if people else (no_population(study),))),
    )


def _rate(time: WorkingTime, people: Population | None) -> Quantity | None:
    if time.quantity is None or people is None:
        return None
    return time.quantity.times(_PER).by(people.quantity)


def _reason(time: WorkingTime) -> str:
    if time.quantity is None:
        return "Le temps de travail donné à la participation n’est pas renseigné."
    return "La population n’est pas connue, ou les sources se contredisent."
