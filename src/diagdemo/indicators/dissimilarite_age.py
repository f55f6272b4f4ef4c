"""Dissimilarité d’âge

## Formule
La moitié de la somme des différences, en valeur absolue, entre la part de chaque tranche d’âge parmi les
participants et sa part dans la population : ½ Σ |pᵢ − qᵢ|. Les tranches sont les mêmes des deux côtés ;
celles de la population où personne n’a été compté, comme les plus jeunes enfants, sont mises de côté. Pour
chaque dispositif actif, la dernière édition dont toutes les tranches se comparent ; les éditions qui ont les
mêmes tranches sont réunies, et l’on garde les tranches qui décrivent le plus de personnes.

## Unité
De 0, les mêmes âges, à 1, des âges entièrement différents. 0,2 se lit « il faudrait qu’une personne sur cinq
ait un autre âge pour que les participants aient les âges de la population ».

## Conditions
Cinquante personnes au moins ont donné leur âge, dans des tranches qui portent toutes le même nom des deux
côtés et où elles sont toutes comptées.

## Pièges
Des tranches plus fines donnent un nombre plus élevé : on ne compare que sur les mêmes. Un conseil des jeunes
en est loin par construction. Une personne présente dans deux dispositifs compte deux fois.

## Source
Duncan et Duncan, « A methodological analysis of segregation indexes », 1955 ; recensement de la population
pour les tranches.
"""

from __future__ import annotations

from collections import defaultdict

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Aside, Measure, Row
from diagdemo.indicators.core.profiles import beside_population, setting_aside
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.profiles import Band, Comparison
from diagdemo.study.quantity import Quantity, total
from diagdemo.study.study import Study
from diagdemo.wording import number, quoted

CODE = "dissimilarite_age"

INDICATOR = Indicator(18, "Dissimilarité d’âge", "", Question.RESULTATS, decimals=2)

FEWEST = 50


def measure(study: Study) -> Measure:
    """How far the ages of participants are from those of the population."""
    held = beside_population(study, "age", _is_whole)
    found = [made for _, made in held if made]
    kept = _most_described(found)
    bands = _together(kept)
    people = total(band.people for band in bands)
    enough = people.low >= FEWEST
    value = _dissimilarity(bands) if enough else None
    return setting_aside(
        study,
        held,
        Measure(
            value,
            len(kept) if value else 0,
            len(held),
            "" if value else _reason(bool(found)),
            "dispositifs actifs",
            aside=tuple(
                Aside(made.edition.told, "autres tranches" if value else "trop peu de personnes")
                for made in found
                if made not in kept or not value
            ),
            rows=tuple(_row(made, band) for made in kept for band in made.bands),
            people=min((band.people for made in kept for band in made.bands), default=None)
            if value
            else None,
            evidence=tuple(dict.fromkeys(datum for band in bands for datum in band.evidence))
            if value
            else (),
        ),
    )


def _is_whole(made: Comparison) -> bool:
    """Whether every category of participants is one of the population, and none is left uncounted."""
    exact = all(band.people.exact and band.inhabitants.exact for band in made.bands)
    return exact and not made.apart and made.answered.low <= made.people.low


def _names(made: Comparison) -> tuple[str, ...]:
    return tuple(sorted(band.name for band in made.bands))


def _most_described(found: list[Comparison]) -> list[Comparison]:
    alike: dict[tuple[str, ...], list[Comparison]] = defaultdict(list)
    for made in found:
        alike[_names(made)].append(made)
    return max(alike.values(), key=lambda group: total(made.people for made in group).low, default=[])


def _together(kept: list[Comparison]) -> tuple[Band, ...]:
    """The categories of several editions, their people added up."""
    if not kept:
        return ()
    added = []
    for band in kept[0].bands:
        same = [each for made in kept for each in made.bands if each.name == band.name]
        proof = tuple(dict.fromkeys(datum for each in same for datum in each.evidence))
        added.append(Band(band.name, total(each.people for each in same), band.inhabitants, proof))
    return tuple(added)


def _parts(band: Band, bands: tuple[Band, ...]) -> tuple[float, float]:
    people, inhabitants = (
        sum(each.people.low for each in bands),
        sum(each.inhabitants.low for each in bands),
    )
    return band.people.low / people, band.inhabitants.low / inhabitants


def _dissimilarity(bands: tuple[Band, ...]) -> Quantity:
    half = sum(abs(p - q) for p, q in (_parts(band, bands) for band in bands)) / 2
    return Quantity(half, half)


def _row(made: Comparison, band: Band) -> Row:
    here, there = (number(round(100 * part, 1)) for part in _parts(band, made.bands))
    words = f"{here} % des participants, {there} % de la population"
    group = made.edition.told
    return Row(f"{group} {quoted(band.name)}", words, band.people, band.evidence[:1], group=group)


def _reason(compared: bool) -> str:
    if not compared:
        return "Aucun profil par âge n’a les mêmes tranches que la population."
    return "Trop peu de personnes ont donné leur âge pour comparer."
