"""Indicators across territories, kind by kind, each with its count and, when data lack, its bounds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from diagdemo.comparison.lined import Lined
from diagdemo.comparison.measures import MeasureLine, measure_lines, of_maps
from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Measure
from diagdemo.indicators.core.small_cells import NOT_SHOWN
from diagdemo.indicators.core.told import value_text
from diagdemo.report.side_by_side import Column, Figures, Matrix, Side
from diagdemo.study.quantity import Quantity
from diagdemo.wording import NOT_KNOWN, number, share

_FEW = 3
"""A value known in fewer than one case out of three…"""
_WIDE = 0.75
"""… is not told when its bounds hold so much of all that it could be: it would be that of a few cases."""


def indicator_figures(kinds: Sequence[tuple[Sequence[Lined], tuple[Column, ...]]]) -> Figures:
    """The indicators that at least one territory allows to compute, kind by kind; the others are named."""
    held = [(each[0].stratum.family, columns, measure_lines(each)) for each, columns in kinds]
    shown = {line.code for _, _, lines in held for line in lines if any(map(_told, line.measures))}
    sides = tuple(
        Side(family, columns, _rows(lines, shown), (*_not_compared(lines, shown), *_middles(lines, shown)))
        for family, columns, lines in held
    )
    return Figures(sides, tuple(_silent([line for _, _, lines in held for line in lines], shown)))


def _told(measure: Measure) -> bool:
    return measure.value is not None and measure.value != NOT_SHOWN


def _rows(lines: Iterable[MeasureLine], shown: set[str]) -> tuple[Matrix, ...]:
    return tuple(
        Matrix(
            line.indicator.name,
            tuple("" if line.reserve else figure(each, line.indicator) for each in line.measures),
        )
        for line in lines
        if line.code in shown
    )


def figure(measure: Measure, indicator: Indicator) -> str:
    """« 50 % (4 sur 8 ; entre 25 et 75 %) »: a value, what it was counted on, and between what it must be.

    It is not told when it is that of a few cases among many and could be nearly anything.
    """
    if not measure.collected:
        return NOT_KNOWN if measure.value is None else value_text(measure.value, indicator)
    unsure = measure.value is None or _open(measure, indicator)
    value = NOT_KNOWN if unsure else value_text(measure.value, indicator)
    within = _within(measure, indicator)
    counted = share(measure.taken, measure.collected)
    return f"{value} ({counted} ; {within})" if within else f"{value} ({counted})"


def _open(measure: Measure, indicator: Indicator) -> bool:
    """Whether a value rests on so few cases that it may still be nearly anything."""
    if measure.bounds is None or _FEW * measure.taken >= measure.collected:
        return False
    whole = {"%": 100, "": measure.collected}.get(indicator.unit)
    low, high = measure.bounds
    return whole is not None and high - low >= _WIDE * whole


def _within(measure: Measure, indicator: Indicator) -> str:
    """The bounds, when some cases are known and others are not, and when the value does not say them."""
    if measure.bounds is None or not measure.taken or measure.bounds[0] == measure.bounds[1]:
        return ""
    told = value_text(Quantity(*measure.bounds), indicator)
    return "" if told == value_text(measure.value, indicator) else told


def _not_compared(lines: Sequence[MeasureLine], shown: set[str]) -> list[str]:
    names: dict[str, list[str]] = {}
    for line in lines:
        if line.reserve and line.code in shown:
            names.setdefault(line.reserve, []).append(line.indicator.name)
    return [f"{', '.join(held)} : {reserve}." for reserve, held in names.items()]


def _middles(lines: Sequence[MeasureLine], shown: set[str]) -> list[str]:
    return [
        f"{line.indicator.name} : médiane {number(line.middle)}."
        for line in lines
        if line.middle is not None and line.code in shown
    ]


def _silent(lines: Sequence[MeasureLine], shown: set[str]) -> Iterable[str]:
    """Why some indicators are in no table: said once each."""
    maps = of_maps()
    if maps:
        yield (
            f"{', '.join(maps)} : ces indicateurs dépendent de l’étendue que chaque équipe a donnée à sa "
            "carte, et ne se comparent pas d’une carte à l’autre."
        )
    names = {line.code: line.indicator.name for line in lines if line.code not in shown}
    hidden = {line.code for line in lines if any(each.value == NOT_SHOWN for each in line.measures)}
    for why, held in (
        ("Non montrés, pour que personne ne soit reconnu", hidden & names.keys()),
        ("Non renseignés partout", names.keys() - hidden),
    ):
        if held:
            yield f"{why} : {', '.join(name for code, name in names.items() if code in held)}."
