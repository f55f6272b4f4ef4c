"""Dispositifs actifs

## Formule
Le nombre de dispositifs dont l’état est « actif » au jour de référence. Un dispositif dont la fin est passée
ne l’est plus.

## Unité
Dispositifs. Les bornes disent ce que vaudrait le nombre si aucun, puis si tous les dispositifs d’état
inconnu étaient actifs.

## Conditions
Au moins un dispositif dont l’état est connu.

## Pièges
Ce nombre dit l’état de l’inventaire autant que celui du territoire : un dispositif que personne n’a recensé
manque. Il ne se rapporte pas au nombre d’habitants, car il ne croît pas comme lui ; il se lit entre
territoires de même type et de même taille. Plus n’est pas mieux.

## Source
Proposition de l’équipe.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.devices import active_devices, no_state
from diagdemo.indicators.core.measure import Measure, Row
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.population import population_of
from diagdemo.study.quantity import Quantity
from diagdemo.study.study import Study
from diagdemo.study.time import is_active
from diagdemo.wording import number

CODE = "dispositifs_actifs"

INDICATOR = Indicator(1, "Dispositifs actifs", "", Question.SPECIFICITES)


def measure(study: Study) -> Measure:
    """The number of active devices."""
    chosen = active_devices(study)
    known = len(study.devices) - len(chosen.unsure)
    count, most = len(chosen.kept), len(chosen.kept) + len(chosen.unsure)
    types = Counter(device.model.type for device in chosen.kept)
    people = population_of(study)
    counted = chosen.setting_aside(
        Measure(
            Quantity(count, count) if known else None,
            known,
            known,
            no_state(study, chosen),
            bounds=(count, most) if chosen.unsure else None,
            rows=tuple(Row(kind.label, Quantity(number, number)) for kind, number in types.most_common()),
            evidence=tuple(
                datum for device in study.devices.values() for datum in is_active(study, device).evidence
            )
            if known
            else (),
            notes=(f"Le territoire compte {number(people.inhabitants)} habitants ({people.told}).",)
            if people
            else (),
        )
    )
    return replace(counted, what="dispositifs recensés")
