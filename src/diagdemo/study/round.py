"""One edition of a device, with the way back to its lines."""

from __future__ import annotations

import re
from dataclasses import dataclass

from diagdemo.model.device import Device
from diagdemo.model.edition import Edition
from diagdemo.model.partial_date import PartialDate
from diagdemo.study.datum import Datum
from diagdemo.study.entity import Entity
from diagdemo.study.look import Look, look

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, eq=False)
class Round:
    """One edition of a device, by its rank in the record."""

    device: Entity[Device]
    rank: int
    edition: Edition

    @property
    def name(self) -> str:
        """Its name or, failing that, its id, which is most often a year."""
        return self.edition.nom or str(self.edition.id)

    @property
    def told(self) -> str:
        """The device and the edition, for lists: « Budget participatif, édition 2024 »."""
        return f"{self.device.name}, édition {self.name}"

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
        return [PartialDate(int(year)) for year in _YEAR.findall(str(self.edition.id))]


def rounds(device: Entity[Device]) -> tuple[Round, ...]:
    """The editions that a record holds, in its order."""
    return tuple(Round(device, rank, edition) for rank, edition in enumerate(device.model.editions or ()))
