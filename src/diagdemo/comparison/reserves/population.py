"""Reserves on populations: several years, several definitions, several figures, none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from diagdemo.comparison.lined import Lined
from diagdemo.comparison.populations import Vintage, vintages
from diagdemo.comparison.reserves.reserve import Reserve, Sort, labels, told_by
from diagdemo.study.datum import Datum
from diagdemo.study.population import municipal, population_of


def reserves(lined: Sequence[Lined]) -> Iterator[Reserve]:
    """The reserves on the populations of what is lined up."""
    yield from _vintages(lined)
    yield from _without(lined)
    yield from _several(lined)


def _vintages(lined: Sequence[Lined]) -> Iterator[Reserve]:
    found = vintages(lined)
    if len(found) > 1:
        told = told_by({_told(vintage): held for vintage, held in found.items()})
        yield Reserve(
            Sort.POPULATION,
            labels(each for held in found.values() for each in held),
            f"Les populations n’ont pas toutes la même année et la même définition ({told})\u00a0: "
            "les taux par habitant ne se comparent qu’à année et à définition égales.",
            _lines(lined),
        )


def _told(vintage: Vintage) -> str:
    year, definition = vintage
    return f"{definition or 'définition non renseignée'}, {year or 'année non renseignée'}"


def _without(lined: Sequence[Lined]) -> Iterator[Reserve]:
    held = [each for each in lined if not _official(each)]
    if held:
        yield Reserve(
            Sort.POPULATION,
            labels(held),
            f"Population municipale non renseignée\u00a0: {', '.join(labels(held))}.",
            _lines(held),
        )


def _several(lined: Sequence[Lined]) -> Iterator[Reserve]:
    held = [each for each in lined if _official(each) and _figures(each) > 1]
    if held:
        yield Reserve(
            Sort.POPULATION,
            labels(held),
            f"Plusieurs chiffres de population sont donnés pour {', '.join(labels(held))}\u00a0: "
            "la population municipale est retenue.",
            _lines(held),
        )


def _official(each: Lined) -> bool:
    fact = each.study.territory.model.population if each.study.territory else None
    return bool(fact and municipal(fact).values)


def _figures(each: Lined) -> int:
    fact = each.study.territory.model.population if each.study.territory else None
    return len(fact.current) if fact else 0


def _lines(lined: Sequence[Lined]) -> tuple[Datum, ...]:
    found = [population_of(each.study) for each in lined]
    return tuple(datum for population in found if population for datum in population.evidence)
