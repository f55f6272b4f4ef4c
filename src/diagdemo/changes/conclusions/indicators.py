"""The indicators that do not have the same value, or not on the same base."""

from __future__ import annotations

from collections.abc import Mapping

from diagdemo.changes.conclusions.later import Later
from diagdemo.changes.conclusions.proof import Evidence
from diagdemo.changes.model import IndicatorChange
from diagdemo.indicators import catalogue
from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Measure
from diagdemo.indicators.core.told import bounds_text, count_text, value_text
from diagdemo.study.datum import Datum
from diagdemo.study.quantity import Quantity
from diagdemo.wording import NOT_KNOWN

_VOWELS = "aàâeéèêiîoôu"


def indicator_changes(
    before: Mapping[str, Measure], after: Mapping[str, Measure], later: Later
) -> tuple[IndicatorChange, ...]:
    """What changed from one set of measures to another: other values first, in the order of the field’s list.

    One that is unknown in both says nothing, whatever it was looked for in.
    """
    declared = {code: module.INDICATOR for code, module in catalogue().items()}
    codes = sorted((code for code in after if code in before), key=lambda code: declared[code].number)
    told = [_change(code, declared[code], before[code], after[code], later) for code in codes]
    return tuple(sorted((change for change in told if change), key=lambda change: change.quiet))


def _change(
    code: str, indicator: Indicator, before: Measure, after: Measure, later: Later
) -> IndicatorChange | None:
    texts = [_told(measure, indicator) for measure in (before, after)]
    silent = before.value is None and after.value is None
    if silent or (texts[0] == texts[1] and before.base == after.base):
        return None
    proof = Evidence(_evidence(before), _evidence(after), later).difference()
    quiet = value_text(before.value, indicator) == value_text(after.value, indicator)
    return IndicatorChange(
        code,
        indicator.name,
        texts[0],
        texts[1],
        _sentence(indicator, before, after),
        *proof,
        _note(indicator, before, after, quiet),
        indicator.internal,
        quiet,
    )


def _told(measure: Measure, indicator: Indicator) -> str:
    """« 38 % (3 éditions closes sur 8) »; « n. r. (aucune édition n’est close) »."""
    if measure.value is None:
        return f"{NOT_KNOWN} ({_why(measure)})" if measure.reason else NOT_KNOWN
    value = value_text(measure.value, indicator)
    beside = "\u00a0; ".join(filter(None, (_counted(measure), bounds_text(measure, indicator))))
    return f"{value} ({beside})" if beside else value


def _counted(measure: Measure) -> str:
    return count_text(measure) if measure.collected else ""


def _why(measure: Measure) -> str:
    reason = measure.reason.rstrip(".")
    return reason[:1].lower() + reason[1:]


def _sentence(indicator: Indicator, before: Measure, after: Measure) -> str:
    """What became of it, after its name; what was not known never was zero."""
    old, new = _told(before, indicator), _told(after, indicator)
    if before.value is None:
        return f"valeur désormais connue\u00a0: {new}\u00a0; auparavant {old}"
    if after.value is None:
        return f"valeur qui n’est plus connue\u00a0: {old} auparavant, {new} désormais"
    if value_text(before.value, indicator) == value_text(after.value, indicator):
        return f"toujours {new}\u00a0; auparavant {old}"
    if _plain(before) and _plain(after):
        return f"passe {_of(old)} à {new}"
    return f"auparavant {old}\u00a0; désormais {new}"


def _plain(measure: Measure) -> bool:
    """Whether its value stands after « de » and « à »."""
    if isinstance(measure.value, Quantity):
        return measure.value.exact
    return isinstance(measure.value, str) and ":" not in measure.value


def _of(text: str) -> str:
    return f"d’{text}" if text[:1].lower() in _VOWELS else f"de {text}"


def _note(indicator: Indicator, before: Measure, after: Measure, quiet: bool) -> str:
    """What must be read before comparing, as whole sentences."""
    notes = []
    if before.value is not None and after.value is not None:
        if quiet:
            notes.append("La valeur est la même\u00a0: seul ce qui est compté a changé.")
        if before.base != after.base:
            base, former = (measure.base or "rien" for measure in (after, before))
            notes.append(f"Rapporté à\u00a0: {base}\u00a0; auparavant à\u00a0: {former}.")
        if indicator.of_the_map and before.collected != after.collected:
            notes.append("La carte ne montre plus les mêmes acteurs\u00a0: l’écart peut ne venir que de là.")
    return " ".join(notes)


def _evidence(measure: Measure) -> tuple[Datum, ...]:
    """What the value rests on; that of its breakdown when the whole has none of its own."""
    return measure.evidence or tuple(datum for row in measure.rows for datum in row.evidence)
