"""Sollicitations des acteurs

## Formule
Acteurs qui comptent quatre sollicitations ou plus, divisés par les acteurs de la carte. Une sollicitation est
une instance active où l’acteur siège, participe, relaie ou donne un avis, ou quelqu’un qui le saisit ou le
convoque ; une même instance ne compte qu’une fois. Le détail donne la répartition et l’indice de Gini : 0
quand chacun en compte autant, près de 1 quand un seul les porte toutes (1 − 1/n parmi n acteurs).

## Unité
Pourcentage des acteurs de la carte.

## Conditions
Au moins trois acteurs, une sollicitation établie au moins, et la moitié au moins des dispositifs de la carte
dont l’état est renseigné : sans cela, un zéro ne dirait que l’état de la carte. Un groupe que les sources ne
détaillent pas est mis de côté : ce n’est pas un acteur. Quand l’état d’un dispositif n’est pas renseigné, ou
qu’un lien est à confirmer, et que cela change la réponse, l’acteur est mis de côté et compté dans les bornes.

## Pièges
Seuls les liens écrits comptent : une carte courte fait paraître chacun peu sollicité. Piloter ou animer n’est
pas compté. Le nombre de personnes qui répondent à ces demandes n’est pas connu.

## Source
Cap Rural et Démocratie Ouverte, 2020 (sur-sollicitation des acteurs) ; coefficient de Gini.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from diagdemo.graph.solicitations import MANY, Load, gini, is_group, loads
from diagdemo.graph.today import today
from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Aside, Measure, Row
from diagdemo.indicators.core.shares import Case, share
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.missing import Missing
from diagdemo.study.quantity import Quantity
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested
from diagdemo.study.time import is_active
from diagdemo.wording import agree, number
from diagdemo.wording import share as share_text

CODE = "sur_sollicitation"

INDICATOR = Indicator(30, "Sollicitations des acteurs", "%", Question.MOYENS)

_FEWEST = 3
"""Of fewer actors, a share says nothing."""


def measure(study: Study) -> Measure:
    """The share of actors with many solicitations."""
    held = study.derive(loads)
    cases = [Case(study.called(load.id), _many(study, load)) for load in held]
    groups = [id for id in study.derive(today).actors if is_group(study, id)]
    found = share(cases, "acteurs de la carte", "Aucun acteur dont les sollicitations soient connues.")
    reason = found.reason or _reason(study, held)
    return replace(
        found,
        value=None if reason else found.value,
        reason=reason,
        collected=found.collected + len(groups),
        aside=(
            *found.aside,
            *(Aside(study.called(id), "groupe non détaillé", study.actors[id].at()) for id in groups),
        ),
        rows=_rows(held) if held and not reason else (),
        missing=tuple(dict.fromkeys((*found.missing, *(_lacks(study, held) if reason else ())))),
    )


def _reason(study: Study, held: Sequence[Load]) -> str:
    """Why there is no value, though that of some actors is known."""
    place = study.derive(today)
    total, unknown = len(place.devices), len(_unknown(study))
    if len(held) < _FEWEST:
        return f"Il faut au moins {number(_FEWEST)} acteurs {place.when}."
    if 2 * unknown > total:
        known = share_text(total - unknown, total)
        return f"L’état de trop peu de dispositifs est renseigné ({known}) pour dire qui est sollicité."
    if not any(load.sure for load in held):
        return f"Aucune sollicitation n’est établie {place.when}."
    return ""


def _unknown(study: Study) -> list[Tested]:
    """What is asked of the devices of the map of which it is not known whether they are active."""
    tests = (is_active(study, study.devices[id]) for id in study.derive(today).devices)
    return [test for test in tests if test.value is None]


def _lacks(study: Study, held: Sequence[Load]) -> tuple[Missing, ...]:
    """What would let a value be given."""
    states = (lack for test in _unknown(study) for lack in test.missing)
    return (*states, *(lack for load in held for lack in load.missing))


def _many(study: Study, load: Load) -> Tested:
    """Whether an actor has many; when it has none, its record is the proof that it was looked at."""
    test = load.test(MANY)
    return test if test.evidence else test._replace(evidence=(study.actors[load.id].at(),))


def _rows(held: Sequence[Load]) -> tuple[Row, ...]:
    known = [load for load in held if load.count.exact]
    counts = Counter(min(len(load.sure), MANY) for load in known)
    rows = [_row(_label(number), counts[number]) for number in range(MANY + 1)]
    if len(known) < len(held):
        rows.append(_row("nombre non établi", len(held) - len(known)))
    spread = gini([len(load.sure) for load in known])
    return (*rows, Row("indice de Gini", _told(spread), unit="", decimals=2))


def _label(number: int) -> str:
    if number == MANY:
        return f"{MANY} sollicitations ou plus"
    return agree(number, "sollicitation", "sollicitations")


def _row(label: str, count: int) -> Row:
    return Row(label, Quantity(count, count), unit="acteurs")


def _told(spread: float | None) -> Quantity | str:
    return "aucune sollicitation" if spread is None else Quantity(spread, spread)
