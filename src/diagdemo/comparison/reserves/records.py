"""Reserves on records set aside because they hold a fault."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from diagdemo.comparison.lined import Lined
from diagdemo.comparison.reserves.reserve import Reserve, Sort
from diagdemo.wording import agree


def reserves(lined: Sequence[Lined]) -> Iterator[Reserve]:
    """One reserve for each study that leaves records aside."""
    for each in lined:
        if each.study.unreadable:
            count = agree(
                len(each.study.unreadable),
                "fiche avec une erreur, mise de côté",
                "fiches avec une erreur, mises de côté",
            )
            yield Reserve(Sort.RECORDS, (each.label,), f"{each.label}\u00a0: {count}.")
