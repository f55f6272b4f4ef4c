"""Profondeur de la participation

## Formule
Degré constaté médian et degré constaté le plus élevé des dispositifs actifs.

## Unité
Degrés, en toutes lettres : ils s’ordonnent et ne se calculent pas, il n’y a donc pas de moyenne. Avec un
nombre pair de dispositifs, la médiane peut tomber entre deux degrés.

## Conditions
Au moins un dispositif actif dont le degré constaté est connu. Un dispositif dont l’état n’est pas connu, ou
dont les sources ne s’accordent pas sur le degré, est mis de côté et compté.

## Pièges
Un degré élevé n’est pas meilleur en soi : informer bien vaut mieux que promettre une co-construction. Le
degré constaté est celui que vivent les participants, non celui que la collectivité annonce.

## Source
Échelle des degrés de la participation ; Labo Démocratie Ouverte (enjeu de la décision partagée).
"""

from __future__ import annotations

from collections import Counter

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.devices import active_devices
from diagdemo.indicators.core.measure import Aside, Measure, Row
from diagdemo.model.vocabulary.devices import Degre
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.look import Look, look
from diagdemo.study.quantity import Quantity
from diagdemo.study.study import Study

CODE = "profondeur"

INDICATOR = Indicator(4, "Profondeur de la participation", "", Question.RESULTATS)

_NOTHING = "Le degré constaté n’est renseigné pour aucun dispositif actif."


def measure(study: Study) -> Measure:
    """The median and the highest degree of active devices, as words."""
    actives = active_devices(study)
    lived = [look(device, "degre_constate") for device in actives.kept]
    known = [each for each in lived if isinstance(each.one, Degre)]
    degrees = sorted((each.one for each in known), key=lambda degree: degree.rank)
    others = [each for each in lived if each not in known]
    return actives.setting_aside(
        Measure(
            _told(degrees) if degrees else None,
            len(known),
            len(lived),
            "" if degrees else _NOTHING,
            "dispositifs actifs",
            aside=tuple(Aside(each.entity.name, _why(each), each.entity.at()) for each in others),
            rows=_rows(degrees),
            evidence=tuple(each.datum for each in known),
            missing=tuple(each.missing for each in others),
        )
    )


def _told(degrees: list[Degre]) -> str:
    low, high = degrees[(len(degrees) - 1) // 2], degrees[len(degrees) // 2]
    middle = _word(low) if low is high else f"entre {_word(low)} et {_word(high)}"
    return f"médiane\u00a0: {middle}\u00a0; maximum\u00a0: {_word(degrees[-1])}"


def _rows(degrees: list[Degre]) -> tuple[Row, ...]:
    """How many devices there are at each degree, from the lowest to the highest."""
    counts = Counter(degrees)
    return tuple(
        Row(_word(degree), Quantity(counts[degree], counts[degree])) for degree in Degre if degree in counts
    )


def _word(degree: Degre) -> str:
    return degree.label.lower()


def _why(lived: Look) -> str:
    return "les sources ne s’accordent pas sur le degré" if lived.values else "degré constaté non renseigné"
