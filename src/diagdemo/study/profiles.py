"""The participants of an edition beside the population of the territory, on the same categories."""

from __future__ import annotations

from typing import NamedTuple

from diagdemo.model.device import Device
from diagdemo.model.territory import PopulationStructure
from diagdemo.study.datum import Datum
from diagdemo.study.entity import Entity
from diagdemo.study.latest import latest, latest_first
from diagdemo.study.look import look
from diagdemo.study.missing import Missing
from diagdemo.study.quantity import Quantity, total
from diagdemo.study.round import Round
from diagdemo.study.study import Study

CRITERIA = ("age", "sexe", "csp", "qpv")
"""The criteria on which the population of a territory may be described."""


class Band(NamedTuple):
    """A category, with how many participants and how many inhabitants are in it."""

    name: str
    people: Quantity
    inhabitants: Quantity
    evidence: tuple[Datum, ...]


class Comparison(NamedTuple):
    """One criterion of one edition beside the population: the categories named alike on both sides."""

    edition: Round
    criterion: str
    bands: tuple[Band, ...]
    apart: tuple[str, ...]
    """Categories of participants that the population is not counted in."""
    beyond: tuple[str, ...]
    """Categories of inhabitants that participants are not counted in."""

    @property
    def label(self) -> str:
        """The criterion as people read it: « Âge »."""
        return label_of(self.criterion)

    @property
    def people(self) -> Quantity:
        """The participants in these categories."""
        return total(band.people for band in self.bands)

    @property
    def answered(self) -> Quantity:
        """How many participants gave this information."""
        return self.edition.look("profil", self.criterion, "n_renseigne").quantity or self.people

    def share(self, band: Band) -> Quantity | None:
        """The share of a category among the participants in these categories, from 0 to 1."""
        return band.people.out_of(self.people)

    def base(self, band: Band) -> Quantity | None:
        """The share of a category among the inhabitants in these categories, from 0 to 1."""
        return band.inhabitants.by(total(each.inhabitants for each in self.bands))

    def ratio(self, band: Band) -> Quantity | None:
        """How present a category is: 1 when as much among participants as in the population."""
        share, base = self.share(band), self.base(band)
        return share.by(base) if share and base else None


def label_of(criterion: str) -> str:
    """A criterion as people read it: « Âge »."""
    return str(PopulationStructure.model_fields[criterion].title)


def latest_comparisons(study: Study, device: Entity[Device]) -> tuple[Comparison, ...]:
    """All that can be compared of the latest edition of which something can be; empty when nothing can."""
    for edition in latest_first(study, device):
        made = (compare(study, edition, criterion) for criterion in CRITERIA)
        found = tuple(comparison for comparison in made if comparison is not None)
        if found:
            return found
    return ()


def uncompared(study: Study, edition: Round) -> dict[str, Missing]:
    """The criteria that only the edition or only the population gives, with what the other one lacks."""
    lacks = {}
    for criterion in CRITERIA:
        sides = [edition.look("profil", criterion)]
        sides += [look(study.territory, "structure_population", criterion)] if study.territory else []
        unknown = [each.missing for each in sides if not each.known and not each.note]
        if unknown and any(each.values for each in sides):
            lacks[criterion] = unknown[0]
    return lacks


def compare(study: Study, edition: Round, criterion: str) -> Comparison | None:
    """A criterion of an edition beside the population; None without two categories named alike."""
    counted = edition.look("profil", criterion, "effectifs")
    lived = look(study.territory, "structure_population", criterion) if study.territory else None
    if not counted.values or lived is None or not lived.values:
        return None
    found = [_band(edition, study, criterion, name) for name in counted.value if name in lived.value]
    bands = tuple(band for band in found if band is not None and band.inhabitants.low > 0)
    apart = tuple(name for name in counted.value if name not in lived.value)
    beyond = tuple(name for name in lived.value if name not in counted.value)
    made = Comparison(edition, criterion, bands, apart, beyond)
    return made if len(bands) > 1 and made.people.low > 0 else None


def _band(edition: Round, study: Study, criterion: str, name: str) -> Band | None:
    if study.territory is None:
        return None
    counted = edition.look("profil", criterion, "effectifs", name)
    lived = look(study.territory, "structure_population", criterion, name)
    people, inhabitants = counted.quantity, lived.quantity
    if people is None or inhabitants is None:
        return None
    return Band(name, people, inhabitants, (counted.datum, lived.datum))


def lacking(study: Study, device: Entity[Device]) -> Missing:
    """What would let an edition be compared with the population, when none can."""
    edition = latest(study, device, lambda each: bool(each.look("profil").values)) or latest(study, device)
    if edition is None:
        return device.lacks("editions")
    profile = edition.look("profil")
    criterion = next((each for each in CRITERIA if each in (profile.value or ())), None)
    if criterion is None:
        return profile.missing
    if study.territory is None:
        return Missing("territoire")
    lived = look(study.territory, "structure_population", criterion)
    return edition.look("profil", criterion).missing if lived.values else lived.missing
