"""Plan vérifiable

## Formule
Actions dont la fiche dit le pilote, l’échéance, les moyens et la preuve attendue, divisées par les
actions.

## Unité
Pourcentage, toujours donné avec le nombre d’actions sur lequel il repose.

## Conditions
Au moins une action. Une action est ce qu’en dit sa fiche : un élément qui n’y est pas n’est pas écrit, et
l’action n’est pas vérifiable en l’état. Un élément noté « inconnu » est une inconnue : l’action est mise
de côté, et les bornes disent ce que vaudrait la part dans un cas et dans l’autre.

## Pièges
Une action vérifiable n’est pas une action utile, ni une action faite.

## Source
Partenariat pour un gouvernement ouvert (des engagements précis et vérifiables).
"""

from __future__ import annotations

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Measure
from diagdemo.indicators.core.shares import Case, share
from diagdemo.model.action import Action
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.commitments import has_means, written
from diagdemo.study.entity import Entity
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every

CODE = "plan_verifiable"

INDICATOR = Indicator(36, "Plan vérifiable", "%", Question.RESULTATS)

_UNKNOWN = "Ce qui rendrait les actions vérifiables n’est pas connu."


def measure(study: Study) -> Measure:
    """The share of actions whose record says who, when, with what, and what will show it."""
    cases = [Case(action.name, _verifiable(action)) for action in study.actions.values()]
    return share(cases, "actions", _UNKNOWN if cases else "Aucune action n’est recensée.")


def _verifiable(action: Entity[Action]) -> Tested:
    said = [written(action, key) for key in ("pilote", "echeance", "preuve_attendue")]
    return every([*said, has_means(action)])
