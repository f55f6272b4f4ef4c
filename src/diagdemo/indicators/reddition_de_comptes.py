"""Reddition de comptes

## Formule
Éditions closes depuis plus de six mois qui ont reçu une réponse publique, divisées par les éditions closes
depuis plus de six mois dont on sait si elles en ont reçu une.

## Unité
Pourcentage, toujours donné avec le nombre d’éditions sur lequel il repose.

## Conditions
Une édition au moins est close depuis plus de six mois, et l’on sait si une réponse a été rendue publique. Une
édition plus récente, ou dont la fin n’est pas connue, est mise de côté et comptée. Les dispositifs qui ne
font qu’informer n’appellent pas de réponse.

## Pièges
Le délai de six mois évite de reprocher à une édition récente une réponse qui se prépare. Une réponse prévue
n’est pas une réponse donnée. Le seuil du constat DEC-01 peut être changé ; celui de l’indicateur reste de six
mois, pour que les territoires se lisent de la même façon.

## Source
Charte de la participation du public (reddition de comptes) ; OCDE.
"""

from __future__ import annotations

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.editions import RECORDED, pick
from diagdemo.indicators.core.measure import Measure
from diagdemo.indicators.core.shares import Case, share
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.answers import is_answered
from diagdemo.study.editions import closed_for
from diagdemo.study.study import Study

CODE = "reddition_de_comptes"

INDICATOR = Indicator(7, "Reddition de comptes", "%", Question.RESULTATS)

_MONTHS = 6


def measure(study: Study) -> Measure:
    """The share of the editions closed for more than six months that were answered in public."""
    picked = pick(
        study,
        lambda edition: closed_for(study, edition, _MONTHS),
        out="pas encore close, ou close depuis six mois au plus",
        unknown="date de fin non renseignée",
        any_degree=False,
    )
    cases, perhaps = (
        [Case(edition.told, is_answered(study, edition)) for edition in editions]
        for editions in (picked.kept, picked.unsure)
    )
    nothing = "Aucune réponse publique n’est renseignée pour une édition close depuis plus de six mois."
    return picked.setting_aside(share(cases, RECORDED, nothing, perhaps=perhaps))
