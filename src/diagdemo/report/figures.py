"""Indicators as a table: the value, what it was counted on, what it would be were everything known."""

from __future__ import annotations

from collections.abc import Iterable

from diagdemo.indicators import catalogue
from diagdemo.indicators.core.measure import Measure
from diagdemo.indicators.core.told import bounds_text, count_text, value_text
from diagdemo.report.proof import proofs
from diagdemo.report.reading import Reading
from diagdemo.report.table import Table, TableRow
from diagdemo.wording import NOT_KNOWN

TITLES = ("Indicateur", "Valeur", "Compté sur", "À savoir")


def figures(reading: Reading, codes: Iterable[str]) -> Table:
    """The indicators that the public of a reading may see, in the order asked."""
    shown = [(code, reading.measures[code]) for code in codes if code in reading.measures]
    return Table(TITLES, tuple(_row(code, measure, reading.within) for code, measure in shown))


def _row(code: str, measure: Measure, within: bool) -> TableRow:
    indicator = catalogue()[code].INDICATOR
    value = value_text(measure.value, indicator)
    counted = count_text(measure) if measure.collected else NOT_KNOWN
    return TableRow(
        indicator.name,
        (value or NOT_KNOWN, counted, _beside(measure, bounds_text(measure, indicator))),
        proofs(measure.evidence, within) if value else (),
    )


def _beside(measure: Measure, bounds: str) -> str:
    """What must be read with the value: what it is given for, its bounds, its reserves, why there is none."""
    parts = [measure.base, bounds, *measure.notes, measure.reason]
    told = [part[:1].upper() + part[1:].rstrip(".") for part in parts if part]
    return f"{'. '.join(told)}." if told else ""
