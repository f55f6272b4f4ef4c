"""The working time given to participation, all devices together."""

from __future__ import annotations

from typing import NamedTuple

from diagdemo.study.datum import Datum
from diagdemo.study.look import look
from diagdemo.study.missing import Missing
from diagdemo.study.quantity import Quantity, total
from diagdemo.study.study import Study
from diagdemo.study.time import is_active


class WorkingTime(NamedTuple):
    """Full-time equivalents, with what they rest on; `quantity` is None when they are not known."""

    quantity: Quantity | None
    evidence: tuple[Datum, ...]
    missing: tuple[Missing, ...]
    summed: bool = False
    """Whether it is the sum of what devices say, since the collectivité says nothing as a whole."""


def working_time(study: Study) -> WorkingTime:
    """What the collectivité says as a whole, else the sum over its active devices when all say theirs."""
    if study.territory is None:
        return WorkingTime(None, (), (Missing("territoire"),))
    whole = look(study.territory, "moyens", "etp")
    if whole.known:
        none = Quantity(0.0, 0.0)
        return WorkingTime(whole.quantity or none, (whole.datum,), ())
    return _summed(study) or WorkingTime(None, (), (whole.missing,))


def _summed(study: Study) -> WorkingTime | None:
    actives = [device for device in study.devices.values() if is_active(study, device).value is not False]
    said = [look(device, "moyens", "etp") for device in actives]
    if not said or not all(each.known for each in said):
        return None
    if any(is_active(study, device).value is None for device in actives):
        return None
    held = [each.quantity or Quantity(0.0, 0.0) for each in said]
    return WorkingTime(total(held), tuple(each.datum for each in said), (), summed=True)
