"""Réalisation

## Formule
Propositions acceptées, échues et réalisées, divisées par les propositions acceptées et échues. Une
proposition est échue quand son échéance est passée au jour de référence ou, en totaux, quand la fiche la
compte parmi les échues. Les éditions de tous les dispositifs sont additionnées.

## Unité
Pourcentage, donné avec le nombre d’éditions sur lequel il repose et, dans la note, le nombre de propositions.

## Conditions
Une édition au moins a des propositions échues dont la réalisation est connue. Quand les totaux ne disent pas
si les propositions réalisées sont parmi les échues, la valeur est un intervalle. Les bornes tiennent compte
des propositions dont on ne sait pas si elles sont échues. Elles ne sont pas données quand rien n’est noté des
suites d’une édition : on ne sait pas combien de propositions elle a reçues.

## Pièges
Une proposition sans échéance notée n’entre pas dans le compte, même réalisée : elle n’apparaît que dans les
bornes. Une proposition abandonnée compte comme non réalisée quand son échéance est passée.

## Source
Diagnostic d’innovation démocratique (pour quels résultats ?) ; Labo Démocratie Ouverte (enjeu de la
confiance).
"""

from __future__ import annotations

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.editions import RECORDED, all_rounds
from diagdemo.indicators.core.measure import Aside, Measure, Row
from diagdemo.indicators.core.propositions import silent, told
from diagdemo.indicators.core.shares import percent
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.outcomes import outcomes_of
from diagdemo.study.promises import Promises, promises_of
from diagdemo.study.quantity import Quantity, total
from diagdemo.study.study import Study

CODE = "realisation"

INDICATOR = Indicator(10, "Réalisation", "%", Question.RESULTATS)

_NOTHING = "Aucune proposition acceptée n’a une échéance passée et une réalisation connue."


def measure(study: Study) -> Measure:
    """The share of accepted propositions that are due and done, all editions together."""
    found = {each: outcomes_of(each) for each in all_rounds(study)}
    kept = {each: promises_of(study, held) for each, held in found.items() if held is not None}
    held = {each: promises for each, promises in kept.items() if promises.due.low > 0 and promises.share}
    due, done = total(each.due for each in held.values()), total(each.done for each in held.values())
    return Measure(
        percent(done, due),
        len(held),
        len(found),
        "" if held else _NOTHING,
        RECORDED,
        bounds=None if silent(found) else _bounds(list(kept.values()), done, due),
        aside=tuple(Aside(each.told, _why(kept.get(each)), each.datum) for each in found if each not in held),
        rows=tuple(Row(each.told, percent(promises.done, promises.due)) for each, promises in held.items()),
        evidence=tuple(dict.fromkeys(datum for each in held.values() for datum in each.evidence)),
        missing=tuple(dict.fromkeys(lack for each in kept.values() for lack in each.missing)),
        notes=(told(done, due),) if held else (),
    )


def _bounds(kept: list[Promises], done: Quantity, due: Quantity) -> tuple[float, float] | None:
    """The share were the propositions that may be due all in its disfavour, then all in its favour."""
    against, favour = sum(each.maybe_undone for each in kept), sum(each.maybe_done for each in kept)
    if not due.low or not against + favour:
        return None
    return (
        100 * done.low / (due.high + against),
        min(100.0, 100 * (done.high + favour) / (due.low + favour)),
    )


def _why(promises: Promises | None) -> str:
    """Why an edition is not counted."""
    if promises is None:
        return "suites non renseignées"
    return (
        "aucune proposition échue"
        if promises.nothing
        else "échéances ou réalisations non renseignées, ou en désaccord"
    )
