"""Délai de réponse

## Formule
Médiane, sur les éditions closes qui ont reçu une réponse publique, du nombre de jours entre la fin de
l’édition et la date de la réponse.

## Unité
Jours. Une date connue au mois ou à l’année donne un intervalle.

## Conditions
Une édition au moins a une date de fin et une date de réponse. Une édition close qui attend encore sa réponse
est citée avec le temps déjà passé : son délai n’est pas connu, il est seulement plus long que cela.

## Pièges
La médiane ne parle que des réponses données. Si beaucoup d’éditions attendent, le délai réel est plus long.
Une réponse datée d’avant la fin de l’édition est mise de côté.

## Source
OCDE (rendre compte à temps) ; Charte de la participation du public.
"""

from __future__ import annotations

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.editions import RECORDED, pick
from diagdemo.indicators.core.measure import Aside, Measure, Row
from diagdemo.indicators.core.middle import median
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.answers import is_answered
from diagdemo.study.editions import closing_of, is_closed
from diagdemo.study.quantity import Quantity
from diagdemo.study.round import Round
from diagdemo.study.study import Study
from diagdemo.wording import agree

CODE = "delai_de_reponse"

INDICATOR = Indicator(8, "Délai de réponse", "jours", Question.RESULTATS)

_DATES = (("fin",), ("reponse_publique", "date"))
_NOTHING = "Aucune édition n’a à la fois une date de fin et une date de réponse publique."


def measure(study: Study) -> Measure:
    """The median number of days between the end of an edition and its public answer."""
    picked = pick(
        study,
        lambda edition: is_closed(study, edition),
        out="pas encore close",
        unknown="date de fin non renseignée",
        any_degree=False,
    )
    delays = {edition: _delay(edition) for edition in picked.kept}
    known = {edition: delay for edition, delay in delays.items() if delay is not None and delay.high >= 0}
    others = [edition for edition in picked.kept if edition not in known]
    waiting = [edition for edition in others if is_answered(study, edition).value is False]
    dates = [edition.look(*route) for edition in known for route in _DATES]
    return picked.setting_aside(
        Measure(
            median(list(known.values())) if known else None,
            len(known),
            len(picked.kept),
            "" if known else _NOTHING,
            RECORDED,
            aside=tuple(Aside(each.told, _why(study, each, delays[each]), each.datum) for each in others),
            rows=tuple(Row(edition.told, delay) for edition, delay in known.items()),
            evidence=tuple(date.datum for date in dates),
            missing=tuple(
                date.missing
                for edition in others
                if edition not in waiting
                for date in (edition.look(*route) for route in _DATES)
                if not date.values
            ),
            notes=_notes(len(waiting)),
        )
    )


def _delay(edition: Round) -> Quantity | None:
    """The days between the end and the answer, as their dates tell them; none is shorter than zero."""
    ends, answers = (edition.look(*route).values for route in _DATES)
    if not ends or not answers:
        return None
    least = (min(day.first_day for day in answers) - max(day.last_day for day in ends)).days
    most = (max(day.last_day for day in answers) - min(day.first_day for day in ends)).days
    return Quantity(max(least, 0) if most >= 0 else least, most)


def _why(study: Study, edition: Round, delay: Quantity | None) -> str:
    """Why an edition is not in the median; when it still waits, since when."""
    if delay is not None:
        return "réponse datée d’avant la fin"
    if is_answered(study, edition).value is not False:
        return "date de fin ou de réponse non renseignée"
    latest = closing_of(study, edition).latest
    days = (study.day - latest).days if latest else 0
    return f"sans réponse {agree(days, 'jour', 'jours')} au moins après la clôture"


def _notes(waiting: int) -> tuple[str, ...]:
    told = agree(waiting, "édition close attend", "éditions closes attendent")
    return (
        (f"{told} encore une réponse\u00a0: la médiane ne parle que des réponses données.",)
        if waiting
        else ()
    )
