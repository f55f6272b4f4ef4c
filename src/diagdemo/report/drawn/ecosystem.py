"""The map of an ecosystem in columns, on the reference date."""

from __future__ import annotations

from diagdemo.pictures.ecosystem.columns import columns
from diagdemo.pictures.ecosystem.network import ACTOR, DEVICE, INSTITUTION, Network
from diagdemo.pictures.picture import Picture
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
    title = f"L’écosystème participatif au {day(study.day)}\u00a0: {study.name}"
    return Picture("ecosysteme", title, told(network), *scenes, table(network))


def told(network: Network) -> str:
    """What the map shows, in figures."""
    counts = [
        agree(count, *words)
        for column, words in _COUNTED.items()
        if (count := sum(node.column == column for node in network.nodes))
    ]
    links = agree(len(network.links), "lien", "liens")
    unsure = sum(link.unsure for link in network.links)
    doubt = f", dont {unsure} à confirmer" if unsure else ""
    alone = agree(len(network.alone), "fiche n’a aucun lien écrit", "fiches n’ont aucun lien écrit")
    rest = f"\u00a0; {alone}" if network.alone else ""
    return f"Sur la carte\u00a0: {listed(counts)}\u00a0; {links}{doubt}{rest}."


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
