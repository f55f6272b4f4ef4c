"""Participatory budgets: the money of their latest edition, and what it makes a year."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from diagdemo.indicators.core.measure import Aside
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.devices import Temporalite, TypeDispositif
from diagdemo.study.datum import Datum
from diagdemo.study.entity import Entity
from diagdemo.study.latest import latest, latest_first
from diagdemo.study.lineage import heirs
from diagdemo.study.look import look
from diagdemo.study.missing import Missing
from diagdemo.study.quantity import Quantity
from diagdemo.study.round import Round, rounds
from diagdemo.study.study import Study
from diagdemo.study.time import has_ended
from diagdemo.wording import listed, quoted

_RHYTHMS = (
    (3, re.compile(r"trois ans|triennal", re.IGNORECASE)),
    (2, re.compile(r"deux ans|an(?:née)? sur deux|bi[se]?-?annuel|biennal", re.IGNORECASE)),
    (1, re.compile(r"annuel|tous les ans|chaque année|par an\b", re.IGNORECASE)),
)
_LONGEST = 3
"""Editions further apart than that tell an interruption, not a rhythm."""
ONE_OR_TWO = Quantity(1, 2)
"""The years that an edition stands for when its rhythm is not known: nearly all are yearly or biennial."""


class Allocation(NamedTuple):
    """The money of an edition, and over how many years it is spread."""

    edition: Round
    euros: Quantity
    years: Quantity

    @property
    def yearly(self) -> Quantity:
        """What it makes a year."""
        return self.euros.by(self.years) or self.euros

    @property
    def datum(self) -> Datum:
        """The line of the amount."""
        return self.edition.look("budget_alloue").datum

    @property
    def year(self) -> int | None:
        """The year of the edition."""
        return self.edition.begins.year if self.edition.begins else None


def running(study: Study) -> tuple[tuple[Entity[Device], ...], tuple[Aside, ...]]:
    """The participatory budgets that are not known to be over nor replaced, and the others."""
    budgets = [
        each for each in study.devices.values() if each.model.type is TypeDispositif.BUDGET_PARTICIPATIF
    ]
    kept, aside = [], []
    for device in budgets:
        replaced = heirs(study, device.id)
        if has_ended(study, device).value:
            aside.append(Aside(device.name, "arrêté ou terminé", device.at()))
        elif replaced.ids:
            why = f"remplacé par {listed([quoted(study.called(id)) for id in replaced.ids])}"
            aside.append(Aside(device.name, why, replaced.evidence[0]))
        else:
            kept.append(device)
    return tuple(kept), tuple(aside)


def lacks(study: Study, device: Entity[Device], key: str) -> Missing:
    """What is asked of the latest edition, or the editions when none is recorded."""
    edition = latest(study, device)
    return edition.look(key).missing if edition else device.lacks("editions")


def allocations(study: Study, device: Entity[Device]) -> tuple[Allocation, ...]:
    """The editions whose money is known, the latest first."""
    years = rhythm(device) or ONE_OR_TWO
    held = [(each, each.look("budget_alloue").quantity) for each in latest_first(study, device)]
    return tuple(Allocation(each, euros, years) for each, euros in held if euros is not None)


def rhythm(device: Entity[Device]) -> Quantity | None:
    """Over how many years the money of an edition is spread: what is said of it, else its last two editions.

    The last two editions tell it when all have a year. A device that happens once has its money counted on
    one year.
    """
    if look(device, "temporalite").among(Temporalite.PONCTUEL).value:
        return Quantity(1, 1)
    said = look(device, "fonctionnement", "frequence").one
    found = next((years for years, words in _RHYTHMS if said and words.search(said)), None)
    if found is None:
        dates = [each.begins for each in rounds(device)]
        years = sorted({date.year for date in dates if date is not None}) if None not in dates else []
        gaps = [later - earlier for earlier, later in pairwise(years)]
        found = gaps[-1] if gaps and gaps[-1] <= _LONGEST else None
    return Quantity(found, found) if found else None
