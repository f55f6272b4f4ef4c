"""Parité

## Formule
La part des femmes parmi les participants qui ont donné cette information, moins leur part dans la
population, sur les mêmes catégories. Pour chaque dispositif actif, dans la dernière édition dont le profil
se compare ; puis toutes ces éditions ensemble.

## Unité
Points : +4 se lit « la part des femmes y est de quatre points plus élevée que dans la population ».

## Conditions
Un profil par sexe où figurent les femmes, et la même répartition pour la population. Ni les participants ni
la population ne se devinent d’après les prénoms.

## Pièges
Cette information est donnée librement : les personnes qui n’ont pas répondu ne sont pas comptées. Une
personne présente dans deux dispositifs compte deux fois. Être présente n’est pas prendre la parole.

## Source
Labo Démocratie Ouverte, enjeu « diversité » ; DémoMètre, pilier « représentation ».
"""

from __future__ import annotations

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Measure, Row
from diagdemo.indicators.core.profiles import beside_population, setting_aside
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.profiles import Band, Comparison
from diagdemo.study.quantity import Quantity, total
from diagdemo.study.study import Study

CODE = "parite"

INDICATOR = Indicator(17, "Parité", "points", Question.RESULTATS, decimals=1, signed=True)

_WOMEN = "femmes"


def measure(study: Study) -> Measure:
    """The share of women among participants, less their share of the population, in points."""
    held = beside_population(study, "sexe", lambda made: _women(made) is not None)
    pairs = [(made, band) for _, made in held if made and (band := _women(made))]
    women, everyone = total(band.people for _, band in pairs), total(made.people for made, _ in pairs)
    value = _points(women, everyone, pairs[0][0].base(pairs[0][1])) if pairs else None
    return setting_aside(
        study,
        held,
        Measure(
            value,
            len(pairs),
            len(held),
            "" if value else "Aucun profil par sexe ne se compare à celui de la population.",
            "dispositifs actifs",
            rows=tuple(_row(made, band) for made, band in pairs),
            people=women if value else None,
            out_of=everyone if value else None,
            evidence=tuple(dict.fromkeys(datum for _, band in pairs for datum in band.evidence)),
        ),
    )


def _women(made: Comparison) -> Band | None:
    return next((band for band in made.bands if band.name == _WOMEN), None)


def _row(made: Comparison, band: Band) -> Row:
    points = _points(band.people, made.people, made.base(band))
    return Row(made.edition.told, points, band.people, band.evidence[:1], made.people)


def _points(women: Quantity, everyone: Quantity, base: Quantity | None) -> Quantity | None:
    share = women.out_of(everyone)
    if share is None or base is None:
        return None
    return Quantity(100 * (share.low - base.high), 100 * (share.high - base.low), share.about or base.about)
