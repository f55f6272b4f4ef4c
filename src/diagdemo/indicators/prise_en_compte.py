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
petite ; le détail par édition suit. Quand les suites d’une édition ne sont pas notées, il n’y a pas de
bornes : on ne sait pas combien de propositions elle a reçues.

## Source
OCDE (retour aux participants) ; Labo Démocratie Ouverte (enjeu de la décision partagée).
"""

from __future__ import annotations

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.editions import RECORDED, all_rounds
from diagdemo.indicators.core.measure import Aside, Measure, Row
from diagdemo.indicators.core.propositions import silent, told
from diagdemo.indicators.core.shares import percent
from diagdemo.model.vocabulary.devices import StatutReponse
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.outcomes import outcomes_of
from diagdemo.study.propositions import ACCEPTED, TOTALS, Propositions
from diagdemo.study.quantity import Quantity, total
from diagdemo.study.round import Round
from diagdemo.study.study import Study

CODE = "prise_en_compte"

INDICATOR = Indicator(9, "Prise en compte", "%", Question.RESULTATS)

_NOTHING = "Aucune édition n’a de proposition dont la réponse soit connue."
_OUT = (StatutReponse.EN_EXAMEN, StatutReponse.RETIREE)


def measure(study: Study) -> Measure:
    """The share of propositions that were accepted, all editions together."""
    recorded = all_rounds(study)
    found = {each: outcomes_of(each) for each in recorded}
    made = [each for each in found.values() if each is not None]
    held = [each for each in made if _answered(each).low > 0]
    taken = {each.edition for each in held}
    others = {each: said for each, said in found.items() if each not in taken}
    accepted, answered = total(map(_accepted, held)), total(map(_answered, held))
    return Measure(
        percent(accepted, answered),
        len(held),
        len(recorded),
        "" if held else _NOTHING,
        RECORDED,
        bounds=None if silent(found) else _bounds(made, accepted, answered),
        aside=tuple(Aside(each.told, _why(each, said), each.datum) for each, said in others.items()),
        rows=tuple(Row(each.edition.told, percent(_accepted(each), _answered(each))) for each in held),
        evidence=tuple(dict.fromkeys(datum for each in held for datum in each.evidence(*TOTALS))),
        missing=tuple(each.look("suites").missing for each in others if not each.look("suites").known)
        + tuple(lack for each in held if each.unsorted.high for lack in each.missing(*TOTALS)),
        notes=(told(accepted, answered),) if held else (),
    )


def _why(edition: Round, made: Propositions | None) -> str:
    """Why an edition is not counted."""
    if not edition.look("suites").known:
        return "suites non renseignées"
    if made is None or not made.received.high:
        return "aucune proposition"
    if made.unsorted.high:
        return "réponses non renseignées"
    return "propositions encore examinées ou retirées"


def _accepted(found: Propositions) -> Quantity:
    return total(found.counts[each] for each in ACCEPTED if each in found.counts)


def _answered(found: Propositions) -> Quantity:
    """The propositions of which it is known that they were accepted, refused or left without answer."""
    return total(count for each, count in found.counts.items() if each not in _OUT).plus(found.refused)


def _bounds(made: list[Propositions], accepted: Quantity, answered: Quantity) -> tuple[float, float] | None:
    unknown = total(each.unsorted for each in made).high
    if not answered.low or not unknown or answered.high + unknown == float("inf"):
        return None
    return (
        100 * accepted.low / (answered.high + unknown),
        min(100.0, 100 * (accepted.high + unknown) / (answered.low + unknown)),
    )
