"""Constats and combinations across territories, as tables to read."""

from __future__ import annotations

from collections.abc import Sequence

from diagdemo.comparison.combinations import TRACE, USUAL, Combination, combinations
from diagdemo.comparison.lined import Lined
from diagdemo.constats.outcome import Observation
from diagdemo.constats.side_by_side import ConstatCell, ConstatLine, side_by_side
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.report.side_by_side import CombinationRow, Combinations, Matrix, Table
from diagdemo.wording import NOT_KNOWN, listed, share

_SEVERAL = "\u00a0; "


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
