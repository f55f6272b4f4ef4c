"""The map of an ecosystem in columns: on the reference date, and as ambitions would make it."""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.model.vocabulary.plan import Horizon
from diagdemo.pictures.ecosystem.columns import columns
from diagdemo.pictures.ecosystem.network import (
    ACTOR,
    ADDED,
    CHANGED,
    DEVICE,
    INSTITUTION,
    REMOVED,
    SAME,
    Network,
)
from diagdemo.pictures.picture import Picture
from diagdemo.report.drawn.ahead import ahead, around_changes, changes, without_still
from diagdemo.report.drawn.linked import left_out, linked
from diagdemo.report.reading import Reading
from diagdemo.wording import agree, day, listed

_COUNTED = {
    INSTITUTION: ("institution", "institutions"),
    DEVICE: ("dispositif", "dispositifs"),
    ACTOR: ("acteur de l’engagement", "acteurs de l’engagement"),
}
ALONE = "Sans lien écrit sur la carte"


def ecosystem(reading: Reading) -> Picture | None:
    """The map of the reference date; None when it is empty, or too large to be read in columns."""
    study = reading.study
    network = linked(study)
    scenes = columns(network, left_out(study).told, ALONE) if network.nodes else None
    if scenes is None:
        return None
    title = f"L’écosystème participatif au {day(study.day)} : {study.name}"
    return Picture("ecosysteme", title, told(network), *scenes, table(network))


def horizons(reading: Reading) -> tuple[Picture, ...]:
    """The map at each horizon that changes something more than the one before."""
    found: list[Picture] = []
    known: tuple[tuple[str, str], ...] = ()
    for horizon in Horizon:
        network = ahead(reading.study, horizon)
        if changes(network) == known:
            continue
        known = changes(network)
        picture = _horizon(reading, horizon, network)
        if picture is not None:
            found.append(picture)
    return tuple(found)


def _horizon(reading: Reading, horizon: Horizon, network: Network) -> Picture | None:
    shown = without_still(network)
    scenes = columns(shown, _not_shown(network, shown), ALONE)
    if scenes is None:
        shown = around_changes(network)
        scenes = columns(shown, _not_shown(network, shown), ALONE)
    if scenes is None:
        return None
    title = (
        f"L’écosystème participatif à {horizon.label.lower()}, comparé à la carte du "
        f"{day(reading.study.day)} : {reading.study.name}"
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
    verb = "Ne changent pas et ne sont pas dessinés" if nodes + links > 1 else "Ne change pas et n’est pas dessiné"
    return (f"{verb} : {listed(parts)}.",) if parts else ()


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
    return f"À {horizon.label.lower()}, si les ambitions se réalisent : {listed(counts)}."


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


def told(network: Network) -> str:
    """What the map shows, in figures."""
    counts = [
        agree(count, *words)
        for column, words in _COUNTED.items()
        if (count := sum(node.column == column for node in network.nodes))
    ]
    unsure = sum(link.unsure for link in network.links)
    doubt = f", dont {agree(unsure, 'à confirmer', 'à confirmer')}" if unsure else ""
    alone = agree(len(network.alone), "n’a aucun lien écrit", "n’ont aucun lien écrit")
    return (
        f"La carte montre {listed(counts)}, et {agree(len(network.links), 'lien', 'liens')}{doubt}"
        f"{f' ; {alone}' if network.alone else ''}."
    )


def table(network: Network) -> tuple[tuple[str, ...], ...]:
    """The links one by one, then the nodes that have none."""
    names = {node.id: node.name for node in network.nodes}
    links = sorted(network.links, key=lambda link: (names[link.start], link.verb, names[link.end]))
    return (
        ("De", "Lien", "Vers"),
        *(
            (names[link.start], link.verb + (" (à confirmer)" if link.unsure else ""), names[link.end])
            for link in links
        ),
        *((node.name, "sans lien écrit sur la carte", "–") for node in network.alone),
    )
