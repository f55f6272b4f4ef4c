"""Coût par participation

## Formule
Ce que les éditions ont coûté à animer, divisé par leurs participations : la somme des coûts sur la somme
des participations, pour les éditions où les deux sont connus.

Le coût d’une édition est son coût total. Pour un dispositif qui distribue de l’argent à des projets, le
coût total mêle l’animation et les projets : c’est alors le budget d’animation du dispositif qui compte,
s’il est de la même année et s’il n’y a qu’une édition cette année-là.

## Unité
Euros par participation.

## Conditions
Pour l’équipe seulement : cet indicateur ne sort pas d’ici et n’entre dans aucune comparaison. Les
éditions à venir ou en cours ne sont pas comptées ; celles dont le coût ou les participations manquent
sont mises de côté.

## Pièges
Une participation n’est pas une personne : qui vient deux fois compte deux fois. Un coût élevé ne dit rien
de la qualité : aller chercher les absents coûte cher. Les éditions n’ont pas le même objet.

## Source
Proposition de l’équipe.
"""

from __future__ import annotations

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Aside, Measure, Row
from diagdemo.model.vocabulary.devices import TypeDispositif
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.editions import is_closed
from diagdemo.study.look import Look, look
from diagdemo.study.missing import Missing
from diagdemo.study.quantity import total
from diagdemo.study.round import Round, rounds
from diagdemo.study.study import Study

CODE = "cout_par_participation"

INDICATOR = Indicator(24, "Coût par participation", "€", Question.MOYENS, internal=True, decimals=1)

_GIVES_MONEY = (TypeDispositif.BUDGET_PARTICIPATIF, TypeDispositif.FONDS_INITIATIVE)


def measure(study: Study) -> Measure:
    """What one participation costs."""
    held = [
        each
        for device in study.devices.values()
        for each in rounds(device)
        if is_closed(study, each).value is not False
    ]
    known = [each for each in held if _unknown(each) == ""]
    costs = total(cost for each in known if (cost := _cost(each).quantity))
    turnout = total(count for each in known if (count := each.look("participations").quantity))
    value = costs.by(turnout) if known else None
    return Measure(
        value,
        len(known) if value else 0,
        len(held),
        "" if value else _reason(held),
        "éditions",
        aside=tuple(
            Aside(each.told, _unknown(each) or "participations nulles", each.datum)
            for each in held
            if each not in known or value is None
        ),
        rows=tuple(_row(each) for each in known),
        evidence=tuple(
            datum for each in known for datum in (_cost(each).datum, each.look("participations").datum)
        ),
        missing=tuple(lack for each in held for lack in _missing(each)),
    )


def _reason(held: list[Round]) -> str:
    if not held:
        return "Aucune édition passée n’est recensée."
    return "Aucune édition n’a à la fois un coût d’animation et des participations connus."


def _cost(edition: Round) -> Look:
    """What facilitation cost: the whole cost, or the budget of the device where projects are paid too."""
    if not _pays_projects(edition):
        return edition.look("cout_total")
    alone = len([each for each in rounds(edition.device) if _year(each) == _year(edition)]) == 1
    same = look(edition.device, "moyens", "annee").one == _year(edition)
    return look(edition.device, "moyens", "budget_animation") if alone and same else edition.look("etats")


def _pays_projects(edition: Round) -> bool:
    given = edition.look("budget_alloue").quantity
    return edition.device.model.type in _GIVES_MONEY or (given is not None and given.high > 0)


def _year(edition: Round) -> int | None:
    return edition.begins.year if edition.begins else None


def _unknown(edition: Round) -> str:
    if _cost(edition).quantity is None:
        return "coût d’animation non renseigné"
    return "" if edition.look("participations").quantity else "participations non renseignées"


def _missing(edition: Round) -> list[Missing]:
    cost = (
        look(edition.device, "moyens", "budget_animation")
        if _pays_projects(edition)
        else edition.look("cout_total")
    )
    return [each.missing for each in (cost, edition.look("participations")) if each.quantity is None]


def _row(edition: Round) -> Row:
    cost, turnout = _cost(edition).quantity, edition.look("participations").quantity
    return Row(edition.told, cost.by(turnout) if cost and turnout else None, evidence=(_cost(edition).datum,))
