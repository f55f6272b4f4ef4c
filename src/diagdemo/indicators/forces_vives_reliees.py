"""Forces vives reliées

## Formule
Acteurs hors institutions qui ont au moins un lien d’aujourd’hui avec un dispositif actif, divisés par les
acteurs hors institutions de la carte.

## Unité
Pourcentage, toujours donné avec le nombre d’acteurs sur lequel il repose.

## Conditions
Au moins trois acteurs hors institutions dont la réponse est connue, et la moitié au moins de ceux de la
carte : sur moins, seules les bornes sont données. Un acteur dont la fiche ne donne ni côté ni catégorie est
mis de côté. Un acteur qui n’est relié qu’à des dispositifs dont l’état n’est pas renseigné, ou par un lien
constaté il y a plus de deux ans sans que la fiche dise s’il tient encore, est mis de côté et compté dans les
bornes.

## Pièges
On ne sait pas combien d’acteurs manquent à la carte : une carte dressée à partir des dispositifs donne une
part élevée, une carte qui cherche les absents une part plus basse. Un lien qui n’est pas écrit compte pour
absent.

## Source
Diagnostic d’innovation démocratique ; Cap Rural et Démocratie Ouverte, 2020 (repérer les ressources et les
forces vives).
"""

from __future__ import annotations

from dataclasses import replace

from diagdemo.graph.partitions import knows_side
from diagdemo.graph.placed import placed
from diagdemo.graph.today import today
from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Aside, Measure
from diagdemo.indicators.core.shares import Case, share
from diagdemo.model.vocabulary.actors import Colonne
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, sure
from diagdemo.wording import agree, number

CODE = "forces_vives_reliees"

INDICATOR = Indicator(31, "Forces vives reliées", "%", Question.SPECIFICITES)

_FEWEST = 3
"""Of fewer actors, a share says nothing."""


def measure(study: Study) -> Measure:
    """The share of actors other than institutions that are tied to an active device."""
    place = study.derive(today)
    civil = [id for id in place.actors if place.graph.nodes[id]["side"] == Colonne.ACTEUR]
    unknown = [id for id in civil if not knows_side(study, id)]
    found = share(
        [Case(study.called(id), _tied(study, id)) for id in civil if id not in unknown],
        "acteurs hors institutions",
        _nothing(study, civil),
        perhaps=[Case(study.called(id), _tied(study, id)) for id in unknown],
    )
    reason = found.reason or _too_few(found.taken, found.collected + len(unknown))
    return replace(
        found,
        value=None if reason else found.value,
        reason=reason,
        collected=found.collected + len(unknown),
        aside=(
            *found.aside,
            *(
                Aside(study.called(id), "ni côté ni catégorie renseignés", study.actors[id].at())
                for id in unknown
            ),
        ),
        missing=(*found.missing, *(study.actors[id].lacks("categorie") for id in unknown)),
    )


def _too_few(known: int, total: int) -> str:
    """Why there is no value, though the answer of some actors is known."""
    if known >= _FEWEST and 2 * known >= total:
        return ""
    told = agree(known, "acteur hors institutions", "acteurs hors institutions")
    return f"La réponse n’est connue que pour {told} sur {number(total)}."


def _nothing(study: Study, civil: list[str]) -> str:
    when = study.derive(today).when
    if not civil:
        return f"Aucun acteur hors institutions n’est recensé {when}."
    if not any(knows_side(study, id) for id in civil):
        return "Aucune fiche d’acteur ne dit un côté ni une catégorie."
    if study.derive(today).unsure:
        return "Ces acteurs n’ont que des liens à confirmer, ou vers des dispositifs d’état non renseigné."
    return "L’état des dispositifs auxquels ces acteurs sont reliés n’est pas renseigné."


def _tied(study: Study, id: str) -> Tested:
    """Whether an actor has a place; without any link to a device, its record is the proof of it."""
    test = placed(study, id)
    return test if test.evidence or test.missing else sure(False, study.actors[id].at())
