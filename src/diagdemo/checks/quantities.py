"""How small and how large a stated number may be, so that only what is surely impossible is signalled."""

from __future__ import annotations

from collections.abc import Iterable
from math import inf

from diagdemo.model.fact import Fact, Value

_LOOSE = 0.2
"""How far from the truth, as a share, a figure given as approximate or estimated may be."""
_LOW = {"environ": 1 - _LOOSE, "presque": 1 - _LOOSE, "moins_de": 0.0, "au_plus": 0.0}
_HIGH = {"environ": 1 + _LOOSE, "plus_de": inf, "au_moins": inf}
_LOOSE_WORDS = _LOW.keys() | _HIGH.keys()


def least(fact: Fact[float] | None) -> float:
    """The smallest number that any of the held values allows; 0 when nothing is known."""
    sure = _sure(fact)
    if sure is not None:
        return sure
    return min((_scaled(value, _LOW, 1 - _LOOSE) for value in _held(fact)), default=0.0)


def most(fact: Fact[float] | None) -> float:
    """The largest number that any of the held values allows; infinite when nothing is known."""
    sure = _sure(fact)
    if sure is not None:
        return sure
    return max((_scaled(value, _HIGH, 1 + _LOOSE) for value in _held(fact)), default=inf)


def shown(fact: Fact[float] | None) -> str:
    """The held values as people write them, such as `24` or `24 ou 30`."""
    return " ou ".join(
        dict.fromkeys(written(value.valeur) for value in _held(fact) if value.valeur is not None)
    )


def written(number: float) -> str:
    """A number in French, without a needless decimal part."""
    return str(int(number)) if number == int(number) else str(number).replace(".", ",")


def _sure(fact: Fact[float] | None) -> float | None:
    """The number of a fact that says one, and nothing beside it: nearly all do."""
    if fact is None or len(fact.values) != 1:
        return None
    (only,) = fact.values
    if only.valeur is None or only.precision in _LOOSE_WORDS or only.fiabilite is not None:
        return None
    return only.valeur * 1.0


def _held(fact: Fact[float] | None) -> Iterable[Value[float]]:
    return [value for value in fact.values if value.valeur is not None] if fact else ()


def _scaled(value: Value[float], factors: dict[str, float], loose: float) -> float:
    number = value.valeur or 0
    factor = factors.get(value.precision, 1.0)
    if factor == 1.0 and value.fiabilite in ("estimee", "ouie_dire"):
        factor = loose
    return number * factor if number or factor != inf else inf
