"""Which actor does what in which device, as a matrix."""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.pictures.ecosystem.cells import Cell, Cells, cells
from diagdemo.pictures.ecosystem.matrix import panels, scene
from diagdemo.pictures.ecosystem.network import DEVICE, Network
from diagdemo.pictures.picture import Picture
from diagdemo.pictures.scene import Layout
from diagdemo.report.drawn.linked import linked
from diagdemo.report.reading import Reading
from diagdemo.wording import agree, day, listed


def actors_devices(reading: Reading) -> tuple[Picture, ...]:
    """The matrix of the reference date, in panels that fit on a page; none when no link crosses."""
    study = reading.study
    network = linked(study)
    whole = cells(network)
    if not whole.held:
        return ()
    parts = panels(whole)
    notes = left_out(network, whole)
    return tuple(
        _panel(
            network, part, notes if rank == len(parts) else (), (rank, len(parts)), day(study.day), study.name
        )
        for rank, part in enumerate(parts, 1)
    )


def left_out(network: Network, whole: Cells) -> tuple[str, ...]:
    """The sentence that says what is on the map and not in the matrix."""
    shown = {node.id for node in (*whole.rows, *whole.columns)}
    others = [node for node in network.nodes if node.id not in shown]
    devices = sum(node.column == DEVICE for node in others)
    links = len(network.links) - sum(len(cell.links) for held in whole.held.values() for cell in held)
    parts = [
        *_counted(len(others) - devices, "acteur", "acteurs", "sans lien avec un dispositif"),
        *_counted(devices, "dispositif", "dispositifs", "sans lien avec un acteur"),
        *_counted(links, "lien", "liens", "entre deux acteurs ou deux dispositifs"),
    ]
    verb = "Ne sont pas dans ce tableau" if len(others) + links > 1 else "N’est pas dans ce tableau"
    return (f"{verb}\u00a0: {listed(parts)}.",) if parts else ()


def _counted(count: int, one: str, several: str, rest: str) -> Iterator[str]:
    if count:
        yield f"{agree(count, one, several)} {rest}"


def _panel(
    network: Network, part: Cells, notes: tuple[str, ...], place: tuple[int, int], when: str, name: str
) -> Picture:
    rank, count = place
    screen, paper = (scene(part, network.families, notes, layout) for layout in Layout)
    links = sum(len(cell.links) for held in part.held.values() for cell in held)
    cut = f" ({rank} sur {count})" if count > 1 else ""
    told = (
        f"{agree(len(part.rows), 'acteur', 'acteurs')} en lignes, "
        f"{agree(len(part.columns), 'dispositif', 'dispositifs')} en colonnes, "
        f"{agree(links, 'lien', 'liens')} entre eux."
    )
    return Picture(
        "matrice" if rank == 1 else f"matrice-{rank}",
        f"Qui fait quoi dans quel dispositif, au {when}\u00a0: {name}{cut}",
        told,
        screen,
        paper,
        _table(network, part),
    )


def _table(network: Network, part: Cells) -> tuple[tuple[str, ...], ...]:
    """The cells one by one, each with its verbs."""
    return (
        ("Acteur", "Dispositif", "Liens"),
        *(
            (row.name, column.name, listed([_said(network, cell) for cell in held]))
            for row in part.rows
            for column in part.columns
            if (held := part.held.get((row.id, column.id)))
        ),
    )


def _said(network: Network, cell: Cell) -> str:
    """The family of a cell, and whether it is to be confirmed."""
    return network.families[cell.family].lower() + (" (à confirmer)" if cell.unsure else "")
