"""Renouvellement

## Formule
Les personnes qui participaient pour la première fois, divisées par les participants : pour chaque dispositif
actif, dans la dernière édition où l’on connaît ces deux nombres ; puis toutes ces éditions ensemble.

## Unité
Pourcentage des participants.

## Conditions
Vingt participants au moins, en tout. Une édition qui compterait plus de personnes nouvelles que de
participants est mise de côté : l’un des deux nombres est faux.

## Pièges
La première édition d’un dispositif ne compte que des personnes nouvelles. Une personne présente dans deux
dispositifs compte deux fois. Peu de renouvellement peut venir d’un groupe installé pour plusieurs années, et
voulu ainsi.

## Source
Labo Démocratie Ouverte, enjeu « massification » ; proposition de l’équipe.
"""

from __future__ import annotations

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.devices import active_devices
from diagdemo.indicators.core.measure import Aside, Measure, Row
from diagdemo.indicators.core.shares import percent
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.newcomers import Newcomers, lacking, newcomers
from diagdemo.study.quantity import total
from diagdemo.study.study import Study

CODE = "renouvellement"

INDICATOR = Indicator(15, "Renouvellement", "%", Question.RESULTATS)

FEWEST = 20

_NOT_COUNTED = "nouveaux non renseignés, ou plus nombreux que les participants"


def measure(study: Study) -> Measure:
    """The share of newcomers in the latest known edition of each active device."""
    chosen = active_devices(study)
    found = [(device, newcomers(study, device)) for device in chosen.kept]
    held = [each for _, each in found if each]
    new, everyone = total(each.new for each in held), total(each.everyone for each in held)
    enough = everyone.low >= FEWEST
    value = percent(new, everyone) if enough else None
    return chosen.setting_aside(
        Measure(
            value,
            len(held) if enough else 0,
            len(found),
            "" if value else _reason(held),
            "dispositifs actifs",
            aside=tuple(
                Aside(
                    device.name,
                    "trop peu de participants" if each else _NOT_COUNTED,
                    device.at(),
                )
                for device, each in found
                if not (each and enough)
            ),
            rows=tuple(_row(each) for each in held),
            people=new if value else None,
            out_of=everyone if value else None,
            evidence=tuple(datum for each in held for datum in each.evidence) if value else (),
            missing=tuple(lack for device, each in found if not each for lack in lacking(study, device)),
        )
    )


def _row(each: Newcomers) -> Row:
    share = percent(each.new, each.everyone)
    return Row(each.edition.told, share, each.new, each.evidence, each.everyone)


def _reason(held: list[Newcomers]) -> str:
    if not held:
        return "Les personnes nouvelles ne sont comptées dans aucun dispositif actif."
    return "Trop peu de participants sont comptés pour lire une part."
