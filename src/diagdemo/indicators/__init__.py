"""What can be counted about a territory: one module is one indicator, found by itself.

An indicator declares its `CODE`, which is the name of its module, an `INDICATOR` that describes it, and
`measure(study)`. Its docstring, in French, is its page: formula, unit, conditions, pitfalls, source.
"""

from __future__ import annotations

from types import ModuleType

from diagdemo.indicators.core.measure import Measure
from diagdemo.registry import discover
from diagdemo.study.study import Study


def catalogue() -> dict[str, ModuleType]:
    """The module of each indicator, by code."""
    return discover(__name__)


def measure(study: Study, code: str) -> Measure:
    """The indicator `code` on a territory.

    Raises:
        KeyError: no indicator has that code.
    """
    module = catalogue()[code]
    found: Measure = module.measure(study)
    return found


def measure_all(study: Study) -> dict[str, Measure]:
    """Every indicator on a territory, by code."""
    return {code: measure(study, code) for code in catalogue()}
