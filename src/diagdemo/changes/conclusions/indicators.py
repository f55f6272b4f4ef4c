"""The indicators that do not have the same value, or not on the same base."""

from __future__ import annotations

from collections.abc import Mapping

from diagdemo.changes.conclusions.figures import Figure, became
from diagdemo.changes.conclusions.later import Later
from diagdemo.changes.conclusions.proof import Evidence, newly_lacking
from diagdemo.changes.model import IndicatorChange, Line
from diagdemo.indicators import catalogue
from diagdemo.indicators.core.measure import Measure
from diagdemo.study.datum import Datum


def indicator_changes(
    before: Mapping[str, Measure], after: Mapping[str, Measure], later: Later
) -> tuple[IndicatorChange, ...]:
    """What changed from one set of measures to another: other values first, in the order of the field’s list.

    One that is unknown in both says nothing, whatever it was looked for in.
    """
    declared = {code: module.INDICATOR for code, module in catalogue().items()}
    codes = sorted((code for code in after if code in before), key=lambda code: declared[code].number)
    told = [
        _change(Figure(code, declared[code], before[code]), Figure(code, declared[code], after[code]), later)
        for code in codes
    ]
    return tuple(sorted((change for change in told if change), key=lambda change: change.quiet))


def _change(before: Figure, after: Figure, later: Later) -> IndicatorChange | None:
    old, new = before.measure, after.measure
    silent = old.value is None and new.value is None
    if silent or (before.text == after.text and old.base == new.base):
        return None
    return IndicatorChange(
        after.code,
        after.indicator.name,
        before.text,
        after.text,
        became(before, after),
        *Evidence(_evidence(old), _evidence(new), later).difference(_left(before, after, later)),
        _note(before, after),
        after.indicator.internal,
        before.value == after.value,
    )


def _note(before: Figure, after: Figure) -> str:
    """What must be read before comparing, as whole sentences."""
    old, new = before.measure, after.measure
    if old.value is None or new.value is None:
        return ""
    notes = []
    if count := _forgotten(before, after):
        notes.append("Un cas n’est plus connu." if count == 1 else f"{count} cas ne sont plus connus.")
    if old.base != new.base:
        notes.append(_per(new.base, old.base))
    if after.indicator.of_the_map and old.collected != new.collected:
        notes.append("La carte ne montre plus les mêmes acteurs\u00a0: l’écart peut ne venir que de là.")
    return " ".join(notes)


def _per(now: str, was: str) -> str:
    """« Rapporté à la population municipale 2023 ; auparavant rapporté aux personnes inscrites. »."""
    bases = [base for base in (now, was) if base]
    said = [f"rapporté {'aux' if base.startswith('personnes') else 'à la'} {base}" for base in bases]
    told = "\u00a0; auparavant ".join(said) if now else f"auparavant {said[0]}"
    return f"{told[:1].upper()}{told[1:]}."


def _forgotten(before: Figure, after: Figure) -> int:
    """How many cases of a percentage are no longer known, among as many as before."""
    old, new = before.measure, after.measure
    if not after.is_partial or old.collected != new.collected:
        return 0
    return max(old.taken - new.taken, 0)


def _left(before: Figure, after: Figure, later: Later) -> tuple[Line, ...]:
    """Where what is no longer known would be written."""
    if not _forgotten(before, after):
        return ()
    return newly_lacking(before.measure.missing, after.measure.missing, later)


def _evidence(measure: Measure) -> tuple[Datum, ...]:
    """What the value rests on; that of its breakdown when the whole has none of its own."""
    return measure.evidence or tuple(datum for row in measure.rows for datum in row.evidence)
