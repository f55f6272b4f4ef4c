"""One edition of a device, with the way back to its lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from diagdemo.model.device import Device
from diagdemo.model.edition import Edition
from diagdemo.model.partial_date import PartialDate
from diagdemo.study.datum import Datum
from diagdemo.study.entity import Entity
from diagdemo.study.look import Look, look
from diagdemo.wording import listed, quoted

_DIGITS = re.compile(r"[\d-]+")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, eq=False)
class Round:
    """One edition of a device, by its rank in the record."""

    device: Entity[Device]
    rank: int
    edition: Edition

    @property
    def called(self) -> str:
        """What to write after « édition »: 2024, or its name between quotes."""
        id = str(self.edition.id)
        return id if _DIGITS.fullmatch(id) else quoted(self.edition.nom or id)

    @property
    def told(self) -> str:
        """The device and the edition, for lists: « Budget participatif, édition 2024 »."""
        return f"{self.device.name}, édition {self.called}"

    def look(self, *route: str | int) -> Look:
        """What its record says at `route`."""
        return look(self.device, "editions", self.rank, *route)

    @property
    def datum(self) -> Datum:
        """The line that names it."""
        return self.device.at("editions", self.rank, "id")

    @property
    def begins(self) -> PartialDate | None:
        """When it began: the date on which sources agree, else the first year in its id."""
        begun = self.look("debut").one
        return begun if isinstance(begun, PartialDate) else next(iter(self._years), None)

    @property
    def last_year(self) -> PartialDate | None:
        """The last year in its id, or that of its beginning when later; None without a year in its id."""
        begun = self.begins
        return max((*self._years, PartialDate(begun.year))) if self._years and begun else None

    @property
    def _years(self) -> list[PartialDate]:
        return years_in(str(self.edition.id))


def rounds(device: Entity[Device]) -> tuple[Round, ...]:
    """The editions that a record holds, oldest first when it is known when each began, else in its order."""
    held = [Round(device, rank, edition) for rank, edition in enumerate(device.model.editions or ())]
    dated = [(each.begins.first_day, each) for each in held if each.begins is not None]
    if len(dated) < len(held):
        return tuple(held)
    return tuple(each for _, each in sorted(dated, key=lambda pair: pair[0]))


def years_in(id: str) -> list[PartialDate]:
    """The years that the id of an edition names, in its order."""
    return [PartialDate(int(year)) for year in _YEAR.findall(id)]


def named(editions: Sequence[Round]) -> str:
    """« l’édition 2024 », « les éditions 2021 et 2023 »."""
    names = listed([each.called for each in editions])
    return f"l’édition {names}" if len(editions) == 1 else f"les éditions {names}"
