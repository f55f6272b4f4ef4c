"""One figure that a record holds, with what dates it and what it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from diagdemo.issues import Route
from diagdemo.model.fact import Value
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.source import Source
from diagdemo.study.datum import Datum
from diagdemo.study.entity import Entity
from diagdemo.study.missing import Missing
from diagdemo.values import one_value
from diagdemo.wording import agree, quoted

_SHOWN = 3


@dataclass(frozen=True)
class Figure:
    """One current value of a number, in a record on the territory, its actors or its devices."""

    entity: Entity[Any]
    route: Route
    label: str
    value: Value[Any]
    around: PartialDate | None
    """The date of the block or of the edition that holds it."""
    keys: tuple[str, ...]
    """The keys of the sources it names, or that its block names."""
    in_edition: bool
    unit: str = ""

    @property
    def datum(self) -> Datum:
        """Where it is written."""
        position = self.value.position
        return self.entity.at(*self.route, *(() if position is None else (position,)))

    @property
    def missing(self) -> Missing:
        """The figure, as something to ask again."""
        return self.entity.lacks(*self.route)

    @property
    def told(self) -> str:
        """« Budget participatif », votants : 4 500."""
        value = self.value._replace(prevu=None, date=self.date, definition=None, fiabilite=None)
        return f"{quoted(self.entity.name)}, {self.label}\u00a0: {one_value(value, self.unit)}"

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources it rests on: its own, else those of its block, else all those of its record."""
        held: dict[str, Source] = getattr(self.entity.model, "sources", None) or {}
        return tuple(held[key] for key in self.keys if key in held) if self.keys else tuple(held.values())

    @property
    def date(self) -> PartialDate | None:
        """Its date, else that of what holds it, else the latest of its sources."""
        dates = [source.date for source in self.sources if source.date is not None]
        return self.value.date or self.around or max(dates, key=lambda date: date.last_day, default=None)


def examples(figures: Sequence[Figure]) -> str:
    """The first few, as a sentence that says how many are left out."""
    shown = "\u00a0; ".join(figure.told for figure in figures[:_SHOWN])
    rest = len(figures) - _SHOWN
    if rest > 0:
        return f"Les premiers\u00a0: {shown}\u00a0; et {agree(rest, 'autre', 'autres')}."
    return f"{'Les voici' if len(figures) > 1 else 'Le voici'}\u00a0: {shown}."
