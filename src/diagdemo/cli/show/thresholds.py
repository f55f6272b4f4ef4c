"""The thresholds of a constat, as lines: their value, what they do, their source, what replaced them."""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.cli.show.lines import labelled
from diagdemo.cli.show.paint import Paint
from diagdemo.constats.declare import Threshold
from diagdemo.constats.outcome import Outcome
from diagdemo.values import plain


def changed_thresholds(outcome: Outcome, columns: int, paint: Paint) -> Iterator[str]:
    """The thresholds that `diagdemo.yaml` replaces, with the reason."""
    for threshold in outcome.constat.thresholds:
        if threshold.name in outcome.thresholds.changed:
            yield from labelled("seuil", changed_text(threshold, outcome), columns, paint)


def changed_text(threshold: Threshold, outcome: Outcome) -> str:
    """« seuil changé : 9 mois au lieu de 6 mois. Motif : … »."""
    now = plain(outcome.thresholds[threshold.name], threshold.unit or None)
    usual = plain(threshold.value, threshold.unit or None)
    reason = outcome.thresholds.changed[threshold.name] or "non renseigné"
    return f"seuil changé\u00a0: {now} au lieu de {usual} ({threshold.name}). Motif\u00a0: {reason}"


def declared_text(threshold: Threshold) -> str:
    """« delai_mois : 6 mois. Ce qu’il fait (source) »."""
    value = plain(threshold.value, threshold.unit or None)
    return f"{threshold.name}\u00a0: {value}. {threshold.meaning} ({threshold.source})"
