"""The population that rates are given for: municipal where it is known, with its year and its definition."""

from __future__ import annotations

from typing import NamedTuple

from diagdemo.model.fact import Fact
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.territory import Territory
from diagdemo.study.datum import Datum
from diagdemo.study.missing import Missing
from diagdemo.study.quantity import Quantity
from diagdemo.study.study import Study


class Population(NamedTuple):
    """A number of inhabitants, always with what it counts."""

    inhabitants: int
    date: PartialDate | None
    definition: str
    evidence: tuple[Datum, ...]

    @property
    def quantity(self) -> Quantity:
        """The number of inhabitants, to count with."""
        return Quantity(self.inhabitants, self.inhabitants)

    @property
    def told(self) -> str:
        """What it is, in words: « population municipale 2023 »."""
        return " ".join(text for text in ("population", self.definition, str(self.date or "")) if text)


def population_of(study: Study) -> Population | None:
    """The population of the territory under study; None when it is not known or sources disagree."""
    if study.territory is None:
        return None
    fact = study.territory.model.population
    official = latest_municipal(fact) if fact else None
    datum = (study.territory.at("population"),)
    if official is not None:
        return Population(official[0], official[1], "municipale", datum)
    if fact is None or fact.one is None:
        return None
    value = fact.current[0]
    return Population(fact.one, value.date, value.definition or "", datum)


def no_population(study: Study) -> Missing:
    """What is asked when the population is not known."""
    return study.territory.lacks("population") if study.territory else Missing("territoire")


def latest_municipal(population: Fact[int]) -> tuple[int, PartialDate | None] | None:
    """The most recent municipal figure, the only kind that compares."""
    held = sorted(municipal(population).values, key=lambda value: str(value.date or ""))
    return (held[-1].valeur, held[-1].date) if held and held[-1].valeur is not None else None


def municipal(population: Fact[int]) -> Fact[int]:
    """The municipal figures of a population, alone."""
    held = (value for value in population.values if value.valeur is not None)
    return Fact(tuple(value for value in held if value.definition == "municipale"))


def official_population(territory: Territory) -> int | None:
    """The municipal population where it is given, else the one on which sources agree."""
    if territory.population is None:
        return None
    official = latest_municipal(territory.population)
    return official[0] if official else territory.population.one
