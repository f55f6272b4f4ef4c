"""Densité entre institutions et autres acteurs

## Formule
Paires formées d’une institution et d’un autre acteur qui sont en lien, divisées par toutes les paires
possibles. Deux acteurs sont en lien quand un lien d’aujourd’hui les unit, ou qu’ils ont place dans un même
dispositif. La collectivité compte parmi les institutions ; les dispositifs ne comptent d’aucun côté.

## Unité
De 0 (aucune paire en lien) à 1 (toutes).

## Conditions
Au moins un acteur de chaque côté et cinq paires d’acteurs en lien : sur moins, la carte est à compléter avant
d’en tirer un chiffre. Un lien constaté il y a plus de deux ans, sans que la fiche dise s’il tient encore,
n’est pas compté ; les bornes disent ce que seraient les extrêmes si ces liens, et l’état de chaque
dispositif, étaient connus. Le côté est celui de la fiche, à défaut celui de la catégorie ; sans l’un ni
l’autre, l’acteur est mis de côté.

## Pièges
La densité dépend de l’endroit où la carte s’arrête : plus elle porte d’acteurs, plus elle baisse. Deux cartes
ne se comparent qu’avec le même protocole et des tailles voisines. Un lien qui n’est pas écrit compte pour
absent : la carte peut en porter moins qu’il n’y en a.

## Source
Analyse de réseaux (densité entre groupes) ; Cap Rural et Démocratie Ouverte, 2020 (se mailler).
"""

from __future__ import annotations

from typing import Any

import networkx as nx

from diagdemo.graph.doubtful import other_maps
from diagdemo.graph.groups import FEWEST, Mixing, mixing
from diagdemo.graph.meetings import meetings, meetings_on
from diagdemo.graph.partitions import by_side, knows_side
from diagdemo.graph.today import today
from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Aside, Measure, Row
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.quantity import Quantity
from diagdemo.study.standing import confirmation
from diagdemo.study.study import Study
from diagdemo.wording import agree, number

CODE = "densite_inter_secteurs"

INDICATOR = Indicator(
    27, "Densité entre institutions et autres acteurs", "", Question.SPECIFICITES, of_the_map=True, decimals=2
)

_NOTE = "Un lien qui n’est pas écrit compte pour absent\u00a0: la carte peut en porter moins qu’il n’y en a."


def measure(study: Study) -> Measure:
    """The share of pairs across sides that are linked."""
    groups, place, graph = by_side(study), study.derive(today), study.derive(meetings)
    found = mixing(study, groups)
    home = {id: side for side, ids in groups.items() for id in ids}
    across = _across(graph, home)
    direct = sum(data["direct"] for data in across)
    left = [id for id in graph if not knows_side(study, id)]
    may = found.may_be_external
    reason = _reason(study, found)
    return Measure(
        None if reason else Quantity(len(across) / may, len(across) / may),
        len(home),
        len(graph),
        reason,
        "acteurs de la carte",
        bounds=None if reason else _bounds(study, home, may),
        aside=tuple(
            Aside(study.called(id), "ni côté ni catégorie renseignés", study.actors[id].at()) for id in left
        ),
        rows=(
            Row("paires en lien direct", Quantity(direct, direct)),
            Row(
                "paires en lien par un dispositif commun",
                Quantity(len(across) - direct, len(across) - direct),
            ),
            Row("paires possibles", Quantity(may, may)),
        ),
        evidence=tuple(dict.fromkeys(datum for data in across for datum in data["proof"]))
        or tuple(study.nodes[id].at() for id in home),
        missing=(
            *(study.actors[id].lacks("categorie") for id in left),
            *dict.fromkeys(map(confirmation, place.unsure)),
        ),
        notes=(_NOTE,),
    )


def _across(graph: nx.Graph, home: dict[str, str]) -> list[dict[str, Any]]:
    """The pairs linked across sides."""
    return [
        data
        for one, other, data in graph.edges(data=True)
        if one in home and other in home and home[one] != home[other]
    ]


def _reason(study: Study, found: Mixing) -> str:
    """Why there is no value."""
    when = study.derive(today).when
    if not found.may_be_external:
        return f"Il faut au moins un acteur de chaque côté {when}."
    linked = found.internal + found.external
    if linked < FEWEST:
        pairs = agree(linked, "paire d’acteurs en lien", "paires d’acteurs en lien")
        return f"{pairs} {when}\u00a0: il en faut au moins {number(FEWEST)}."
    return ""


def _bounds(study: Study, home: dict[str, str], may: int) -> tuple[float, float] | None:
    """The density with and without what is not known of the map; None when that changes nothing."""
    high, low = (len(_across(meetings_on(place), home)) / may for place in other_maps(study))
    return None if low == high else (low, high)
