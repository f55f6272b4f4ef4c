"""Continuité des dispositifs récurrents

## Formule
Dispositifs récurrents actifs dont trois éditions au moins sont recensées, divisés par les dispositifs
récurrents actifs dont les éditions sont recensées. S’y ajoute leur âge médian.

## Unité
Pourcentage, avec le nombre de dispositifs sur lequel il repose ; l’âge médian est en années.

## Conditions
Un dispositif au moins est actif et récurrent, d’après sa fiche ou parce que ses éditions sont d’années
différentes. Les éditions et l’âge sont ceux de toute la lignée : un dispositif qui prend la suite d’un autre
n’est pas jeune pour autant. L’âge d’un dispositif dont un début manque dans la lignée n’entre pas dans la
médiane.

## Pièges
Les éditions recensées sont un minimum : une édition non notée n’est pas une édition qui n’a pas eu lieu. Un
dispositif lancé depuis moins de trois ans ne peut guère avoir eu trois éditions.

## Source
Enquête nationale sur les budgets participatifs, A. Bézard, 2024.
"""

from __future__ import annotations

from dataclasses import replace

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.devices import choose
from diagdemo.indicators.core.measure import Measure, Row
from diagdemo.indicators.core.middle import median
from diagdemo.indicators.core.shares import Case, share
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.age import birth_of
from diagdemo.study.entity import Entity
from diagdemo.study.recurrence import editions_of_lineage, recurs
from diagdemo.study.study import Study
from diagdemo.study.tested import every, opposite
from diagdemo.study.time import is_active

CODE = "continuite"

INDICATOR = Indicator(25, "Continuité des dispositifs récurrents", "%", Question.RESULTATS)

_SEVERAL = 3
_NOTE = "Les éditions recensées sont un minimum."


def measure(study: Study) -> Measure:
    """The share of recurrent devices with three editions or more, and their median age."""
    chosen = choose(
        study,
        lambda device: every([is_active(study, device), recurs(device)]),
        "état ou récurrence non renseignés",
        "d’état ou de rythme inconnu",
    )
    cases, perhaps = (
        [
            Case(device.name, opposite(editions_of_lineage(study, device).at_most(_SEVERAL - 1)))
            for device in devices
        ]
        for devices in (chosen.kept, chosen.unsure)
    )
    nothing = "Les éditions ne sont recensées pour aucun dispositif récurrent actif."
    held = share(cases, "dispositifs récurrents actifs", nothing, perhaps=perhaps)
    return chosen.setting_aside(
        replace(held, rows=_ages(study, chosen.kept), notes=(_NOTE,) if held.taken else ())
    )


def _ages(study: Study, devices: tuple[Entity[Device], ...]) -> tuple[Row, ...]:
    """The median age, in years, of the devices whose whole lineage is dated."""
    births = [birth_of(study, device) for device in devices]
    ages = [(birth, birth.months_before(study.day)) for birth in births]
    known = [(birth, months.times(1 / 12)) for birth, months in ages if months is not None]
    if not known:
        return ()
    evidence = tuple(dict.fromkeys(datum for birth, _ in known for datum in birth.evidence))
    years = median([age for _, age in known])
    label = f"âge médian ({len(known)} sur {len(births)})"
    return (Row(label, years, evidence=evidence, unit="ans"),)
