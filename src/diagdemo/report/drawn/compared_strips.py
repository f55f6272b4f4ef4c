"""The values of territories of one kind and of one size, each on a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from diagdemo.comparison.lined import Lined
from diagdemo.comparison.measures import MeasureLine
from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Measure
from diagdemo.indicators.core.told import value_text
from diagdemo.pictures.picture import Picture
from diagdemo.pictures.strip import Strip, Value
from diagdemo.pictures.strips import strips_picture
from diagdemo.report.comparison.figure import is_told
from diagdemo.report.comparison.kinds import Kind
from diagdemo.study.quantity import Quantity
from diagdemo.workspace.refusal import slug

_FEWEST = 2
_WHOLE = {"%": (0.0, 100.0)}


def strips(kind: Kind, lines: Sequence[MeasureLine]) -> Iterator[Picture]:
    """One picture for each stratum that holds two territories at least."""
    for name, ranks in _strata(kind.lined).items():
        rows = [row for line in lines if not line.reserve and (row := _strip(line, ranks))]
        if len(ranks) >= _FEWEST and rows:
            yield from strips_picture(
                f"bandes-{slug(name).replace('_', '-')}",
                f"{name}\u00a0: où se trouve chaque territoire sur chaque indicateur",
                "Une ligne par indicateur, une lettre par territoire, dans l’ordre alphabétique. À part, les "
                "territoires où l’indicateur n’est pas renseigné.",
                [kind.labels[rank] for rank in ranks],
                rows,
            )


def _strata(lined: Sequence[Lined]) -> dict[str, list[int]]:
    held: dict[str, list[int]] = {}
    for rank, each in enumerate(lined):
        held.setdefault(each.stratum.label, []).append(rank)
    return held


def _strip(line: MeasureLine, ranks: Sequence[int]) -> Strip | None:
    """A line of numbers; none when fewer than two of the territories have one."""
    values = tuple(_value(line.measures[rank], line.indicator) for rank in ranks)
    if sum(each is not None for each in values) < _FEWEST:
        return None
    unit = line.indicator.unit
    return Strip(line.indicator.name, values, unit, _WHOLE.get(unit) if not line.indicator.signed else None)


def _value(measure: Measure, indicator: Indicator) -> Value | None:
    if not isinstance(measure.value, Quantity) or not is_told(measure, indicator):
        return None
    return Value(measure.value.low, measure.value.high, value_text(measure.value, indicator))
