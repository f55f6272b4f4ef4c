"""Densité entre institutions et autres acteurs

## Formule
Paires formées d’une institution et d’un autre acteur qui sont en lien, divisées par toutes les paires
possibles. Deux acteurs sont en lien quand un lien d’aujourd’hui les unit, ou qu’ils ont place dans un même
dispositif. La collectivité compte parmi les institutions ; les dispositifs ne comptent d’aucun côté.

## Unité
De 0 (aucune paire en lien) à 1 (toutes).

## Conditions
Au moins un acteur de chaque côté. Le côté est celui de la fiche, à défaut celui de la catégorie ; sans l’un
ni l’autre, l’acteur est mis de côté.

## Pièges
La densité dépend de l’endroit où la carte s’arrête : plus elle porte d’acteurs, plus elle baisse. Deux cartes
ne se comparent qu’avec le même protocole et des tailles voisines. Un lien qui n’est pas écrit compte pour
absent : le chiffre est un plancher.

## Source
Analyse de réseaux (densité entre groupes) ; Cap Rural et Démocratie Ouverte, 2020 (se mailler).
"""

from __future__ import annotations

from diagdemo.graph.groups import mixing
from diagdemo.graph.meetings import meetings
from diagdemo.graph.partitions import by_side, knows_side
from diagdemo.graph.today import today
from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Aside, Measure, Row
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.quantity import Quantity
from diagdemo.study.study import Study

CODE = "densite_inter_secteurs"

INDICATOR = Indicator(
    27, "Densité entre institutions et autres acteurs", "", Question.SPECIFICITES, of_the_map=True, decimals=2
)


def measure(study: Study) -> Measure:
    """The share of pairs across sides that are linked."""
    groups, place, graph = by_side(study), study.derive(today), study.derive(meetings)
    found = mixing(study, groups)
    home = {id: side for side, ids in groups.items() for id in ids}
    across = [
        data
        for one, other, data in graph.edges(data=True)
        if one in home and other in home and home[one] != home[other]
    ]
    direct = sum(data["direct"] for data in across)
    left = [id for id in graph if not knows_side(study, id)]
    may = found.may_be_external
    return Measure(
        Quantity(len(across) / may, len(across) / may) if may else None,
        len(home),
        len(graph),
        "" if may else f"Il faut au moins un acteur de chaque côté {place.when}.",
        "acteurs de la carte",
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
        missing=tuple(study.actors[id].lacks("categorie") for id in left),
        notes=("Un lien qui n’est pas écrit compte pour absent\u00a0: ce chiffre est un plancher.",),
    )
