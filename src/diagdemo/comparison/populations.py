"""Whether populations compare: the same year, the same way of counting."""

from __future__ import annotations

from collections.abc import Iterable

from diagdemo.comparison.lined import Lined
from diagdemo.study.population import Population, no_population, population_of
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, sure, unsure

Vintage = tuple[int | None, str]
"""A year and a definition; None or empty when they are not known."""


def vintage(population: Population) -> Vintage:
    """What a population is a count of."""
    return (population.date.year if population.date else None, population.definition)


def vintages(lined: Iterable[Lined]) -> dict[Vintage, list[Lined]]:
    """Those whose population is known, by what their population is a count of."""
    found: dict[Vintage, list[Lined]] = {}
    for each in lined:
        population = population_of(each.study)
        if population is not None:
            found.setdefault(vintage(population), []).append(each)
    return found


def populations_differ(one: Study, other: Study) -> Tested:
    """Whether two populations are of different years or counted in different ways."""
    (known_here, here), (known_there, there) = _dated(one), _dated(other)
    known = every([known_here, known_there])
    return known if known.value is None else sure(here != there, *known.evidence)


def _dated(study: Study) -> tuple[Tested, Vintage]:
    """Whether the year and the definition of a population are known, and what they are."""
    population = population_of(study)
    said = vintage(population) if population else (None, "")
    if population is not None and all(said):
        return sure(True, *population.evidence), said
    return unsure(no_population(study), evidence=population.evidence if population else ()), said
