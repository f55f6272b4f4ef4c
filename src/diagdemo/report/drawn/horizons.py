"""The map of an ecosystem as ambitions would make it, set against that of the reference date."""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.model.vocabulary.plan import Horizon
from diagdemo.pictures.ecosystem.columns import columns, order
from diagdemo.pictures.ecosystem.network import ADDED, CHANGED, REMOVED, SAME, Network
from diagdemo.pictures.picture import Picture
from diagdemo.report.drawn.ahead import ahead, around_changes, changes, without_still
from diagdemo.report.drawn.ecosystem import ALONE
from diagdemo.report.drawn.linked import linked
from diagdemo.report.reading import Reading
from diagdemo.wording import agree, day, listed


def horizons(reading: Reading) -> tuple[Picture, ...]:
    """The map at each horizon that changes something more than the one before, in the order of today’s."""
    found: list[Picture] = []
    known: tuple[tuple[str, str], ...] = ()
    like = order(linked(reading.study))
    for horizon in Horizon:
        network = ahead(reading.study, horizon)
        if changes(network) == known:
            continue
        known = changes(network)
        picture = _horizon(reading, horizon, network, like)
        if picture is not None:
            found.append(picture)
    return tuple(found)


def _horizon(reading: Reading, horizon: Horizon, network: Network, like: tuple[str, ...]) -> Picture | None:
    shown = without_still(network)
    scenes = columns(shown, _not_shown(network, shown), ALONE, like)
    if scenes is None:
        shown = around_changes(network)
        scenes = columns(shown, _not_shown(network, shown), ALONE, like)
    if scenes is None:
        return None
    title = (
        f"L’écosystème participatif à {horizon.label.lower()}, comparé à la carte du "
        f"{day(reading.study.day)}\u00a0: {reading.study.name}"
    )
    return Picture(f"ecosysteme-{horizon}", title, _changed(network, horizon), *scenes, _changes(network))


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


_NODES = {
    ADDED: ("fiche s’ajoute", "fiches s’ajoutent"),
    CHANGED: ("change", "changent"),
    REMOVED: ("n’est plus sur la carte", "ne sont plus sur la carte"),
}
_LINKS = {ADDED: ("lien s’ajoute", "liens s’ajoutent"), REMOVED: ("lien disparaît", "liens disparaissent")}


def _changed(network: Network, horizon: Horizon) -> str:
    """What changes, in figures."""
    counts = [
        agree(count, *words)
        for words, count in (
            *((words, sum(node.state == state for node in network.nodes)) for state, words in _NODES.items()),
            *((words, sum(link.state == state for link in network.links)) for state, words in _LINKS.items()),
        )
        if count
    ]
    return f"À {horizon.label.lower()}, si les ambitions se réalisent\u00a0: {listed(counts)}."


def _changes(network: Network) -> tuple[tuple[str, ...], ...]:
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
