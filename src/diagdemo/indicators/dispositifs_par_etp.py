"""Dispositifs par temps plein

## Formule
Dispositifs actifs, divisés par les équivalents temps plein donnés à la participation.

## Unité
Dispositifs pour un équivalent temps plein.

## Conditions
Un dispositif au moins dont l’état est connu, et un temps de travail connu et qui n’est pas nul : celui de
la fiche du territoire, à défaut la somme de ce que disent les fiches des dispositifs actifs, si toutes le
disent. Les dispositifs dont l’état n’est pas connu sont mis de côté ; les bornes disent ce que vaudrait le
rapport sans aucun d’eux, puis avec tous.

## Pièges
Un dispositif ne demande pas le même temps qu’un autre, et certains sont portés par des associations. Le
rapport parle de l’organisation, jamais de la personne qui occupe le poste.

## Source
Diagnostic d’innovation démocratique (quels moyens humains). Aucun seuil n’est établi.
"""

from __future__ import annotations

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.devices import Chosen, active_devices, no_state
from diagdemo.indicators.core.measure import Aside, Measure
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.means import working_time
from diagdemo.study.missing import Missing
from diagdemo.study.quantity import Quantity
from diagdemo.study.study import Study

CODE = "dispositifs_par_etp"

INDICATOR = Indicator(23, "Dispositifs par temps plein", "dispositifs", Question.MOYENS, decimals=1)


def measure(study: Study) -> Measure:
    """The active devices for one full-time equivalent."""
    actives, time = active_devices(study), working_time(study)
    if time.quantity is None:
        return _none(
            actives, "Le temps de travail donné à la participation n’est pas renseigné.", time.missing
        )
    if reason := no_state(study, actives):
        return _none(actives, reason, time.missing)
    value = _ratio(len(actives.kept), time.quantity)
    if value is None:
        return _none(actives, "Aucun temps de travail n’est donné à la participation.", ())
    most = _ratio(len(actives.kept) + len(actives.unsure), time.quantity)
    return actives.setting_aside(
        Measure(
            value,
            len(actives.kept),
            len(actives.kept),
            what="dispositifs actifs",
            bounds=(value.low, most.high) if most and actives.unsure else None,
            evidence=(*time.evidence, *(device.at("statut") for device in actives.kept)),
            missing=time.missing,
        )
    )


def _ratio(count: int, time: Quantity) -> Quantity | None:
    return Quantity(count, count).by(time)


def _none(actives: Chosen, reason: str, missing: tuple[Missing, ...]) -> Measure:
    aside = tuple(
        Aside(device.name, "temps de travail inconnu ou nul", device.at()) for device in actives.kept
    )
    return actives.setting_aside(
        Measure(None, 0, len(aside), reason, "dispositifs actifs", aside=aside, missing=missing)
    )
