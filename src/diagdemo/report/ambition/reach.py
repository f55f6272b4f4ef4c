"""At which stages and to which degrees people would take part, today and at each horizon."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain

from diagdemo.comparison.grid import Placed, grid
from diagdemo.graph.projection import project
from diagdemo.model.vocabulary.devices import Degre
from diagdemo.model.vocabulary.plan import Horizon
from diagdemo.report.proof import proofs
from diagdemo.report.reading import Reading
from diagdemo.report.table import Table, TableRow, table
from diagdemo.study.datum import Datum
from diagdemo.study.study import Study
from diagdemo.wording import NOT_KNOWN, day, number

_Holds = Callable[[Placed], bool]
_Known = Callable[[Placed], bool]
_Lines = Callable[[Study, Placed], tuple[Datum, ...]]


def stages_table(reading: Reading) -> Table:
    """By stage of the cycle, how many devices work there, today and then."""
    states = _states(reading)
    rows = [
        _row(reading, states, label, _at(code), lambda each: each.said, _lines_at(code))
        for code, label in reading.study.stages.items()
    ]
    return table(("Étape", *_titles(reading)), rows, figures=len(states))


def degrees_table(reading: Reading) -> Table:
    """By degree, how many devices announce it, today and then; those that none announces are left out."""
    states = _states(reading)
    rows = [
        _row(
            reading,
            states,
            degree.label,
            _to(degree),
            lambda each: each.announced is not None,
            lambda study, each: (study.devices[each.id].at("degre_annonce"),),
        )
        for degree in Degre
    ]
    told = [each for each in rows if each.proofs]
    return table(("Degré annoncé", *_titles(reading)), told, figures=len(states))


def _at(stage: str) -> _Holds:
    return lambda each: stage in each.stages


def _lines_at(stage: str) -> _Lines:
    return lambda study, each: each.stages[stage]


def _to(degree: Degre) -> _Holds:
    return lambda each: degree in (each.announced or ())


def _horizons(reading: Reading) -> list[Horizon]:
    written = {each.model.horizon for each in reading.study.ambitions.values()}
    return [horizon for horizon in Horizon if horizon in written]


def _states(reading: Reading) -> list[Study]:
    return [reading.study, *(project(reading.study, horizon) for horizon in _horizons(reading))]


def _titles(reading: Reading) -> list[str]:
    return [day(reading.study.day), *(horizon.label for horizon in _horizons(reading))]


def _row(
    reading: Reading, states: Sequence[Study], label: str, holds: _Holds, known: _Known, lines_of: _Lines
) -> TableRow:
    counted = [_count(study, holds, known, lines_of) for study in states]
    lines = chain.from_iterable(data for _, data in counted)
    return TableRow(label, tuple(text for text, _ in counted), proofs(lines, reading.within))


def _count(study: Study, holds: _Holds, known: _Known, lines_of: _Lines) -> tuple[str, tuple[Datum, ...]]:
    """How many of the devices that are not over; from those known to those possible when some are not."""
    devices = grid(study).devices
    found = [each for each in devices if holds(each)]
    unknown = sum(not known(each) and not holds(each) for each in devices)
    lines = tuple(chain.from_iterable(lines_of(study, each) for each in found))
    if not any(map(known, devices)):
        return NOT_KNOWN, ()
    count = number(len(found))
    return f"{count} à {number(len(found) + unknown)}" if unknown else count, lines
