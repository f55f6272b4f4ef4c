"""The indicators of a comparison, line by line, as the readings let them be told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from diagdemo.comparison.measures import MeasureLine, measure_lines
from diagdemo.indicators.core.measure import Measure
from diagdemo.indicators.core.small_cells import NOT_SHOWN
from diagdemo.report.comparison.figure import is_told
from diagdemo.report.comparison.kinds import Compared, Kind, by_size
from diagdemo.report.reading import Reading

_WITHHELD = Measure(NOT_SHOWN, 0, 0)


def lines_of(held: Compared) -> tuple[tuple[Kind, tuple[MeasureLine, ...]], ...]:
    """The indicators of each kind of territory, sizes apart; what a reading does not tell is not in them."""
    return tuple((kind, tuple(_lines(kind))) for kind in by_size(held.kinds))


def _lines(kind: Kind) -> Sequence[MeasureLine]:
    return [
        replace(line, measures=tuple(map(_seen, kind.readings, line.measures, [line.code] * len(kind.lined))))
        for line in measure_lines(kind.lined)
    ]


def _seen(reading: Reading, measure: Measure, code: str) -> Measure:
    return measure if code in reading.measures else _WITHHELD


def has_value(line: MeasureLine) -> bool:
    """Whether a territory at least has a value that may be told."""
    return any(is_told(each, line.indicator) and each.value != NOT_SHOWN for each in line.measures)
