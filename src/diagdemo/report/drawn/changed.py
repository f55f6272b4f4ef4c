"""Two maps as one picture: its scenes, what changes in figures, and the same as a table."""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.pictures.ecosystem.columns import columns
from diagdemo.pictures.ecosystem.network import ADDED, CHANGED, REMOVED, SAME, Network
from diagdemo.pictures.scene import Scene
from diagdemo.report.drawn.ahead import around_changes, without_still
from diagdemo.report.drawn.ecosystem import ALONE
from diagdemo.wording import agree, listed

_NODES = {
    ADDED: ("fiche s’ajoute", "fiches s’ajoutent"),
    CHANGED: ("change", "changent"),
    REMOVED: ("n’est plus sur la carte", "ne sont plus sur la carte"),
}
_LINKS = {ADDED: ("lien s’ajoute", "liens s’ajoutent"), REMOVED: ("lien disparaît", "liens disparaissent")}


def changed_scenes(
    network: Network, like: tuple[str, ...], notes: tuple[str, ...] = ()
) -> tuple[Scene, Scene] | None:
    """The map on screen and on paper: as much of it as can be read, at least what changes.

    Args:
        network: both maps as one.
        like: the ids of the earlier map in its order, which is kept.
        notes: sentences written under the map.
    """
    for keep in (without_still, around_changes):
        shown = keep(network)
        scenes = columns(shown, (*_not_shown(network, shown), *notes), ALONE, like)
        if scenes is not None:
            return scenes
    return None


def changed_counts(network: Network) -> str:
    """« 2 fiches s’ajoutent, 1 lien disparaît »."""
    nodes = ((words, sum(node.state == state for node in network.nodes)) for state, words in _NODES.items())
    links = ((words, sum(link.state == state for link in network.links)) for state, words in _LINKS.items())
    return listed([agree(count, *words) for words, count in (*nodes, *links) if count])


def changed_rows(network: Network) -> tuple[tuple[str, ...], ...]:
    """What changes one by one, then how many links do not."""
    return (("De", "Lien", "Vers", "Ce qui change"), *_rows(network))


def _rows(network: Network) -> Iterator[tuple[str, ...]]:
    names = {node.id: node.name for node in network.nodes}
    for state in (ADDED, CHANGED, REMOVED):
        yield from ((node.name, "–", "–", state) for node in network.nodes if node.state == state)
        yield from (
            (names[link.start], link.verb, names[link.end], f"lien {state}")
            for link in network.links
            if link.state == state
        )
    still = sum(link.state == SAME for link in network.links)
    if still:
        yield ("–", agree(still, "lien", "liens"), "–", "inchangé" if still < 2 else "inchangés")


def _not_shown(whole: Network, shown: Network) -> tuple[str, ...]:
    nodes, links = len(whole.nodes) - len(shown.nodes), len(whole.links) - len(shown.links)
    parts = [
        agree(count, *words)
        for count, words in (
            (nodes, ("fiche", "fiches")),
            (links, ("lien", "liens")),
        )
        if count
    ]
    verb = (
        "Ne changent pas et ne sont pas dessinés"
        if nodes + links > 1
        else "Ne change pas et n’est pas dessiné"
    )
    return (f"{verb}\u00a0: {listed(parts)}.",) if parts else ()
