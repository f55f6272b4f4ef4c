"""Reserves on perimeters: kinds of territory that do not do the same things, perimeters that overlap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from diagdemo.comparison.lined import Lined
from diagdemo.comparison.perimeters import inside
from diagdemo.comparison.reserves.reserve import Reserve, Sort, labels
from diagdemo.wording import quoted


def reserves(lined: Sequence[Lined]) -> Iterator[Reserve]:
    """One reserve when kinds are mixed, then one for each territory that lies in another one."""
    if len({each.stratum.kind for each in lined}) > 1:
        yield Reserve(
            Sort.STRATA,
            labels(lined),
            "Ces territoires n’ont ni les mêmes compétences ni la même échelle\u00a0: "
            "leurs chiffres se lisent strate par strate.",
        )
    for inner, outer in permutations(lined, 2):
        test = inside(inner.study, outer.study)
        if test.value and inner.study.slug != outer.study.slug:
            yield Reserve(
                Sort.PERIMETER,
                labels([inner, outer]),
                f"Les périmètres se recouvrent\u00a0: {quoted(inner.label)} est dans {quoted(outer.label)}, "
                "et leurs chiffres ne s’additionnent pas.",
                test.evidence,
            )
