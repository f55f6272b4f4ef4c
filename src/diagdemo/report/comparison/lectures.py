"""Two indexes to the constats found: the four pillars of the DémoMètre, and the eight enjeux."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from diagdemo.constats.declare import Constat
from diagdemo.constats.side_by_side import ConstatLine
from diagdemo.model.term import Term
from diagdemo.model.vocabulary.devices import Enjeu
from diagdemo.model.vocabulary.plan import EtatConstat, Pilier
from diagdemo.report.comparison.constats import told_lines
from diagdemo.report.comparison.kinds import Compared


@dataclass(frozen=True)
class EntreeComparee:
    """Un pilier ou un enjeu."""

    nom: str
    """Son nom."""
    constats: tuple[str, ...]
    """Les noms des constats relevés dans au moins un territoire."""


@dataclass(frozen=True)
class LecturesComparees:
    """Les mêmes constats, lus autrement ; rien n’y est compté."""

    piliers: tuple[EntreeComparee, ...]
    """Par pilier du DémoMètre."""
    enjeux: tuple[EntreeComparee, ...]
    """Par enjeu de l’innovation démocratique."""


def lectures(held: Compared) -> LecturesComparees:
    """The names of the constats found somewhere: who has them is in the tables, never counted."""
    found = [
        line for line in told_lines(held) if any(cell.state is EtatConstat.DECLENCHE for cell in line.cells)
    ]
    return LecturesComparees(
        _entries(found, Pilier, lambda constat: constat.pillar),
        _entries(found, Enjeu, lambda constat: constat.enjeu),
    )


def _entries(
    lines: Iterable[ConstatLine], words: Iterable[Term], of: Callable[[Constat], Term | None]
) -> tuple[EntreeComparee, ...]:
    held = list(lines)
    return tuple(
        EntreeComparee(
            word.label, tuple(f"{x.constat.name} ({x.code})" for x in held if of(x.constat) is word)
        )
        for word in words
    )
