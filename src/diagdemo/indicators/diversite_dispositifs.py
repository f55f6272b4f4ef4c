"""Diversité des dispositifs

## Formule
Le nombre équivalent de types de dispositifs actifs, dit nombre de Hill d’ordre 1 : l’exponentielle de
l’entropie de Shannon, exp(−Σ pᵢ ln pᵢ), où pᵢ est la part du type i.

## Unité
Nombre équivalent de types : 3 se lit « aussi varié que trois types présents à égalité ».

## Conditions
Au moins quatre dispositifs actifs. En dessous, on lit la liste.

## Pièges
Des types voisins comptent comme différents. La diversité n’est pas une qualité en soi. Les bornes donnent la
valeur sans, puis avec tous les dispositifs d’état inconnu.

## Source
Hill, « Diversity and evenness », Ecology, 1973. L’usage pour des dispositifs est une proposition de
l’équipe.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.devices import active_devices
from diagdemo.indicators.core.measure import Aside, Measure, Row
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.entity import Entity
from diagdemo.study.quantity import Quantity
from diagdemo.study.study import Study

CODE = "diversite_dispositifs"

INDICATOR = Indicator(2, "Diversité des dispositifs", "types équivalents", Question.COMBINAISONS, decimals=1)

FEWEST = 4


def measure(study: Study) -> Measure:
    """The Hill number of the types of active devices."""
    chosen = active_devices(study)
    enough = len(chosen.kept) >= FEWEST
    value, other = _hill(chosen.kept), _hill((*chosen.kept, *chosen.unsure))
    types = Counter(device.model.type for device in chosen.kept)
    return chosen.setting_aside(
        Measure(
            Quantity(value, value) if enough else None,
            len(chosen.kept) if enough else 0,
            len(chosen.kept),
            ""
            if enough
            else "Moins de quatre dispositifs sont connus pour être actifs\u00a0: la liste suffit.",
            "dispositifs actifs",
            bounds=(min(value, other), max(value, other)) if enough and chosen.unsure else None,
            aside=()
            if enough
            else tuple(Aside(device.name, "trop peu de dispositifs", device.at()) for device in chosen.kept),
            rows=tuple(
                Row(kind.label, Quantity(count, count), unit="dispositifs")
                for kind, count in types.most_common()
            ),
            evidence=tuple(device.at("type") for device in chosen.kept) if enough else (),
        )
    )


def _hill(devices: Iterable[Entity[Device]]) -> float:
    counts = Counter(device.model.type for device in devices).values()
    whole = sum(counts)
    if not whole:
        return 0.0
    return round(math.exp(-sum(n / whole * math.log(n / whole) for n in counts)), 9)
