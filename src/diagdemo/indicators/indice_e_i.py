"""Indice E-I par catégorie

## Formule
(E − I) / (E + I). E compte les paires d’acteurs en lien de catégories différentes, I celles d’une même
catégorie. Deux acteurs sont en lien quand un lien d’aujourd’hui les unit, ou qu’ils ont place dans un même
dispositif ; plusieurs liens entre eux ne comptent qu’une fois, quel que soit leur sens. La collectivité
compte avec ses services. Le détail donne aussi l’indice pondéré, calculé sur les densités, et l’indice entre
institutions et autres acteurs.

## Unité
De −1 (tous les liens restent dans les catégories) à 1 (tous vont de l’une à l’autre).

## Conditions
Au moins deux catégories et cinq paires en lien. Un lien constaté il y a plus de deux ans, sans que la fiche
dise s’il tient encore, n’est pas compté ; l’indice n’est pas donné quand, sans les dispositifs dont l’état
n’est pas renseigné, moins de cinq paires resteraient en lien. Un acteur sans catégorie est mis de côté.

## Pièges
L’indice brut suit la taille des groupes : beaucoup de petites catégories le tirent vers 1. L’indice pondéré
s’en garde. Aucun des deux ne dit qu’il faudrait viser une valeur.

## Source
Krackhardt et Stern (1988) ; documentation du paquet egor pour la pondération.
"""

from __future__ import annotations

from diagdemo.graph.doubtful import narrowest
from diagdemo.graph.groups import mixing
from diagdemo.graph.meetings import meetings, meetings_on
from diagdemo.graph.partitions import by_category, by_side
from diagdemo.graph.today import today
from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Aside, Measure, Row
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.quantity import Quantity
from diagdemo.study.standing import confirmation
from diagdemo.study.study import Study

CODE = "indice_e_i"

INDICATOR = Indicator(28, "Indice E-I par catégorie", "", Question.SPECIFICITES, of_the_map=True, decimals=2)

_TOO_FEW = "trop peu de paires pour le dire"


def measure(study: Study) -> Measure:
    """The E-I index of the actors of the map, by category."""
    groups, graph = by_category(study), study.derive(meetings)
    found, sides = mixing(study, groups), mixing(study, by_side(study))
    home = {id for ids in groups.values() for id in ids}
    left = [id for id in graph if id not in home]
    proof = [said for one, other, said in graph.edges(data="proof") if one in home and other in home]
    reason = _reason(study, found.index, mixing(study, groups, meetings_on(study.derive(narrowest))).index)
    return Measure(
        None if reason else _exactly(found.index),
        len(home),
        len(graph),
        reason,
        "acteurs de la carte",
        aside=tuple(
            Aside(study.called(id), "catégorie non renseignée", study.actors[id].at()) for id in left
        ),
        rows=(
            Row("paires en lien dans une même catégorie", Quantity(found.internal, found.internal)),
            Row("paires en lien d’une catégorie à l’autre", Quantity(found.external, found.external)),
            Row("indice pondéré par les densités", _exactly(found.rescaled) or _TOO_FEW),
            Row("indice entre institutions et autres acteurs", _exactly(sides.index) or _TOO_FEW),
        ),
        evidence=tuple(dict.fromkeys(datum for data in proof for datum in data)),
        missing=(
            *(study.actors[id].lacks("categorie") for id in left),
            *dict.fromkeys(map(confirmation, study.derive(today).unsure)),
        ),
    )


def _reason(study: Study, index: float | None, without: float | None) -> str:
    """Why there is no value: `without` is the index without devices of unknown state."""
    if index is None:
        when = study.derive(today).when
        return f"Il faut au moins deux catégories et cinq paires d’acteurs en lien {when}."
    if without is None:
        return "Trop de liens passent par des dispositifs dont l’état n’est pas renseigné."
    return ""


def _exactly(value: float | None) -> Quantity | None:
    return None if value is None else Quantity(value, value)
