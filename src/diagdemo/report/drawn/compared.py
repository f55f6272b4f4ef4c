"""Indicators side by side, as a table of values shaded line by line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from diagdemo.comparison.measures import MeasureLine
from diagdemo.indicators.completude_des_donnees import counted
from diagdemo.indicators.core.measure import Measure
from diagdemo.indicators.core.told import value_text
from diagdemo.pictures.heat import Cell, HeatRow, heat_picture
from diagdemo.pictures.picture import Picture
from diagdemo.report.comparison.figure import is_told
from diagdemo.report.comparison.kinds import Kind
from diagdemo.study.quantity import Quantity
from diagdemo.workspace.refusal import slug

_FEWEST_SHADES = 3


def heat(kind: Kind, lines: Sequence[MeasureLine]) -> tuple[Picture, ...]:
    """The indicators of the territories of one kind; none under two territories, or without a value."""
    rows = [HeatRow(line.indicator.name, _cells(line)) for line in lines if not line.reserve]
    if len(kind.lined) < 2 or not any(cell.text for row in rows for cell in row.cells):
        return ()
    if kind.sizes:
        rows.insert(0, HeatRow("Se lit avec", tuple(Cell(each) for each in kind.sizes)))
    return heat_picture(
        f"indicateurs-{slug(kind.name).replace('_', '-')}",
        f"{kind.name}\u00a0: les indicateurs côte à côte, par ordre alphabétique",
        "Un indicateur par ligne, un territoire par colonne. La valeur est écrite dans la case, avec ce sur "
        "quoi elle est comptée. La case est hachurée quand elle n’est pas renseignée.",
        kind.labels,
        rows,
    )


def _cells(line: MeasureLine) -> tuple[Cell, ...]:
    """Without shades when there are too few numbers: two shades would only say which one is first."""
    cells = tuple(_cell(line, each) for each in line.measures)
    if sum(each.value is not None for each in cells) >= _FEWEST_SHADES:
        return cells
    return tuple(replace(each, value=None) for each in cells)


def _cell(line: MeasureLine, measure: Measure) -> Cell:
    base = counted(measure, line.indicator) if measure.collected else ""
    if not is_told(measure, line.indicator):
        return Cell(counted=base)
    value = measure.value
    exact = value.low if isinstance(value, Quantity) and value.exact else None
    return Cell(value_text(value, line.indicator), exact, base)
