"""The actors by category and the links that are written, as sentences."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.report.context import ActorGroup, LinkFamily
from diagdemo.report.inventory import actor_groups, usable
from diagdemo.report.links import degree, families
from diagdemo.report.reading import Reading
from diagdemo.workspace.links import declared_links


@dataclass(frozen=True)
class ActorSheets:
    """Les acteurs, et ce qui les relie."""

    groups: tuple[ActorGroup, ...]
    """Les acteurs par catégorie."""
    links: tuple[LinkFamily, ...]
    """Les liens écrits, par famille."""
    alone: tuple[str, ...]
    """Les acteurs et les dispositifs qu’aucun lien ne relie sur la carte."""


def acteurs(reading: Reading) -> ActorSheets:
    """The actors of a reading and their links."""
    dossier, links = reading.dossier, declared_links(reading.workspace, reading.study.slug)
    nodes = [record for record in usable(dossier) if record.kind in ("actor", "device")]
    alone = sorted((record.name for record in nodes if not degree(record, links)), key=str.casefold)
    return ActorSheets(actor_groups(dossier, links), families(links), tuple(alone))
