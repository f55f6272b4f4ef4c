"""Degré annoncé plus haut que vécu

## Formule
Dispositifs actifs dont le degré annoncé est plus haut que le degré vécu, divisés par les dispositifs actifs
dont les deux degrés sont connus.

## Unité
Pourcentage, toujours donné avec le nombre de dispositifs sur lequel il repose.

## Conditions
Au moins un dispositif actif dont les deux degrés sont connus. Un degré vécu plus bas que l’annonce ne compte
que si deux collèges, ou un document et un collège, le disent : sinon le dispositif est mis de côté, comme
dans CAD-03. Une charte ou un pacte sans degré est mis de côté : il ne réunit personne.

## Pièges
La part repose sur les seuls dispositifs dont quelqu’un a parlé, rarement les plus tranquilles. Les bornes
disent ce qu’elle vaudrait si tous les autres étaient vécus comme annoncés, puis moins.

## Source
Démocratie Ouverte (degré déclaré, degré observé) ; échelle d’Arnstein.
"""

from __future__ import annotations

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.devices import active_devices
from diagdemo.indicators.core.measure import Measure
from diagdemo.indicators.core.shares import Case, share
from diagdemo.model.vocabulary.territory import Question
from diagdemo.perceptions.degrees import DegreeSeen
from diagdemo.perceptions.facts import facts
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested

CODE = "annonce_et_vecu"

INDICATOR = Indicator(5, "Degré annoncé plus haut que vécu", "%", Question.RESULTATS)

_POINTLESS = "une charte ou un pacte ne réunit personne, et n’a donc pas de degré vécu"


def measure(study: Study) -> Measure:
    """The share of active devices that people live as less than what is announced."""
    actives = active_devices(study)
    lived = {seen.device.id: seen for seen in study.derive(facts).degrees}
    cases, perhaps = (
        [Case(device.name, _test(lived[device.id])) for device in devices]
        for devices in (actives.kept, actives.unsure)
    )
    nothing = "Aucun dispositif actif n’a ses deux degrés connus."
    return actives.setting_aside(share(cases, "dispositifs actifs", nothing, perhaps=perhaps))


def _test(seen: DegreeSeen) -> Tested:
    return seen.lower._replace(choice=_POINTLESS) if seen.pointless else seen.lower
