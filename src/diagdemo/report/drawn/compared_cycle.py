"""Stages by degrees, as one small grid for each territory."""

from __future__ import annotations

from collections.abc import Sequence

from diagdemo.comparison.grid import Grid, grid
from diagdemo.model.vocabulary.devices import Degre
from diagdemo.pictures.multiples import Grids, Panel, multiples_picture
from diagdemo.pictures.picture import Picture
from diagdemo.report.drawn.cycle import SCALE
from diagdemo.report.reading import Reading


def cycle_by_degree(readings: Sequence[Reading], labels: Sequence[str]) -> tuple[Picture, ...]:
    """The grids of all territories, by the degree announced; none when no stage is known anywhere."""
    grids = [grid(reading.study) for reading in readings]
    stages = {code: label for each in grids for code, label in each.stages.items()}
    if not any(each.stages_known for each in grids):
        return ()
    return multiples_picture(
        "cycle-et-degres",
        "Les étapes du cycle et le degré de participation annoncé, territoire par territoire",
        "Une petite grille par territoire, les étapes en lignes, les degrés annoncés en colonnes. Une case "
        "porte le nombre de dispositifs non arrêtés\u00a0; vide, aucun n’y est recensé.",
        Grids(tuple(stages.values()), SCALE, "Degré annoncé\u00a0:"),
        [_panel(name, each, stages) for name, each in zip(labels, grids, strict=True)],
    )


def _panel(name: str, held: Grid, stages: dict[str, str]) -> Panel:
    return Panel(
        name,
        tuple(tuple(len(held.at(code, degree, observed=False)) for degree in Degre) for code in stages),
        tuple(len(held.degree_unknown(code, observed=False)) for code in stages),
        len(held.unplaced()),
    )
