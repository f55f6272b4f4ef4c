"""Couverture du cycle

## Formule
Les étapes du cycle où intervient au moins un dispositif actif dont le degré est au moins la consultation,
divisées par le nombre d’étapes en vigueur dans le dépôt (sept par défaut). Comptent les étapes écrites dans
les fiches des dispositifs et celles des politiques suivies où le dispositif est nommé. Le degré est celui
qui est annoncé ; s’il n’est pas connu, un degré constaté d’au moins la consultation suffit.

## Unité
Pourcentage. Tant que des étapes ou des états inconnus pourraient couvrir une étape, le résultat est un
intervalle, de ce qui est établi à ce qui est possible.

## Conditions
Au moins une étape dont on sait si elle est couverte.

## Pièges
Une étape est établie comme couverte par une seule fiche, et comme non couverte par toutes : un inventaire à
moitié rempli couvre au moins, rarement au plus. Deux territoires ne se comparent que sur la même liste
d’étapes. Tout couvrir n’est pas un but en soi.

## Source
Labo Démocratie Ouverte, enjeu « cycle complet » ; étapes du cycle des politiques publiques de l’OCDE.
"""

from __future__ import annotations

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Aside, Measure, Row
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.cycle import covers
from diagdemo.study.quantity import Quantity
from diagdemo.study.study import Study

CODE = "couverture_du_cycle"

INDICATOR = Indicator(3, "Couverture du cycle", "%", Question.COMBINAISONS)

_WORDS = {True: "couverte", False: "non couverte", None: "non renseigné"}


def measure(study: Study) -> Measure:
    """The share of stages at which an active device gathers opinions at least."""
    tests = [(label, covers(study, stage)) for stage, label in study.stages.items()] if study.devices else []
    known = [test for _, test in tests if test.value is not None]
    yes, whole = sum(test.value is True for test in known), len(study.stages)
    low, high = 100 * yes / whole, 100 * (yes + len(tests) - len(known)) / whole
    return Measure(
        Quantity(low, high) if known else None,
        len(known),
        len(tests),
        "" if known else _reason(study),
        "étapes du cycle",
        f"{whole} étapes du cycle",
        bounds=(low, high) if tests and len(known) < len(tests) else None,
        aside=tuple(Aside(label, "non renseigné") for label, test in tests if test.value is None),
        rows=tuple(Row(label, _WORDS[test.value], evidence=test.evidence) for label, test in tests),
        evidence=tuple(dict.fromkeys(datum for test in known for datum in test.evidence)),
        missing=tuple(dict.fromkeys(lack for _, test in tests for lack in test.missing)),
    )


def _reason(study: Study) -> str:
    if not study.devices:
        return "Aucun dispositif n’est recensé."
    return "On ne sait d’aucune étape si un dispositif actif y intervient."
