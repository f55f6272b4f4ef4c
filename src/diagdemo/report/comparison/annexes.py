"""What lets others check a comparison: how indicators are computed, thresholds, definitions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from diagdemo.indicators import catalogue
from diagdemo.report.annexes.glossaire import Term, glossaire
from diagdemo.report.annexes.indicateurs import formula_of
from diagdemo.report.annexes.seuils import ThresholdRow, seuils
from diagdemo.report.comparison.kinds import Compared
from diagdemo.report.comparison.measured import has_value, lines_of


@dataclass(frozen=True)
class Formule:
    """Ce que compte un indicateur."""

    nom: str
    """Le nom de l’indicateur."""
    calcul: str
    """Comment il se calcule."""


@dataclass(frozen=True)
class AnnexesComparees:
    """De quoi vérifier la comparaison."""

    formules: tuple[Formule, ...]
    """Les indicateurs montrés, et leur calcul."""
    seuils: tuple[ThresholdRow, ...]
    """Les seuils des constats."""
    glossaire: tuple[Term, ...]
    """Les mots employés."""


def annexes(held: Compared) -> AnnexesComparees:
    """The annexes; thresholds are those of the repository, the same for all of its territories."""
    first = held.readings[0]
    return AnnexesComparees(tuple(_formulas(held)), seuils(first), glossaire(first))


def _formulas(held: Compared) -> Iterator[Formule]:
    shown = {line.code for _, lines in lines_of(held) for line in lines if has_value(line)}
    modules = sorted(catalogue().items(), key=lambda item: item[1].INDICATOR.number)
    for code, module in modules:
        if code in shown:
            yield Formule(module.INDICATOR.name, formula_of(code))
