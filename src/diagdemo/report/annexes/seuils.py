"""The thresholds in force, with their source, or the reason for which the repository replaced them."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.report.reading import Reading
from diagdemo.wording import agreed, number


@dataclass(frozen=True)
class ThresholdRow:
    """Un seuil employé par un constat."""

    code: str
    """Le code du constat."""
    constat: str
    """Le nom du constat."""
    meaning: str
    """Ce que fait le seuil."""
    value: str
    """Sa valeur et son unité."""
    source: str
    """D’où il vient, ou pourquoi le dépôt l’a changé."""


def seuils(reading: Reading) -> tuple[ThresholdRow, ...]:
    """The thresholds of the constats of a document, in the order of their codes."""
    rows = []
    for outcome in reading.observation.outcomes.values():
        for threshold in outcome.constat.thresholds:
            value = outcome.thresholds[threshold.name]
            changed = outcome.thresholds.changed.get(threshold.name)
            said = f"changé dans ce dépôt\u00a0: {changed or 'sans motif écrit'}"
            unit = f"\u00a0{agreed(threshold.unit, value)}" if threshold.unit else ""
            rows.append(
                ThresholdRow(
                    outcome.code,
                    outcome.constat.name,
                    threshold.meaning,
                    f"{number(value)}{unit}",
                    threshold.source if changed is None else said,
                )
            )
    return tuple(rows)
