"""Reserves on perimeters that overlap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from diagdemo.comparison.lined import Lined
from diagdemo.comparison.perimeters import inside
from diagdemo.comparison.reserves.reserve import Reserve, Sort, labels


def reserves(lined: Sequence[Lined]) -> Iterator[Reserve]:
    """One reserve for each territory that lies in another one."""
    for inner, outer in permutations(lined, 2):
        test = inside(inner.study, outer.study)
        if test.value and inner.study.slug != outer.study.slug:
            yield Reserve(
                Sort.PERIMETER,
                labels([inner, outer]),
                f"Les périmètres se recouvrent\u00a0: {inner.label} est dans {outer.label}\u00a0; "
                "leurs chiffres ne s’additionnent pas.",
                test.evidence,
            )
