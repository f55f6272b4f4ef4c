"""How many devices stand at each stage of the cycle, kind by kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from diagdemo.comparison.grid import Grid, grid
from diagdemo.comparison.lined import Lined
from diagdemo.pictures.picture import Picture
from diagdemo.report.claim import Claim
from diagdemo.report.comparison.kinds import Compared, Kind
from diagdemo.report.comparison.tables import Row, Tableau, tables
from diagdemo.report.drawn.compared_cycle import cycle_by_degree
from diagdemo.report.proof import proofs
from diagdemo.report.reading import Reading
from diagdemo.wording import NOT_KNOWN, number, share


@dataclass(frozen=True)
class CycleCompare:
    """Les étapes du cycle, côte à côte."""

    pictures: tuple[Picture, ...]
    """Les étapes et les degrés, un petit tableau par territoire."""
    tables: tuple[Tableau, ...]
    """Combien de dispositifs à chaque étape."""


def cycle(held: Compared) -> CycleCompare:
    """The stages of every territory."""
    return CycleCompare(
        cycle_by_degree(held.readings, [_named(each) for each in held.lined]),
        tuple(table for kind in held.kinds for table in tables(kind, _rows(kind))),
    )


def _named(each: Lined) -> str:
    place = each.study.territory
    return f"{each.label} ({place.model.type.label.lower()})" if place else each.label


def _rows(kind: Kind) -> Iterator[Row]:
    grids = [(reading, grid(reading.study)) for reading in kind.readings]
    yield "Dispositifs dont les étapes sont connues", [_known(*each) for each in grids]
    stages = {code: label for _, each in grids for code, label in each.stages.items()}
    for code, label in stages.items():
        yield label, [_at(reading, each, code) for reading, each in grids]


def _known(reading: Reading, found: Grid) -> Claim:
    placed = [each for each in found.devices if each.said]
    told = proofs((reading.study.devices[each.id].at("etapes") for each in placed), reading.within)
    return Claim(share(len(placed), len(found.devices)), told)


def _at(reading: Reading, found: Grid, stage: str) -> Claim:
    """How many devices work at a stage: a figure, or from those known to those possible."""
    held, unknown = found.at_stage(stage), len(found.perhaps_at(stage))
    if not found.stages_known:
        return Claim(NOT_KNOWN, ())
    count = len(held)
    text = f"{number(count)} à {number(count + unknown)}" if unknown else number(count)
    return Claim(text, proofs((datum for each in held for datum in each.stages[stage]), reading.within))
