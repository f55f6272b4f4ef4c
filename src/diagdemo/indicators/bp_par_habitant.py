"""Budget participatif par habitant

## Formule
Pour chaque budget participatif qui n’est pas arrêté, le montant confié aux participants par la dernière
édition où il est connu, ramené à une année ; la somme de ces montants, divisée par la population.

Un budget qui revient tous les deux ans compte pour moitié chaque année. Le rythme est celui que dit la
fréquence du dispositif (« tous les deux ans », « annuel »…) ; à défaut, celui qui sépare ses deux dernières
éditions, jusqu’à trois ans. Un dispositif ponctuel compte sur une seule année. Quand rien ne dit le rythme,
le résultat va du montant compté sur deux ans au montant compté sur un an.

## Unité
Euros par habitant et par an, avec la population, son année et sa définition.

## Conditions
Un montant et une population connus. Les budgets participatifs sans montant sont mis de côté et comptés.

## Pièges
Le montant est celui qui est annoncé ou voté, non celui qui est dépensé. Des éditions d’années différentes
s’additionnent quand il y a plusieurs budgets participatifs. Les éditions passées sont rapportées à la
population d’aujourd’hui. Des sources qui se contredisent donnent un intervalle.

## Source
Proposition de l’équipe. En 2022, les budgets participatifs des communes françaises donnaient en moyenne 6,50
€ par habitant (enquête d’Antoine Bézard, La Gazette des communes).
"""

from __future__ import annotations

from diagdemo.indicators.core.budgets import Allocation, allocations, lacks, rhythm, running
from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Aside, Measure, Row
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.entity import Entity
from diagdemo.study.population import Population, no_population, population_of
from diagdemo.study.quantity import Quantity, total
from diagdemo.study.study import Study
from diagdemo.wording import quoted

CODE = "bp_par_habitant"

INDICATOR = Indicator(
    11, "Budget participatif par habitant", "€ par an", Question.MOYENS, per_inhabitant=True, decimals=2
)


def measure(study: Study) -> Measure:
    """The yearly money of participatory budgets for each inhabitant."""
    devices, over = running(study)
    held = [(device, allocations(study, device)) for device in devices]
    latest = [found[0] for _, found in held if found]
    current = [each for each in latest if _stands(each, latest)]
    people = population_of(study)
    value = _each(total(each.yearly for each in current), people) if current else None
    unknown = [device for device, found in held if not found]
    return Measure(
        value,
        len(current) if value else 0,
        len(devices) + len(over),
        "" if value else _reason(devices, latest),
        "budgets participatifs",
        people.told if people and value else "",
        aside=(
            *over,
            *(Aside(device.name, "montant non renseigné", device.at()) for device in unknown),
            *(
                Aside(
                    each.edition.told, "édition plus ancienne" if value else "population inconnue", each.datum
                )
                for each in latest
                if each not in current or not value
            ),
        ),
        rows=tuple(_row(each, people) for each in current),
        history=tuple(_row(each, people) for _, found in held for each in reversed(found[1:])),
        evidence=(*(each.datum for each in current), *people.evidence) if value and people else (),
        missing=(
            *(lacks(study, device, "budget_alloue") for device in unknown),
            *(() if people else (no_population(study),)),
        ),
        notes=tuple(_unknown_rhythm(each) for each in current if rhythm(each.edition.device) is None),
    )


def _each(euros: Quantity, people: Population | None) -> Quantity | None:
    return euros.by(people.quantity) if people else None


def _row(each: Allocation, people: Population | None) -> Row:
    return Row(each.edition.told, _each(each.yearly, people), evidence=(each.datum,))


def _stands(each: Allocation, others: list[Allocation]) -> bool:
    """Whether the money of an edition is spread up to the year of the most recent one."""
    years = [other.year for other in others if other.year is not None]
    return each.year is None or each.year + each.years.high > max(years)


def _reason(devices: tuple[Entity[Device], ...], latest: list[Allocation]) -> str:
    if not devices:
        return "Aucun budget participatif en cours n’est recensé."
    if not latest:
        return "Le montant d’aucun budget participatif n’est renseigné."
    return "La population n’est pas connue, ou les sources se contredisent."


def _unknown_rhythm(each: Allocation) -> str:
    return (
        f"Le rythme de {quoted(each.edition.device.name)} n’est pas renseigné\u00a0: le montant est compté "
        "entre une fois par an et une fois tous les deux ans."
    )
