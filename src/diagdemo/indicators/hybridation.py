"""Hybridation

## Formule
Les dispositifs actifs qui se tiennent à la fois en présence et en ligne, divisés par les dispositifs actifs
dont la modalité est connue. Le détail donne la part de chaque modalité.

## Unité
Pourcentage des dispositifs.

## Conditions
Au moins un dispositif actif dont la modalité est connue.

## Pièges
Un dispositif hybride peut l’être à peine. Un ensemble où des dispositifs en présence et en ligne se
répondent est hybride sans qu’aucun d’eux le soit : la carte des liens le montre mieux.

## Source
Cap Rural et Démocratie Ouverte, 2020 (articuler une diversité de modalités).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.devices import active_devices
from diagdemo.indicators.core.measure import Measure, Row
from diagdemo.indicators.core.shares import Case, share
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.devices import Modalite
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.study import Study

CODE = "hybridation"

INDICATOR = Indicator(21, "Hybridation", "%", Question.SOLUTIONS)

_UNKNOWN = "La modalité d’aucun dispositif actif n’est renseignée."


def measure(study: Study) -> Measure:
    """The share of active devices held both in presence and online."""
    actives = active_devices(study)
    shares = {
        way: share(
            _cases(actives.kept, way),
            "dispositifs actifs",
            _UNKNOWN,
            perhaps=_cases(actives.unsure, way),
        )
        for way in Modalite
    }
    hybrid = shares[Modalite.HYBRIDE]
    rows = tuple(Row(way.label, found.value) for way, found in shares.items()) if hybrid.taken else ()
    return actives.setting_aside(replace(hybrid, rows=rows))


def _cases(devices: Iterable[Entity[Device]], way: Modalite) -> list[Case]:
    return [Case(device.name, look(device, "modalite").among(way)) for device in devices]
