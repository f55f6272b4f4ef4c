"""Mandats écrits

## Formule
Dispositifs actifs dont la commande est écrite, publique ou interne, divisés par les dispositifs actifs dont
la forme de la commande est connue.

## Unité
Pourcentage, toujours donné avec le nombre de dispositifs sur lequel il repose.

## Conditions
Au moins un dispositif actif dont la forme de la commande est connue. Un dispositif dont l’état n’est pas
connu est mis de côté et compté.

## Pièges
Une commande écrite peut rester lettre morte ; une commande orale peut être tenue. Les bornes disent ce que
vaudrait la part si toutes les commandes inconnues étaient orales, puis toutes écrites, celles des dispositifs
d’état inconnu comprises.

## Source
Cap Rural et Démocratie Ouverte, 2020 (rédiger le cadre dans un mandat) ; Charte de la participation du
public, article 1.
"""

from __future__ import annotations

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.devices import active_devices
from diagdemo.indicators.core.measure import Measure
from diagdemo.indicators.core.shares import Case, share
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.devices import StatutMandat
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.study import Study

CODE = "mandats_ecrits"

INDICATOR = Indicator(6, "Mandats écrits", "%", Question.PORTAGE_POLITIQUE)

_WRITTEN = (StatutMandat.ECRIT_PUBLIC, StatutMandat.ECRIT_INTERNE)


def measure(study: Study) -> Measure:
    """The share of active devices whose mandate is written."""
    actives = active_devices(study)
    nothing = "La forme de la commande n’est renseignée pour aucun dispositif actif."
    return actives.setting_aside(
        share(map(_case, actives.kept), "dispositifs actifs", nothing, perhaps=map(_case, actives.unsure))
    )


def _case(device: Entity[Device]) -> Case:
    return Case(device.name, look(device, "mandat", "statut").among(*_WRITTEN))
