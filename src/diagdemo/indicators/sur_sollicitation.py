"""Sollicitations des acteurs

## Formule
Acteurs qui comptent quatre sollicitations ou plus, divisés par les acteurs de la carte. Une sollicitation est
une instance active où l’acteur siège, participe, relaie ou donne un avis, ou quelqu’un qui le saisit ou le
convoque ; une même instance ne compte qu’une fois. Le détail donne la répartition et l’indice de Gini : 0
quand chacun en compte autant, près de 1 quand un seul les porte toutes (1 − 1/n parmi n acteurs).

## Unité
Pourcentage des acteurs de la carte.

## Conditions
Au moins un acteur. Un groupe que les sources ne détaillent pas est mis de côté : ce n’est pas un acteur.
Quand l’état d’un dispositif n’est pas renseigné et change la réponse, l’acteur est mis de côté et compté.

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
from diagdemo.study.quantity import Quantity
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested
from diagdemo.wording import agree

CODE = "sur_sollicitation"

INDICATOR = Indicator(30, "Sollicitations des acteurs", "%", Question.MOYENS)


def measure(study: Study) -> Measure:
    """The share of actors with many solicitations."""
    held = study.derive(loads)
    cases = [Case(study.called(load.id), _many(study, load)) for load in held]
    groups = [id for id in study.derive(today).actors if is_group(study, id)]
    found = share(cases, "acteurs de la carte", "Aucun acteur dont les sollicitations soient connues.")
    return replace(
        found,
        collected=found.collected + len(groups),
        aside=(
            *found.aside,
            *(Aside(study.called(id), "groupe non détaillé", study.actors[id].at()) for id in groups),
        ),
        rows=_rows(held) if held else (),
    )


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
