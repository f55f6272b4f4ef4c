"""Participation au budget participatif

## Formule
Le nombre de votants de la dernière édition où il est connu, divisé par le nombre de personnes qui pouvaient
voter. Quand ce nombre n’est pas connu, par celui d’une autre édition du même dispositif ; à défaut, par le
nombre de personnes inscrites sur les listes électorales ; à défaut encore, par la population.

S’il y a plusieurs budgets participatifs, le chiffre est celui qui réunit le plus de votants ; les autres
sont dans le détail. On ne les additionne pas : une même personne peut voter dans plusieurs.

## Unité
Pourcentage, toujours donné avec ce à quoi les votants sont rapportés.

## Conditions
Un nombre de votants connu pour un budget participatif qui n’est pas arrêté. Une édition qui compterait plus
de votants que de personnes pouvant voter est mise de côté : l’un des deux nombres est faux.

## Pièges
Les chiffres rapportés à des bases différentes ne se comparent pas. Rapporté aux personnes inscrites, le
chiffre n’est pas une part : des personnes non inscrites ont pu voter. Un nombre de voix n’est pas un nombre
de votants.

## Source
En 2024, la participation moyenne aux budgets participatifs des communes françaises était de 6,4 % des
personnes inscrites (enquête d’Antoine Bézard).
"""

from __future__ import annotations

from diagdemo.indicators.core.budgets import lacks, running
from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Aside, Measure
from diagdemo.indicators.core.turnout import turnouts
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.latest import latest_first
from diagdemo.study.study import Study

CODE = "participation_bp"

INDICATOR = Indicator(13, "Participation au budget participatif", "%", Question.RESULTATS, decimals=1)

_UNKNOWN = "votants ou base non renseignés, ou en désaccord"


def measure(study: Study) -> Measure:
    """The voters of the participatory budget that has the most of them."""
    devices, over = running(study)
    held = [(device, turnouts(study, latest_first(study, device))) for device in devices]
    latest = sorted((found[0] for _, found in held if found), key=lambda each: -each.voters.low)
    unknown = [device for device, found in held if not found]
    first = latest[0] if latest else None
    return Measure(
        first.share if first else None,
        len(latest),
        len(devices) + len(over),
        "" if first else _reason(len(devices)),
        "budgets participatifs",
        first.base.told if first else "",
        aside=(
            *over,
            *(Aside(device.name, _UNKNOWN, device.at()) for device in unknown),
        ),
        rows=tuple(each.row for each in latest),
        history=tuple(each.row for _, found in held for each in reversed(found[1:]) if each.base.own),
        people=first.voters if first else None,
        out_of=first.base.people if first else None,
        evidence=tuple(datum for each in latest for datum in each.row.evidence),
        missing=tuple(lacks(study, device, "votants") for device in unknown),
        notes=(first.base.note,) if first and first.base.note else (),
    )


def _reason(count: int) -> str:
    if not count:
        return "Aucun budget participatif en cours n’est recensé."
    return (
        "Le nombre de votants n’est renseigné pour aucun budget participatif, ou rien ne dit à combien de "
        "personnes le rapporter."
    )
