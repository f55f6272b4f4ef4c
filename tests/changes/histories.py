"""A small repository whose territory moves from one version to the next."""

from __future__ import annotations

from pathlib import Path

from diagdemo.changes.history.build import History, history
from diagdemo.changes.history.versions import Asked
from diagdemo.workspace.past import Past
from diagdemo.workspace.revision import head
from gitdata import Depot

SETTINGS = "programme: Diagnostics fictifs\nversion_format: 1\n"
PLACE = "nom: Brumeval\ntype: commune\n"
FORUM = "territoires/brumeval/devices/forum.yaml"
DEVICE = "nom: Forum annuel\ntype: atelier_citoyen\nstatut: actif\ndegre_annonce: concertation\n"
ORAL, WRITTEN = "mandat: {statut: oral}\n", "mandat: {statut: ecrit_public}\n"


def moving(root: Path) -> Depot:
    """Six versions: before the territory, its beginning, two of one day, a broken one, a mended one."""
    depot = Depot(root)
    depot.write("diagdemo.yaml", SETTINGS)
    depot.commit("Réglages", "2026-01-05")
    depot.write("territoires/brumeval/territoire.yaml", PLACE)
    depot.write(FORUM, DEVICE)
    depot.commit("Brumeval", "2026-02-01")
    depot.write(FORUM, DEVICE + ORAL)
    depot.commit("Le mandat du forum", "2026-03-01")
    depot.write(FORUM, DEVICE + WRITTEN)
    depot.commit("Le mandat est écrit", "2026-03-01")
    depot.write(FORUM, DEVICE.replace("type: atelier_citoyen\n", "") + WRITTEN)
    depot.commit("Le type a disparu", "2026-04-01")
    depot.write(FORUM, DEVICE + WRITTEN)
    depot.commit("Le type est revenu", "2026-05-01")
    return depot


def told(depot: Depot, asked: Asked | None = None, slug: str = "brumeval") -> History:
    """The history of its territory."""
    start = head(depot.root)
    assert start is not None
    with Past(depot.root) as past:
        return history(past, start, slug, asked or Asked())


def subjects(found: History) -> list[str]:
    """The messages of the versions that are told, oldest first."""
    return [moment.version.revision.subject for moment in found.moments]
