"""Indicators, constats and combinations across territories, as tables to read."""

from __future__ import annotations

from collections.abc import Sequence

from diagdemo.comparison.combinations import TRACE, USUAL, Combination, combinations
from diagdemo.comparison.lined import Lined
from diagdemo.comparison.measures import MeasureLine, measure_lines
from diagdemo.constats.outcome import Observation
from diagdemo.constats.side_by_side import ConstatCell, ConstatLine, side_by_side
from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Measure
from diagdemo.indicators.core.told import value_text
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.report.side_by_side import CombinationRow, Combinations, Matrix, Table
from diagdemo.wording import NOT_KNOWN, listed, number, share

_SEVERAL = "\u00a0; "


def indicator_table(lined: Sequence[Lined]) -> Table:
    """The indicators that at least one territory allows to compute; the others are named."""
    lines = measure_lines(lined)
    shown = [line for line in lines if any(m.value is not None for m in line.measures)]
    silent = [line.indicator.name for line in lines if line not in shown]
    notes = [*_not_compared(shown), *_middles(shown)]
    if silent:
        notes.append(f"Non renseignés partout\u00a0: {', '.join(silent)}.")
    return Table(tuple(_measured(line) for line in shown), tuple(notes))


def _not_compared(lines: Sequence[MeasureLine]) -> list[str]:
    names: dict[str, list[str]] = {}
    for line in lines:
        if line.reserve:
            names.setdefault(line.reserve, []).append(line.indicator.name)
    return [f"{', '.join(held)}\u00a0: {reserve}." for reserve, held in names.items()]


def _middles(lines: Sequence[MeasureLine]) -> list[str]:
    return [
        f"{line.indicator.name}\u00a0: médiane {number(line.middle)}."
        for line in lines
        if line.middle is not None
    ]


def _measured(line: MeasureLine) -> Matrix:
    if line.reserve:
        return Matrix(line.indicator.name, tuple("" for _ in line.measures))
    return Matrix(line.indicator.name, tuple(_cell(m, line.indicator) for m in line.measures))


def _cell(measure: Measure, indicator: Indicator) -> str:
    """« 50 % (4 sur 8) »: a value with what was taken into account among what was collected."""
    if measure.value is None and not measure.collected:
        return NOT_KNOWN
    value = NOT_KNOWN if measure.value is None else value_text(measure.value, indicator)
    return f"{value} ({share(measure.taken, measure.collected)})"


def constat_table(observations: Sequence[Observation]) -> Table:
    """The constats that are found or set aside somewhere; those that no one can decide yet are named."""
    lines = side_by_side(observations).lines
    shown = [line for line in lines if any(c.state is not EtatConstat.INDETERMINE for c in line.cells)]
    silent = [line.code for line in lines if line not in shown]
    notes = [f"Indéterminés partout, faute de données\u00a0: {', '.join(silent)}."] if silent else []
    return Table(tuple(_found(line) for line in shown), tuple(notes))


def _found(line: ConstatLine) -> Matrix:
    return Matrix(f"{line.code} {line.constat.name}", tuple(_state(cell) for cell in line.cells))


def _state(cell: ConstatCell) -> str:
    """« relevé (2 sur 16) », « non relevé », « indéterminé (5 sur 13) »."""
    count = {EtatConstat.DECLENCHE: cell.found, EtatConstat.INDETERMINE: cell.undecided}.get(cell.state)
    label = cell.state.label.lower()
    return f"{label} ({share(count, cell.targets)})" if count and cell.targets > 1 else label


def combination_table(lined: Sequence[Lined]) -> Combinations:
    """The combinations observed, contradictory ones first."""
    return Combinations(
        tuple(condition.name for condition in USUAL),
        TRACE.name,
        tuple(_combined(row) for row in combinations(lined)),
    )


def _combined(row: Combination) -> CombinationRow:
    said = {True: "recensé", False: "non recensé", None: NOT_KNOWN}
    groups = {"oui": True, "non": False, NOT_KNOWN: None}
    told = {
        word: listed([case.label for case in row.cases if case.outcome.value is value])
        for word, value in groups.items()
    }
    return CombinationRow(
        tuple(said[value] for value in row.presence),
        _SEVERAL.join(f"{word}\u00a0: {names}" for word, names in told.items() if names),
        row.contradictory,
    )
