"""Indicators as a table: the value, what it was counted on, what it would be were everything known."""

from __future__ import annotations

from collections.abc import Iterable

from diagdemo.indicators import catalogue
from diagdemo.indicators.core.measure import Measure
from diagdemo.indicators.core.told import bounds_text, count_text, value_text
from diagdemo.report.proof import proofs
from diagdemo.report.reading import Reading
from diagdemo.report.table import Table, TableRow, besides, table

TITLES = ("Indicateur", "Valeur", "Compté sur", "À savoir")


def figures(reading: Reading, codes: Iterable[str]) -> Table:
    """The indicators that the public of a reading may see, in the order asked; the others are named."""
    held = [(code, reading.measures[code]) for code in codes if code in reading.measures]
    shown = [_row(code, measure, reading.within) for code, measure in held if measure.value is not None]
    silent = [catalogue()[code].INDICATOR.name.lower() for code, measure in held if measure.value is None]
    why = f"Sans valeur, faute de données\u00a0: {', '.join(silent)}." if silent else ""
    return besides(table(TITLES, shown), why)


def _row(code: str, measure: Measure, within: bool) -> TableRow:
    indicator = catalogue()[code].INDICATOR
    value = value_text(measure.value, indicator)
    beside = _beside(measure, bounds_text(measure, indicator))
    return TableRow(indicator.name, (value, count_text(measure), beside), proofs(measure.evidence, within))


def _beside(measure: Measure, bounds: str) -> str:
    """What must be read with the value: what it is given for, its bounds, its reserves."""
    parts = [measure.base, bounds, *measure.notes]
    told = [part[:1].upper() + part[1:].rstrip(".") for part in parts if part]
    return f"{'. '.join(told)}." if told else ""
