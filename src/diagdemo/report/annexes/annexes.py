"""The annexes of the diagnostic, together."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.report.annexes.a_poser import AskList, a_poser
from diagdemo.report.annexes.acteurs import ActorSheets, acteurs
from diagdemo.report.annexes.donnees import Donnees, donnees
from diagdemo.report.annexes.fiches import fiches
from diagdemo.report.annexes.glossaire import Term, glossaire
from diagdemo.report.annexes.indetermines import Undecided, indetermines
from diagdemo.report.annexes.indicateurs import IndicatorGroup, indicateurs
from diagdemo.report.annexes.seuils import ThresholdRow, seuils
from diagdemo.report.annexes.sources import SourceRow, sources
from diagdemo.report.context import Sheet
from diagdemo.report.reading import Reading


@dataclass(frozen=True)
class Annexes:
    """Tout ce qui est connu, pour qui vérifie."""

    fiches: tuple[Sheet, ...]
    """Les fiches des dispositifs, dans l’ordre de leurs noms."""
    acteurs: ActorSheets
    """Les acteurs par catégorie, et les liens écrits."""
    indicateurs: tuple[IndicatorGroup, ...]
    """Les indicateurs par question, avec leur formule et leurs comptes."""
    indetermines: tuple[Undecided, ...]
    """Les constats qui ne sont pas tranchés."""
    a_poser: tuple[AskList, ...]
    """Les questions à poser, selon les personnes."""
    donnees: Donnees
    """Ce que valent les données : complétude, contradictions, fiches mises de côté."""
    sources: tuple[SourceRow, ...]
    """Les sources, et combien de valeurs les citent."""
    seuils: tuple[ThresholdRow, ...]
    """Les seuils employés."""
    glossaire: tuple[Term, ...]
    """Les mots expliqués."""


def annexes(reading: Reading) -> Annexes:
    """The annexes of a reading."""
    return Annexes(
        fiches(reading),
        acteurs(reading),
        indicateurs(reading),
        indetermines(reading),
        a_poser(reading),
        donnees(reading),
        sources(reading),
        seuils(reading),
        glossaire(reading),
    )
