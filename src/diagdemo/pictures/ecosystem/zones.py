"""The zones of a map of partners, and what acts show of what each puts in."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.pictures.ecosystem.network import Node

ZONES = {
    4: ("Irréductibles", "Irréductibles", "Déchirés", "Déchirés"),
    3: ("Opposants", "Opposants", "Hésitants", "Triangle d’or"),
    2: ("Passifs", "Passifs", "Triangle d’or", "Triangle d’or"),
    1: ("Passifs", "Passifs", "Militants", "Militants"),
}
"""The zones that J.-C. Fauvet’s sociodynamique names, by antagonism then by synergy from 1 to 4."""

FOR = ("évite la faute", "suit", "prend des initiatives dans le cadre", "agit seul, prend des risques")
AGAINST = ("n’a pas d’avis", "critique sans remettre en cause", "porte un projet concurrent", "rompt")
"""What acts show, from 1 to 4."""


@dataclass(frozen=True)
class Partner:
    """An actor with what it puts in for and against, from 1 to 4."""

    node: Node
    synergy: int
    antagonism: int


def zone(partner: Partner) -> str:
    """The name of the zone of a partner."""
    return ZONES[partner.antagonism][partner.synergy - 1]
