"""Évaluation des dispositifs

## Formule
Dispositifs actifs depuis plus de deux ans évalués dans les trois dernières années, divisés par les
dispositifs actifs depuis plus de deux ans dont on sait s’ils l’ont été.

## Unité
Pourcentage, toujours donné avec le nombre de dispositifs sur lequel il repose.

## Conditions
Un dispositif au moins est actif depuis plus de deux ans, en comptant ceux dont il prend la suite, et son
évaluation est renseignée. L’âge se compte depuis le plus ancien début de la lignée ; quand aucun début n’est
connu, une édition d’il y a plus de deux ans suffit à l’établir.

## Pièges
Une évaluation faite sans date ne compte ni pour ni contre : on ne sait pas si elle a moins de trois ans. Une
évaluation prévue ou en cours n’est pas encore faite.

## Source
Diagnostic d’innovation démocratique (quel est l’impact de chaque dispositif ?) ; Labo Démocratie Ouverte
(mesure d’impact) ; Participedia.
"""

from __future__ import annotations

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.devices import choose
from diagdemo.indicators.core.measure import Measure
from diagdemo.indicators.core.shares import Case, share
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.devices import StatutEvaluation
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.age import birth_of
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, sure, unsure
from diagdemo.study.time import elapsed, is_active

CODE = "evaluation"

INDICATOR = Indicator(26, "Évaluation des dispositifs", "%", Question.RESULTATS)

_OLD, _RECENT = 24, 36


def measure(study: Study) -> Measure:
    """The share of devices older than two years that were evaluated in the last three."""
    chosen = choose(
        study,
        lambda device: every([is_active(study, device), birth_of(study, device).before(study.day, _OLD)]),
        "état ou ancienneté non renseignés",
        "d’état ou d’âge inconnu",
    )
    cases, perhaps = (
        [Case(device.name, _evaluated(study, device)) for device in devices]
        for devices in (chosen.kept, chosen.unsure)
    )
    nothing = "L’évaluation n’est renseignée pour aucun dispositif actif depuis plus de deux ans."
    what = "dispositifs actifs depuis plus de deux ans"
    return chosen.setting_aside(share(cases, what, nothing, perhaps=perhaps))


def _evaluated(study: Study, device: Entity[Device]) -> Tested:
    """Whether a device was evaluated in the last three years."""
    done = look(device, "evaluation", "statut").among(StatutEvaluation.FAITE)
    if not done.value:
        return done
    date = look(device, "evaluation", "date")
    past = elapsed(date.value, study.day, _RECENT) if date.values else None
    return unsure(date.missing) if past is None else sure(not past, *done.evidence, date.datum)
