"""Indicators across territories, each with what it was counted on; what does not compare stays blank."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from diagdemo.comparison.few import middle
from diagdemo.comparison.lined import Lined, same_place
from diagdemo.comparison.populations import vintages
from diagdemo.indicators import catalogue
from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Measure
from diagdemo.indicators.core.small_cells import masked, minimum_of
from diagdemo.study.quantity import Quantity
from diagdemo.study.study import Study


@dataclass(frozen=True)
class MeasureLine:
    """One indicator across what is lined up."""

    code: str
    indicator: Indicator
    measures: tuple[Measure, ...]
    """One for each study lined up, in their order."""
    reserve: str = ""
    """Why the line is not to be compared, as a French clause; its values are then left blank."""
    middle: float | None = None
    """The median, when there are enough territories; never of words."""


def measure_lines(lined: Sequence[Lined]) -> tuple[MeasureLine, ...]:
    """Every indicator that may be compared, in the order of the field’s list.

    Those of the map depend on how far each team drew it: only states of one territory compare on them.
    """
    modules = sorted(catalogue().items(), key=lambda item: (item[1].INDICATOR.number, item[0]))
    maps = same_place(lined) and len({each.study.slug for each in lined}) == 1
    return tuple(
        _line(lined, code, module.INDICATOR, tuple(_shown(each, module.measure) for each in lined))
        for code, module in modules
        if not module.INDICATOR.internal and (maps or not module.INDICATOR.of_the_map)
    )


def of_maps() -> tuple[str, ...]:
    """The names of the indicators that depend on how far a map is drawn."""
    declared = (module.INDICATOR for module in catalogue().values())
    return tuple(each.name for each in sorted(declared, key=lambda each: each.number) if each.of_the_map)


def _shown(each: Lined, measure: Callable[[Study], Measure]) -> Measure:
    """What a territory lets others see: no small number of people."""
    return masked(measure(each.study), minimum_of(each.study.workspace))


def _line(
    lined: Sequence[Lined], code: str, indicator: Indicator, measures: tuple[Measure, ...]
) -> MeasureLine:
    reserve = _reserve(lined, indicator, measures)
    exact = [m.value.low for m in measures if isinstance(m.value, Quantity) and m.value.exact]
    whole = not reserve and not same_place(lined)
    return MeasureLine(code, indicator, measures, reserve, middle(exact) if whole else None)


def _reserve(lined: Sequence[Lined], indicator: Indicator, measures: tuple[Measure, ...]) -> str:
    """Rates for the population compare only when populations were counted in one way, the same year."""
    if not indicator.per_inhabitant:
        return ""
    held = [each for each, measure in zip(lined, measures, strict=True) if measure.value is not None]
    if len(vintages(held)) < 2:
        return ""
    return "population d’années ou de définitions différentes, ces taux ne se comparent pas"
