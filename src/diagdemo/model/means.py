"""Means: the time and the money given to participation."""

from __future__ import annotations

from typing import Annotated

from diagdemo.model.fact import Fact
from diagdemo.model.fields import PUBLIQUE, Bounds, Unit, champ
from diagdemo.model.source import Sourced


class Means(Sourced):
    """Les moyens donnés à un dispositif, ou à la participation dans tout le territoire."""

    etp: Annotated[Fact[float], Bounds(0), Unit("ETP")] | None = champ(
        "Équivalents temps plein", "Le temps de travail dédié : 0,5 pour un mi-temps.", PUBLIQUE
    )
    budget_animation: Annotated[Fact[float], Bounds(0), Unit("€")] | None = champ(
        "Budget d’animation", "Pour faire vivre le dispositif, en euros par an.", PUBLIQUE
    )
    budget_projets: Annotated[Fact[float], Bounds(0), Unit("€")] | None = champ(
        "Budget de projets", "Pour réaliser les projets, en euros par an.", PUBLIQUE
    )
    cout_total: Annotated[Fact[float], Bounds(0), Unit("€")] | None = champ(
        "Coût total", "Le coût complet, en euros.", PUBLIQUE
    )
    indemnisation: Annotated[Fact[float], Bounds(0), Unit("€")] | None = champ(
        "Indemnisation", "Par personne participante, en euros.", PUBLIQUE
    )
    humains: Fact[str] | None = champ(
        "Moyens humains", "En mots, quand ils ne se comptent pas en temps plein.", PUBLIQUE
    )
    annee: Annotated[int, Bounds(1900, 2100)] | None = champ("Année", "L’année de ces moyens.", PUBLIQUE)
