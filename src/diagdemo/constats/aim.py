"""The target of an ambition against what its indicator is worth today."""

from __future__ import annotations

from typing import NamedTuple

from diagdemo.indicators import catalogue, measure
from diagdemo.indicators.core.declare import Indicator
from diagdemo.model.ambition import Ambition
from diagdemo.study.datum import Datum
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.missing import Missing
from diagdemo.study.quantity import Quantity
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, sure, unsure

_LESS_IS_SOUGHT = (5, 8, 16, 17, 18, 23, 24, 28, 29, 30)
"""The numbers of the indicators of which less is sought, or nearer to zero: differences, delays, loads."""


class Aim(NamedTuple):
    """An indicator that an ambition names, and what it is worth today.

    `now` goes from one bound to the other when some of what it counts is unknown, and is None when it has no
    value or is told in words.
    """

    indicator: Indicator
    now: Quantity | None
    evidence: tuple[Datum, ...]
    missing: tuple[Missing, ...]


def aim_of(study: Study, ambition: Entity[Ambition]) -> Aim | None:
    """What an ambition aims at; None without a target, or when no indicator has that name."""
    code = ambition.model.cible.indicateur if ambition.model.cible else ""
    if code not in catalogue():
        return None
    found = measure(study, code)
    now = found.value if isinstance(found.value, Quantity) else None
    if now is not None and found.bounds is not None:
        now = Quantity(*found.bounds)
    return Aim(catalogue()[code].INDICATOR, now, found.evidence, found.missing)


def already_met(ambition: Entity[Ambition], aim: Aim | None) -> Tested:
    """Whether a target is reached today; never without a target."""
    wanted = look(ambition, "cible", "valeur")
    if not wanted.known:
        return sure(False)
    asked = (aim.missing if aim else ()) or (ambition.lacks("cible", "indicateur"),)
    if aim is None or aim.now is None or wanted.quantity is None:
        return unsure(*asked, evidence=(wanted.datum,))
    beyond = _beyond(wanted.quantity, aim.now, aim.indicator.number in _LESS_IS_SOUGHT)
    if beyond is None:
        return unsure(*asked, evidence=(wanted.datum,))
    return sure(not beyond, wanted.datum, *aim.evidence)


def _beyond(wanted: Quantity, now: Quantity, less: bool) -> bool | None:
    if less:
        wanted, now = _apart(now), _apart(wanted)
    if wanted.low > now.high:
        return True
    return False if wanted.high <= now.low else None


def _apart(quantity: Quantity) -> Quantity:
    """How far from zero."""
    ends = sorted((abs(quantity.low), abs(quantity.high)))
    return Quantity(0.0 if quantity.low < 0 < quantity.high else ends[0], ends[1])
