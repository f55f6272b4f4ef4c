"""What holds of every indicator on any small territory, however much is unknown or at odds."""

from __future__ import annotations

import math
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from constats.laying import lay, study_of
from diagdemo.indicators import catalogue, measure_all
from diagdemo.indicators.core.measure import Measure, Row
from diagdemo.indicators.core.small_cells import is_small, masked
from diagdemo.indicators.core.told import bounds_text, count_text, row_text, value_text
from diagdemo.study.quantity import Quantity
from diagdemo.workspace.few_people import DEFAULT
from indicators.random_places import Place, places, write

SMALL = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
UNKNOWN = {"nom": "Dispositif dont on ne sait rien", "type": "reunion_publique"}
CLOSE = 1e-6
WIDER = {"couverture_du_cycle"}
"""A stage is known not to be covered only while all devices are known: one more widens the interval."""
COUNTS_RECORDS = {"completude_des_donnees"}
"""What it measures is how full records are: one more record, nearly empty, is the very thing it counts."""
NEEDS_ALL = {"etp_dedies", "dispositifs_par_etp", "sur_sollicitation"}
"""The working time summed over devices is known only when all say theirs; solicitations, when half say
whether they are active."""


def measures(place: Place) -> dict[str, Measure]:
    """Every indicator on a territory."""
    with tempfile.TemporaryDirectory() as held:
        root = Path(held)
        return measure_all(study_of(lay(write(place, root / "case"), root / "repo")))


def texts(code: str, measure: Measure) -> list[str]:
    """All that is shown of an indicator."""
    indicator = catalogue()[code].INDICATOR
    lines = [row_text(row, indicator) for row in (*measure.rows, *measure.history)]
    whole = [value_text(measure.value, indicator), bounds_text(measure, indicator), count_text(measure)]
    return [*lines, *whole, measure.reason, *measure.notes]


@SMALL
@given(places())
def test_every_indicator_answers(place: Place) -> None:
    """A value or a reason, never both; all that was collected is taken or set aside, with a reason."""
    for code, found in measures(place).items():
        assert (found.value is None) == bool(found.reason), code
        assert 0 <= found.taken <= found.collected, code
        assert len(found.aside) == found.collected - found.taken, code
        assert all(aside.what and aside.why for aside in found.aside), code
        assert found.taken or found.value is None or _is_zero(found.value), code


def _is_zero(value: Quantity | str) -> bool:
    return isinstance(value, Quantity) and value.high == 0


@SMALL
@given(places())
def test_figures_are_figures(place: Place) -> None:
    """Neither NaN nor infinity is shown, inside the team or outside."""
    for code, found in measures(place).items():
        for shown in (found, masked(found)):
            for text in texts(code, shown):
                assert not {"nan", "inf"} & set(text.split()), (code, text)
            for each in (shown.value, *(row.value for row in (*shown.rows, *shown.history))):
                assert not isinstance(each, Quantity) or _is_sound(each), (code, each)


def _is_sound(value: Quantity) -> bool:
    return math.isfinite(value.low) and not math.isnan(value.high) and value.low <= value.high


@SMALL
@given(places())
def test_bounds_hold_the_value(place: Place) -> None:
    """The bounds are finite, in order, and the value lies between them."""
    for code, found in measures(place).items():
        if found.bounds is None:
            continue
        low, high = found.bounds
        assert -math.inf < low <= high + CLOSE < math.inf, code
        if isinstance(found.value, Quantity):
            assert low <= found.value.low + CLOSE, (code, found.value, found.bounds)
            assert found.value.high <= high + CLOSE, (code, found.value, found.bounds)
        if catalogue()[code].INDICATOR.unit == "%":
            assert 0 <= low <= high <= 100 + CLOSE, (code, found.bounds)


@SMALL
@given(places())
def test_an_unknown_device_changes_no_known_value(place: Place) -> None:
    """It is collected and set aside, it widens bounds; what is known stays known."""
    before, after = measures(place), measures({**place, "devices/zz.yaml": UNKNOWN})
    for code, found in after.items():
        known = before[code]
        assert found.collected >= known.collected, code
        if code in COUNTS_RECORDS or (code in NEEDS_ALL and found.value is None):
            continue
        if code in WIDER:
            assert known.value is None or (found.bounds and _holds(found.bounds, known.value)), code
        else:
            assert found.value == known.value, code
        assert found.taken <= known.taken if code in WIDER else found.taken == known.taken, code
        if known.bounds and found.bounds:
            assert found.bounds[0] <= known.bounds[0] + CLOSE, code
            assert found.bounds[1] >= known.bounds[1] - CLOSE, code


def _holds(bounds: tuple[float, float], value: Quantity | str) -> bool:
    return isinstance(value, Quantity) and bounds[0] <= value.low and value.high <= bounds[1]


@SMALL
@given(places())
def test_nothing_small_is_shown_outside(place: Place) -> None:
    """Outside the team no figure rests on fewer people than the minimum, nor on all but so few."""
    for code, found in measures(place).items():
        shown = masked(found)
        held: list[Measure | Row] = [shown, *shown.rows, *shown.history]
        for each in held:
            if isinstance(each.value, Quantity) and each.people is not None:
                assert not is_small(each.people, DEFAULT), code
                assert each.out_of is None or each.out_of.high - each.people.low >= DEFAULT, code
