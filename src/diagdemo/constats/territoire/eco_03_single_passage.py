"""Des acteurs qui ne tiennent au reste que par un seul

## Ce qui est regardé
Sur la carte du jour, chaque acteur et chaque dispositif connu comme actif : sans lui, combien d’acteurs ne
seraient plus reliés au reste ? La collectivité, au centre de sa propre carte, n’est pas regardée.

## Ce qui le déclenche
Un cinquième au moins des acteurs de la carte, et trois au moins, seraient séparés du reste. Cela doit rester
vrai dans quatre essais sur cinq au moins quand on retire un lien de la carte, et autant quand on y ajoute un
lien plausible : deux fiches qui ont un voisin commun, deux acteurs de même catégorie, ou la collectivité avec
l’une de ses fiches. En dessous, la carte est trop fragile pour le dire : le constat est indéterminé, et les
liens de ces acteurs sont demandés. Il l’est aussi quand l’état du dispositif par lequel on passe n’est pas
renseigné, quand la réponse dépend de liens constatés il y a plus de deux ans ou de dispositifs dont l’état
n’est pas renseigné, quand la carte porte moins de douze paires reliées, et quand celui par lequel on passe
n’y a pas trois voisins.

## Pourquoi
Un passage unique est une ressource et un point sensible : un départ ou un arrêt coupe d’un coup plusieurs
liens, qu’il faut du temps pour refaire.

## Ce qu’il ne dit pas
Que ces acteurs sont isolés dans la vie : un lien qui n’est pas écrit manque à la carte. La première chose à
faire est de vérifier avec eux.

## Appui
Cartographie d’acteurs : points d’articulation et relais (documentation de Kumu) ; Cap Rural et Démocratie
Ouverte, 2020 (repérer les ressources).
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from diagdemo.constats.declare import Constat, Threshold, Thresholds
from diagdemo.constats.surely import STABILITY, surely
from diagdemo.constats.verdict import Target, Verdict, nothing_recorded
from diagdemo.graph.cuts import Cut, cut_robustness, cuts, possible_cuts
from diagdemo.graph.doubtful import widest
from diagdemo.graph.enough import bears_enough, few_neighbours, has_enough, too_few
from diagdemo.graph.telling.naming import named
from diagdemo.graph.today import is_there, today
from diagdemo.model.vocabulary.devices import Enjeu
from diagdemo.model.vocabulary.plan import EtatConstat, NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.missing import Missing
from diagdemo.study.standing import confirmation
from diagdemo.study.study import Study
from diagdemo.wording import agree, number, quoted

CODE = "ECO-03"

CONSTAT = Constat(
    name="Des acteurs qui ne tiennent au reste que par un seul",
    nature=NatureConstat.VIGILANCE,
    importance=2,
    question=Question.SPECIFICITES,
    pillar=Pilier.COOPERATION,
    framework="Documentation de Kumu (passages et relais)\u00a0; Cap Rural et Démocratie Ouverte, 2020",
    enjeu=Enjeu.RELATION_DURABLE,
    thresholds=(
        Threshold(
            "part_separee",
            20,
            "%",
            "Part des acteurs de la carte séparés du reste.",
            "proposition de l’équipe",
        ),
        Threshold(
            "acteurs_separes", 3, "acteurs", "Nombre d’acteurs séparés, au moins.", "proposition de l’équipe"
        ),
        STABILITY,
    ),
)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each node that cuts off enough actors; else one for the territory."""
    place = study.derive(today)
    if not place.graph.size():
        yield nothing_recorded(
            "actor", f"Aucun lien n’est recensé {place.when}\u00a0: rien ne dit par qui l’on passe.", "liens"
        )
        return
    if not bears_enough(place):
        yield _too_few(study)
        return
    share, fewest = thresholds["part_separee"] / 100, thresholds["acteurs_separes"]
    least = max(math.ceil(share * len(place.actors) - 1e-9), math.ceil(fewest), 1)
    found = [cut for cut in study.derive(cuts) if len(cut.actors) >= least]
    for cut in found:
        yield _verdict(study, cut, least, thresholds[STABILITY.name])
    possible = [cut for cut in possible_cuts(study) if len(cut.actors) >= least]
    yield from (_unsure(study, cut) for cut in possible)
    if not found and not possible:
        yield Verdict(EtatConstat.NON_DECLENCHE, evidence=place.proof(place.graph))


def _too_few(study: Study) -> Verdict:
    """That the map does not bear enough links, and those that would count, were they confirmed."""
    place = study.derive(today)
    old = tuple(map(confirmation, place.unsure))
    more = () if bears_enough(study.derive(widest)) else (Missing("actor", word="liens"),)
    proof = place.proof(place.graph)
    return Verdict(EtatConstat.INDETERMINE, Target(), too_few(place), proof, (*old, *more))


def _verdict(study: Study, cut: Cut, least: int, stable: float) -> Verdict:
    place, name = study.derive(today), study.called(cut.id)
    if not has_enough(place, cut.id):
        told, proof = few_neighbours(place, cut.id), place.proof([cut.id])
        lacks = (study.nodes[cut.id].lacks("liens"),)
        return Verdict(EtatConstat.INDETERMINE, Target(cut.id, name), told, proof, lacks)
    robust = cut_robustness(study, cut.id, least)
    told = (
        f"{place.when.capitalize()}, rien d’autre que {quoted(name)} ne relie au reste "
        f"{number(len(cut.actors))} des {number(len(place.actors))} acteurs"
    )
    count = cut.links_to_keep(least)
    links = "un lien" if count == 1 else agree(count, "lien", "liens")
    return surely(
        Target(cut.id, name),
        told,
        robust,
        stable,
        detail=f"\u00a0: {named(study, cut.actors)}. C’est {robust.told}.",
        change=f"Recenser, ou nouer, {links} entre ces acteurs et le reste de la carte.",
        evidence=place.proof([cut.id]),
        missing=(
            *(study.actors[id].lacks("liens") for id in cut.actors),
            *dict.fromkeys(confirmation(tie) for id in cut.actors for tie in place.unsure_of(id)),
        ),
    )


def _unsure(study: Study, cut: Cut) -> Verdict:
    name = study.called(cut.id)
    return Verdict(
        EtatConstat.INDETERMINE,
        Target(cut.id, name),
        f"{study.derive(today).when.capitalize()}, rien d’autre que {quoted(name)} ne relie au reste "
        f"{agree(len(cut.actors), 'acteur', 'acteurs')}, et l’état de ce dispositif n’est pas renseigné.",
        study.derive(today).proof([cut.id]),
        is_there(study, cut.id).missing,
    )
