"""The comparison of territories: its context, section by section."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from diagdemo.report.claim import Claim
from diagdemo.report.comparison.annexes import AnnexesComparees, annexes
from diagdemo.report.comparison.combinaisons import CombinaisonsObservees, combinaisons
from diagdemo.report.comparison.constats import ConstatsCompares, constats
from diagdemo.report.comparison.cycle import CycleCompare, cycle
from diagdemo.report.comparison.indicateurs import IndicateursCompares, indicateurs
from diagdemo.report.comparison.inspirations import Inspiration, inspirations
from diagdemo.report.comparison.inventaires import Inventaires, inventaires
from diagdemo.report.comparison.kinds import compared
from diagdemo.report.comparison.lectures import LecturesComparees, lectures
from diagdemo.report.comparison.politiques import politiques
from diagdemo.report.comparison.reserves import reserves
from diagdemo.report.comparison.specificites import Specificites, specificites
from diagdemo.report.comparison.tables import Tableau
from diagdemo.report.comparison.territoires import TerritoireCompare, territoires
from diagdemo.report.context import Frame
from diagdemo.report.reading import Reading


@dataclass(frozen=True)
class ComparisonContext:
    """Plusieurs territoires côte à côte, sorte par sorte puis par ordre alphabétique."""

    frame: Frame
    """Ce que le document dit de lui-même."""
    territoires: tuple[TerritoireCompare, ...]
    """Les territoires comparés."""
    reserves: tuple[Claim, ...]
    """Ce qu’il faut savoir avant de comparer."""
    indicateurs: IndicateursCompares
    """Les indicateurs, en images et en tableaux."""
    cycle: CycleCompare
    """Les étapes du cycle et les degrés de participation."""
    politiques: tuple[Tableau, ...]
    """Les politiques suivies, étape par étape."""
    constats: ConstatsCompares
    """Les constats d’un territoire à l’autre."""
    lectures: LecturesComparees
    """Les mêmes constats, par pilier et par enjeu."""
    specificites: Specificites
    """Ce qui n’est recensé qu’à un endroit."""
    inspirations: tuple[Inspiration, ...]
    """Qui pourrait échanger avec qui."""
    combinaisons: CombinaisonsObservees
    """Les dispositifs recensés ensemble."""
    inventaires: Inventaires
    """Ce que contient chaque inventaire."""
    annexes: AnnexesComparees
    """De quoi vérifier."""


def comparison_context(readings: Sequence[Reading], frame: Frame) -> ComparisonContext:
    """The context of the comparison of several territories."""
    held = compared(readings)
    return ComparisonContext(
        frame=frame,
        territoires=territoires(held),
        reserves=reserves(held),
        indicateurs=indicateurs(held),
        cycle=cycle(held),
        politiques=politiques(held),
        constats=constats(held),
        lectures=lectures(held),
        specificites=specificites(held),
        inspirations=inspirations(held),
        combinaisons=combinaisons(held),
        inventaires=inventaires(held),
        annexes=annexes(held),
    )
