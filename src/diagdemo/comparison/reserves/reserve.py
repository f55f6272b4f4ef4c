"""A reserve: something to know before comparing, with whom it is about and its proof."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple, TypeVar

from diagdemo.comparison.lined import Lined
from diagdemo.study.datum import Datum

K = TypeVar("K", bound=Hashable)


class Sort(StrEnum):
    """What a reserve is about."""

    STRATA = "strates"
    POPULATION = "population"
    PERIMETER = "perimetre"
    DAY = "date"
    DATA = "donnees"
    STAGES = "etapes"
    THRESHOLDS = "seuils"
    RECORDS = "fiches"


class Reserve(NamedTuple):
    """Something to know before comparing."""

    kind: Sort
    territories: tuple[str, ...]
    """The labels of those it is about."""
    sentence: str
    evidence: tuple[Datum, ...] = ()


def labels(lined: Iterable[Lined]) -> tuple[str, ...]:
    """What they are called."""
    return tuple(each.label for each in lined)


def grouped(lined: Iterable[Lined], key: Callable[[Lined], K]) -> dict[K, list[Lined]]:
    """Those that have the same `key` together, in the order in which keys come."""
    groups: dict[K, list[Lined]] = {}
    for each in lined:
        groups.setdefault(key(each), []).append(each)
    return groups


def told_by(groups: Mapping[str, Sequence[Lined]]) -> str:
    """« Brumeval, Aigrefond : 2023 ; Noirmont : 2020 »: who is where."""
    return "\u00a0; ".join(f"{', '.join(labels(held))}\u00a0: {said}" for said, held in groups.items())
