"""Saturation des entretiens

## Formule
Thèmes que les deux derniers entretiens sont les premiers à apporter, divisés par les thèmes apportés par les
quatre premiers, parmi les entretiens pris en compte qui ont des extraits codés, dans l’ordre des dates.

## Unité
Pourcentage.

## Conditions
Au moins six entretiens codés. Un entretien sans extrait codé est mis de côté et compté. Les réponses au guide
ne comptent pas : leurs thèmes sont ceux de la question, pas de la personne.

## Pièges
Ce n’est pas un but : en six jours, on ne l’atteint presque jamais, et le chiffre sert à le dire. Une date au
mois près ne dit pas quel entretien est venu en dernier : la valeur est alors un intervalle, du plus petit
au plus grand selon l’ordre. Une part basse chez les seules personnes faciles à joindre ne prouve rien.

## Source
Méthode de Guest, Namey et Chen (base de quatre, suite de deux ; repères de 5 % et de 0 %).
"""

from __future__ import annotations

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Aside, Measure
from diagdemo.model.vocabulary.territory import Question
from diagdemo.perceptions.portrait import UNREADABLE, perceptions
from diagdemo.perceptions.saturation import BASE, RUN
from diagdemo.study.missing import Missing
from diagdemo.study.study import Study
from diagdemo.wording import agree

CODE = "saturation"

INDICATOR = Indicator(34, "Saturation des entretiens", "%", Question.SPECIFICITES)

_UNCODED = "aucun extrait codé"


def measure(study: Study) -> Measure:
    """The share of new themes in the last interviews."""
    heard = study.derive(perceptions)
    if not heard.readable:
        return Measure(None, 0, 0, UNREADABLE, "entretiens codés")
    found = heard.saturation
    needed = BASE + RUN - len(found.coded)
    many = agree(len(found.coded), "entretien est codé", "entretiens sont codés")
    held = many if found.coded else "Aucun entretien n’est codé"
    uncoded = tuple(study.interviews[id] for id in found.uncoded)
    others = (Missing("interview"),) if len(uncoded) < needed else ()
    return Measure(
        found.percent,
        len(found.coded),
        len(found.coded) + len(uncoded),
        "" if found.percent else f"{held}, il en faut six.",
        "entretiens codés",
        aside=tuple(Aside(f"entretien {each.id}", _UNCODED, each.at("college")) for each in uncoded),
        evidence=found.evidence,
        missing=(*(each.lacks("extraits") for each in uncoded), *others),
    )
