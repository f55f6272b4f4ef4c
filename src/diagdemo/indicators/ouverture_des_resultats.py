"""Ouverture des résultats

## Formule
Éditions closes dont les résultats sont publiés, lisibles ou réutilisables, divisées par les éditions closes
pour lesquelles on sait s’ils le sont.

## Unité
Pourcentage, toujours donné avec le nombre d’éditions sur lequel il repose.

## Conditions
Une édition close au moins, d’un dispositif dont l’ouverture des données est renseignée. Une édition dont on
ne sait pas si elle est close est mise de côté et comptée.

## Pièges
L’ouverture est notée une fois pour tout le dispositif : elle vaut ici pour chacune de ses éditions closes, ce
qui peut être trop généreux pour les plus anciennes. Un résultat lisible et une donnée réutilisable comptent
de même.

## Source
Territoires hautement citoyens (données ouvertes) ; OCDE (transparence).
"""

from __future__ import annotations

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.editions import RECORDED, pick
from diagdemo.indicators.core.measure import Measure
from diagdemo.indicators.core.shares import Case, share
from diagdemo.model.vocabulary.devices import StatutDonnees
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.editions import is_closed
from diagdemo.study.look import look
from diagdemo.study.study import Study

CODE = "ouverture_des_resultats"

INDICATOR = Indicator(38, "Ouverture des résultats", "%", Question.RESULTATS)

_OPEN = (StatutDonnees.PUBLIEES, StatutDonnees.RESULTATS_PUBLIES)


def measure(study: Study) -> Measure:
    """The share of closed editions whose results are published."""
    picked = pick(
        study,
        lambda edition: is_closed(study, edition),
        out="pas encore close",
        unknown="date de fin non renseignée",
        any_degree=True,
    )
    cases, perhaps = (
        [
            Case(edition.told, look(edition.device, "donnees_ouvertes", "statut").among(*_OPEN))
            for edition in editions
        ]
        for editions in (picked.kept, picked.unsure)
    )
    nothing = "L’ouverture des résultats n’est renseignée pour aucune édition close."
    return picked.setting_aside(share(cases, RECORDED, nothing, perhaps=perhaps))
