"""A value of an indicator in words, and what became of it: what was not known never was zero."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from diagdemo.indicators import completude_des_donnees as completeness
from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Measure
from diagdemo.indicators.core.told import (
    bounds_text,
    count_text,
    is_partly_known,
    known_text,
    value_text,
)
from diagdemo.study.quantity import Quantity
from diagdemo.wording import NOT_KNOWN, agreed, share

_IF_KNOWN = " si tout était connu"
_VOWELS = "aàâeéèêiîoôu"


class Figure(NamedTuple):
    """An indicator in one version."""

    code: str
    indicator: Indicator
    measure: Measure

    @property
    def value(self) -> str:
        """« 38 % », « n. r. »."""
        return value_text(self.measure.value, self.indicator) or NOT_KNOWN

    @property
    def number(self) -> str:
        """Its value without its unit, to be said before another one of the same unit."""
        return value_text(self.measure.value, replace(self.indicator, unit="")) or NOT_KNOWN

    @property
    def counted(self) -> str:
        """« 3 éditions closes sur 8 »."""
        if self.code == completeness.CODE:
            return completeness.filled(self.measure)
        return count_text(self.measure) if self.measure.collected else ""

    @property
    def bounds(self) -> str:
        """« entre 20 et 60 % si tout était connu »."""
        return bounds_text(self.measure, self.indicator)

    @property
    def is_partial(self) -> bool:
        """Whether it is a percentage of the cases that are known, and others are not."""
        return self.code != completeness.CODE and is_partly_known(self.measure, self.indicator)

    @property
    def text(self) -> str:
        """« 38 % (3 éditions closes sur 8) », « n. r. (aucune édition n’est close) »."""
        if self.measure.value is None:
            reason = self.measure.reason.rstrip(".")
            return _beside(NOT_KNOWN, reason[:1].lower() + reason[1:])
        return self.told(self.bounds)

    def told(self, *details: str) -> str:
        """« 40 % des 5 cas connus, sur 8 actions (…) » when others are not; else « 38 % (3 sur 3 …; …) »."""
        if not self.is_partial:
            return _beside(self.value, self.counted, *details)
        what = f" {agreed(self.measure.what, self.measure.collected)}" if self.measure.what else ""
        return _beside(f"{known_text(self.measure, self.indicator)}{what}", *details)

    @property
    def plain(self) -> bool:
        """Whether its value stands after « de » and « à »."""
        value = self.measure.value
        return value.exact if isinstance(value, Quantity) else value is not None and ":" not in value

    @property
    def former(self) -> str:
        """What it was counted on, in brief: « 3 sur 8, entre 20 et 60 % »."""
        whole = self.code == completeness.CODE or not self.counted
        count = self.counted if whole else share(self.measure.taken, self.measure.collected)
        return ", ".join(filter(None, (count, self.bounds.removesuffix(_IF_KNOWN))))


def became(before: Figure, after: Figure) -> str:
    """What became of an indicator, after its name: « passe de 38 % (3 sur 8) à 50 % (4 sur 8) »."""
    if before.measure.value is None:
        return f"valeur désormais connue\u00a0: {after.text}\u00a0; auparavant {before.text}"
    if after.measure.value is None:
        return f"valeur qui n’est plus connue\u00a0: auparavant {before.text}\u00a0; désormais {after.text}"
    if before.value == after.value:
        return f"toujours {after.told(after.bounds, _was(before, after))}"
    if not (before.plain and after.plain):
        return f"auparavant {before.text}\u00a0; désormais {after.text}"
    if before.counted != after.counted:
        return f"passe {_of(before.text)} à {after.text}"
    bounds = before.bounds.removesuffix(_IF_KNOWN) if before.bounds != after.bounds else ""
    was = f"auparavant {bounds}" if bounds else ""
    return f"passe {_of(before.number)} à {after.told(after.bounds, was)}"


def _was(before: Figure, after: Figure) -> str:
    return f"auparavant {before.former}" if before.former and before.former != after.former else ""


def _beside(said: str, *details: str) -> str:
    held = "\u00a0; ".join(filter(None, details))
    return f"{said} ({held})" if held else said


def _of(text: str) -> str:
    return f"d’{text}" if text[:1].lower() in _VOWELS else f"de {text}"
