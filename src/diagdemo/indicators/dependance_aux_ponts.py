"""Dépendance à un passage unique

## Formule
Acteurs qui ne seraient plus reliés au reste sans l’acteur ou le dispositif actif qui en relie seul le plus,
divisés par les acteurs de la carte. La collectivité, au centre de sa propre carte, n’est pas retenue comme
passage.

## Unité
Pourcentage des acteurs de la carte.

## Conditions
Douze paires reliées et cinq acteurs au moins sur la carte, et trois voisins au moins pour le passage. Un lien
constaté il y a plus de deux ans, sans que la fiche dise s’il tient encore, n’est pas compté. Le chiffre n’est
donné que s’il tient, à un acteur près, dans quatre essais sur cinq au moins : quand on retire un lien de la
carte, et quand on y ajoute un lien plausible. Il ne l’est pas quand l’état d’un dispositif qui en séparerait
davantage n’est pas renseigné.

## Pièges
Un lien qui n’est pas écrit fait paraître unique un passage qui ne l’est pas. Zéro dit qu’aucun acteur ne
tient à un seul passage sur la carte, non que rien n’est fragile.

## Source
Points d’articulation d’un graphe ; documentation de Kumu (« single points of failure »).
"""

from __future__ import annotations

from dataclasses import replace

from diagdemo.graph.cuts import Cut, cut_robustness, cuts, possible_cuts
from diagdemo.graph.enough import bears_enough, few_neighbours, has_enough, too_few
from diagdemo.graph.today import is_there, today
from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Aside, Measure, Row
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.quantity import Quantity
from diagdemo.study.standing import confirmation
from diagdemo.study.study import Study
from diagdemo.wording import number

CODE = "dependance_aux_ponts"

INDICATOR = Indicator(29, "Dépendance à un passage unique", "%", Question.SPECIFICITES, of_the_map=True)

_FEWEST = 5
"""Of fewer actors, a share says nothing."""


def measure(study: Study) -> Measure:
    """The share of the actors of the map that the first passage alone links to the rest."""
    place = study.derive(today)
    total = len(place.actors)
    gone = tuple(
        Aside(study.called(id), "terminé d’après sa fiche", study.nodes[id].at())
        for id in place.over
        if id in study.actors
    )
    base = Measure(None, total, total + len(gone), "", "acteurs de la carte", aside=gone)
    if not total or not place.graph.size():
        return replace(base, reason=f"Aucun lien n’est recensé {place.when}.")
    if not bears_enough(place):
        return replace(base, reason=too_few(place), missing=tuple(map(confirmation, place.unsure)))
    if total < _FEWEST:
        return replace(base, reason=f"Il faut au moins {number(_FEWEST)} acteurs {place.when}.")
    found = study.derive(cuts)
    most = len(found[0].actors) if found else 0
    lacks = tuple(
        lack
        for cut in possible_cuts(study)
        if len(cut.actors) > most
        for lack in is_there(study, cut.id).missing
    )
    if lacks:
        reason = "Le premier passage est peut-être un dispositif dont l’état n’est pas renseigné."
        return replace(base, reason=reason, missing=lacks)
    if not found:
        return replace(base, value=Quantity(0.0, 0.0), evidence=place.proof(place.graph))
    first = found[0]
    if not has_enough(place, first.id):
        return replace(base, reason=few_neighbours(place, first.id))
    robust = cut_robustness(study, first.id, max(1, len(first.actors) - 1))
    if not robust.solid:
        return replace(base, reason=f"La carte est trop fragile pour le dire\u00a0: c’est {robust.told}.")
    share = 100 * len(first.actors) / total
    return replace(
        base,
        value=Quantity(share, share),
        rows=tuple(_row(study, cut) for cut in found if len(cut.actors) > 1),
        evidence=place.proof([first.id]),
        notes=(f"À un acteur près, c’est {robust.told}.",),
    )


def _row(study: Study, cut: Cut) -> Row:
    held = len(cut.actors)
    return Row(study.called(cut.id), Quantity(held, held), unit="acteurs")
