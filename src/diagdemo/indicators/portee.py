"""Portée

## Formule
Pour chaque dispositif actif, les participants de la dernière édition où leur nombre est connu ; à défaut,
ses votants. La borne basse est le plus grand de ces nombres, comme si les mêmes personnes participaient
partout ; la borne haute est leur somme, comme si personne ne participait deux fois. Les deux sont divisées
par la population.

## Unité
Pourcentage de la population, toujours en intervalle, avec la population, son année et sa définition.

## Conditions
Au moins un nombre de participants connu, et la population. Les participations, qui comptent plusieurs fois
une même personne, ne servent pas.

## Pièges
La somme seule ne se donne jamais. Les dispositifs dont le nombre de participants n’est pas connu manquent
aux deux bornes. Des participants peuvent ne pas habiter le territoire. Les éditions peuvent être d’années
différentes.

## Source
Proposition de l’équipe.
"""

from __future__ import annotations

from typing import NamedTuple

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.devices import active_devices
from diagdemo.indicators.core.measure import Aside, Measure, Row
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.datum import Datum
from diagdemo.study.entity import Entity
from diagdemo.study.latest import latest_first
from diagdemo.study.missing import Missing
from diagdemo.study.population import no_population, population_of
from diagdemo.study.quantity import Quantity, total
from diagdemo.study.study import Study

CODE = "portee"

INDICATOR = Indicator(14, "Portée", "%", Question.RESULTATS, per_inhabitant=True, decimals=1)

_KEYS = ("participants", "votants")


class Crowd(NamedTuple):
    """The people of an edition."""

    told: str
    people: Quantity
    datum: Datum


def measure(study: Study) -> Measure:
    """The share of the population that takes part, between the largest device and all of them together."""
    chosen = active_devices(study)
    found = [(device, _crowd(study, device)) for device in chosen.kept]
    crowds = [crowd for _, crowd in found if crowd]
    people = population_of(study)
    held = bool(crowds) and people is not None and people.inhabitants > 0
    reach = _reach(crowds)
    value = reach.times(100).by(people.quantity) if held and people else None
    return chosen.setting_aside(
        Measure(
            value,
            len(crowds) if value else 0,
            len(found),
            "" if value else _reason(bool(crowds)),
            "dispositifs actifs",
            people.told if people and value else "",
            aside=tuple(
                Aside(
                    device.name,
                    "population inconnue" if crowd else "participants non renseignés",
                    device.at(),
                )
                for device, crowd in found
                if not (crowd and value)
            ),
            rows=tuple(
                Row(crowd.told, crowd.people, crowd.people, (crowd.datum,), unit="personnes")
                for crowd in crowds
            ),
            people=reach if value else None,
            evidence=(*(crowd.datum for crowd in crowds), *people.evidence) if value and people else (),
            missing=(
                *(_asked(study, device) for device, crowd in found if not crowd),
                *(() if people else (no_population(study),)),
            ),
        )
    )


def _crowd(study: Study, device: Entity[Device]) -> Crowd | None:
    for key in _KEYS:
        for edition in latest_first(study, device):
            counted = edition.look(key)
            if counted.quantity is not None:
                return Crowd(f"{edition.told} ({key})", counted.quantity, counted.datum)
    return None


def _reach(crowds: list[Crowd]) -> Quantity:
    """Between the largest and the sum."""
    summed = total(crowd.people for crowd in crowds)
    return summed._replace(low=max((crowd.people.low for crowd in crowds), default=0.0))


def _asked(study: Study, device: Entity[Device]) -> Missing:
    editions = latest_first(study, device)
    return editions[0].look("participants").missing if editions else device.lacks("editions")


def _reason(counted: bool) -> str:
    if not counted:
        return "Le nombre de participants n’est renseigné pour aucun dispositif actif."
    return "La population n’est pas connue, ou les sources se contredisent."
