"""Prise en compte

## Formule
Propositions acceptées, en tout ou en partie, divisées par les propositions qui ont reçu une réponse ou
auraient dû en recevoir une : celles qui sont encore examinées et celles que leurs auteurs ont retirées sont
ôtées du compte. Les éditions de tous les dispositifs sont additionnées.

## Unité
Pourcentage, donné avec le nombre d’éditions sur lequel il repose et, dans la note, le nombre de propositions.

## Conditions
Une édition au moins a des suites notées, en liste ou en totaux. Les bornes disent ce que vaudrait la part si
toutes les propositions dont la réponse n’est pas connue étaient refusées, puis toutes acceptées ; une liste
plus courte que le nombre de propositions annoncé y entre aussi.

## Pièges
Un taux bas n’est pas mauvais en soi : un refus motivé est une réponse. Une grande édition pèse plus qu’une
petite ; le détail par édition suit.

## Source
OCDE (retour aux participants) ; S001 (enjeu de la décision partagée).
"""

from __future__ import annotations

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.editions import all_rounds
from diagdemo.indicators.core.measure import Aside, Measure, Row
from diagdemo.indicators.core.propositions import percent, told
from diagdemo.model.vocabulary.devices import StatutReponse
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.outcomes import outcomes_of
from diagdemo.study.propositions import ACCEPTED, TOTALS, Propositions
from diagdemo.study.quantity import Quantity, total
from diagdemo.study.study import Study

CODE = "prise_en_compte"

INDICATOR = Indicator(9, "Prise en compte", "%", Question.RESULTATS)

_NOTHING = "Les suites données aux propositions ne sont renseignées pour aucune édition."
_OUT = (StatutReponse.EN_EXAMEN, StatutReponse.RETIREE)


def measure(study: Study) -> Measure:
    """The share of propositions that were accepted, all editions together."""
    recorded = all_rounds(study)
    held = [found for found in map(outcomes_of, recorded) if found is not None and _answered(found).low > 0]
    taken = {found.edition.datum for found in held}
    others = [each for each in recorded if each.datum not in taken]
    accepted, answered = total(map(_accepted, held)), total(map(_answered, held))
    return Measure(
        percent(accepted, answered),
        len(held),
        len(recorded),
        "" if held else _NOTHING,
        "éditions dont les suites sont notées",
        bounds=_bounds(held, accepted, answered),
        aside=tuple(Aside(each.told, "suites non renseignées", each.datum) for each in others),
        rows=tuple(Row(each.edition.told, percent(_accepted(each), _answered(each))) for each in held),
        evidence=tuple(dict.fromkeys(datum for each in held for datum in each.evidence(*TOTALS))),
        missing=tuple(each.look("suites").missing for each in others)
        + tuple(lack for each in held if each.unsorted.high for lack in each.missing(*TOTALS)),
        notes=(told(accepted, answered),) if held else (),
    )


def _accepted(found: Propositions) -> Quantity:
    return total(found.counts[each] for each in ACCEPTED if each in found.counts)


def _answered(found: Propositions) -> Quantity:
    """The propositions of which it is known that they were accepted, refused or left without answer."""
    return total(count for each, count in found.counts.items() if each not in _OUT).plus(found.refused)


def _bounds(held: list[Propositions], accepted: Quantity, answered: Quantity) -> tuple[float, float] | None:
    unknown = total(each.unsorted for each in held).high
    if not held or not unknown or answered.high + unknown == float("inf"):
        return None
    return (
        100 * accepted.low / (answered.high + unknown),
        min(100.0, 100 * (accepted.high + unknown) / (answered.low + unknown)),
    )
