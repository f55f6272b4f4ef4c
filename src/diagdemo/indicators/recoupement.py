"""Recoupement

## Formule
Les organisations présentes dans trois dispositifs ou plus, divisées par toutes celles que la carte montre
dans un dispositif au moins. Sont comptées les organisations et les collectifs de la société civile qui
siègent, participent ou sont membres ; jamais les personnes, ni les services de la collectivité.

## Unité
Pourcentage des organisations.

## Conditions
Au moins cinq organisations sur la carte, dans des dispositifs qui ne sont pas terminés.

## Pièges
La carte ne montre que les liens notés : une organisation très connue y est plus souvent notée. Être présente
partout demande du temps à une organisation, ce n’est pas un reproche.

## Source
Cap Rural et Démocratie Ouverte, 2020 (« ce sont toujours les mêmes ») ; proposition de l’équipe.
"""

from __future__ import annotations

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Aside, Measure, Row
from diagdemo.indicators.core.same_organisations import FEWEST, MANY, presences
from diagdemo.indicators.core.shares import Case, share
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.quantity import Quantity
from diagdemo.study.study import Study
from diagdemo.study.tested import sure
from diagdemo.wording import agree

CODE = "recoupement"

INDICATOR = Indicator(16, "Recoupement", "%", Question.COMBINAISONS)


def measure(study: Study) -> Measure:
    """The share of organisations met in three devices or more."""
    met = presences(study)
    if len(met) < FEWEST:
        return Measure(
            None,
            0,
            len(met),
            "La carte montre trop peu d’organisations dans les dispositifs pour lire une part.",
            "organisations",
            aside=tuple(Aside(each.actor.name, "trop peu d’organisations", each.actor.at()) for each in met),
        )
    cases = [Case(each.actor.name, sure(len(each.devices) >= MANY, *each.evidence)) for each in met]
    counted = [len(each.devices) for each in met]
    rows = tuple(
        Row(
            f"dans {agree(number, 'dispositif', 'dispositifs')}",
            Quantity(count, count),
            unit="organisations",
        )
        for number, count in sorted((number, counted.count(number)) for number in set(counted))
    )
    found = share(cases, "organisations", "")
    return Measure(
        found.value, found.taken, found.collected, what=found.what, rows=rows, evidence=found.evidence
    )
