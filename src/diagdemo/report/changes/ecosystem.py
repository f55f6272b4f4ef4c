"""The map of an ecosystem in one version, set against that of another: what comes, changes and goes."""

from __future__ import annotations

from dataclasses import replace

from diagdemo.model.vocabulary.actors import FamilleLien
from diagdemo.pictures.ecosystem.columns import order
from diagdemo.pictures.ecosystem.network import Network
from diagdemo.pictures.picture import Picture
from diagdemo.report.drawn.ahead import between, changes
from diagdemo.report.drawn.changed import changed_counts, changed_rows, changed_scenes
from diagdemo.report.drawn.linked import linked
from diagdemo.study.study import Study
from diagdemo.wording import agree


def ecosystem_changes(before: Study, after: Study) -> Picture | None:
    """Both maps as one; None when they are the same, or too large to be read.

    Links of conflict and of competition are counted, never drawn: a picture goes further than its page.
    """
    network, tensions = _without_tensions(between(before, after))
    if not changes(network):
        return None
    verb = "ne sont pas dessinés" if tensions > 1 else "n’est pas dessiné"
    notes = (f"{agree(tensions, 'lien', 'liens')} de tension {verb}.",) if tensions else ()
    scenes = changed_scenes(network, order(linked(before)), notes)
    if scenes is None:
        return None
    title = f"Ce qui change sur la carte de l’écosystème participatif\u00a0: {after.name}"
    told = f"D’une version à l’autre\u00a0: {changed_counts(network)}."
    return Picture("changements-ecosysteme", title, told, *scenes, changed_rows(network))


def _without_tensions(network: Network) -> tuple[Network, int]:
    """A map without its links of tension, and how many there are."""
    kept = tuple(link for link in network.links if link.family != FamilleLien.TENSION)
    return replace(network, links=kept), len(network.links) - len(kept)
