"""Budget participatif dans l’investissement

## Formule
Pour chaque budget participatif qui n’est pas arrêté, le montant confié aux participants par l’édition de
l’année du budget de la collectivité, ramené à une année comme dans l’indicateur « budget participatif par
habitant » ; la somme de ces montants, divisée par les dépenses réelles d’investissement de cette année-là.

## Unité
Pourcentage.

## Conditions
Les dépenses d’investissement et leur année sont connues, et une édition est de la même année. Les autres
éditions sont mises de côté, avec leur année.

## Pièges
Le montant est annoncé ou voté, l’investissement est réalisé : la part dit un ordre de grandeur. Une partie
d’un budget participatif peut relever du fonctionnement.

## Source
Proposition de l’équipe, d’après les budgets publics ouverts (schéma « budget » du socle commun des données
locales).
"""

from __future__ import annotations

from diagdemo.indicators.core.budgets import Allocation, allocations, lacks, running
from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Aside, Measure, Row
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.datum import Datum
from diagdemo.study.look import look
from diagdemo.study.missing import Missing
from diagdemo.study.quantity import Quantity, total
from diagdemo.study.study import Study

CODE = "bp_investissement"

INDICATOR = Indicator(12, "Budget participatif dans l’investissement", "%", Question.MOYENS, decimals=1)


def measure(study: Study) -> Measure:
    """The share of a year of investment that participants decide on."""
    devices, over = running(study)
    spent, year = _investment(study)
    same: list[tuple[Allocation, Quantity | None]] = []
    other: list[Aside] = []
    for device in devices:
        found = allocations(study, device)
        kept = next((each for each in found if each.year == year), None)
        if kept and spent and spent.low > 0:
            same.append((kept, kept.yearly.by(spent)))
        else:
            other.append(Aside(device.name, _why(found, year, spent), device.at()))
    unknown = [lacks(study, each, "budget_alloue") for each in devices if not allocations(study, each)]
    value = total(share.times(100) for _, share in same if share) if same else None
    return Measure(
        value,
        len(same),
        len(devices) + len(over),
        _reason(devices, spent, year) if value is None else "",
        "budgets participatifs",
        f"dépenses réelles d’investissement {year}" if same else "",
        aside=(*over, *other),
        rows=tuple(
            Row(each.edition.told, share.times(100) if share else None, evidence=(each.datum,))
            for each, share in same
        ),
        evidence=(*(each.datum for each, _ in same), *_proof(study)) if same else (),
        missing=(*_missing(study, spent, year), *unknown) if devices else (),
    )


def _investment(study: Study) -> tuple[Quantity | None, int | None]:
    if study.territory is None:
        return None, None
    return (
        look(study.territory, "budget", "investissement").quantity,
        look(study.territory, "budget", "annee").one,
    )


def _why(found: tuple[Allocation, ...], year: int | None, spent: Quantity | None) -> str:
    if not found:
        return "montant non renseigné"
    if spent is None or year is None:
        return "investissement de la collectivité, ou son année, non renseignés"
    if spent.low <= 0:
        return "investissement de la collectivité nul"
    return f"édition {found[0].edition.called}\u00a0: aucune de {year}, année du budget de la collectivité"


def _reason(devices: object, spent: Quantity | None, year: int | None) -> str:
    if not devices:
        return "Aucun budget participatif en cours n’est recensé."
    if spent is None or year is None:
        return "Les dépenses d’investissement, ou leur année, ne sont pas renseignées."
    return f"Aucune édition dont le montant est connu n’est de {year}, année du budget de la collectivité."


def _proof(study: Study) -> tuple[Datum, ...]:
    return (study.territory.at("budget", "investissement"),) if study.territory else ()


def _missing(study: Study, spent: Quantity | None, year: int | None) -> tuple[Missing, ...]:
    if study.territory is None:
        return (Missing("territoire"),)
    asked = [("investissement", spent), ("annee", year)]
    return tuple(study.territory.lacks("budget", key) for key, held in asked if held is None)
