"""What the data are worth: how full they are, where sources disagree, what was set aside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from diagdemo.report.annexes.left_out import left_out
from diagdemo.report.context import Count, Row
from diagdemo.report.inventory import completeness, most_missing, usable
from diagdemo.report.proof import proof
from diagdemo.report.reading import Reading
from diagdemo.report.sheet import sheet
from diagdemo.report.telling import Line
from diagdemo.report.written import Text
from diagdemo.study.called import called
from diagdemo.workspace.record import Record


@dataclass(frozen=True)
class Donnees:
    """Ce que valent les données."""

    completeness: tuple[Count, ...]
    """Pour chaque sorte de fiche, les champs renseignés parmi ceux qui sont attendus."""
    missing: tuple[Count, ...]
    """Les champs qui manquent le plus aux fiches de dispositifs."""
    contradictions: tuple[Row, ...]
    """Les faits sur lesquels les sources ne disent pas la même chose."""
    unreadable: tuple[Text, ...]
    """Les fiches mises de côté parce qu’elles contiennent une erreur."""
    left_out: tuple[str, ...]
    """Ce que les fiches contiennent et que ce document ne montre pas."""


def donnees(reading: Reading) -> Donnees:
    """What the data of a reading are worth."""
    dossier = reading.dossier
    records = usable(dossier)
    return Donnees(
        completeness(reading.workspace, records) if reading.within else (),
        most_missing(reading.workspace, records),
        tuple(contradictions(reading)),
        tuple(Text(record.path, proof(record)) for record in dossier.unreadable),
        left_out(dossier, reading.workspace.interviews_readable) if reading.within else (),
    )


def contradictions(reading: Reading) -> Iterator[Row]:
    """The facts on which sources disagree, with all that they say."""
    dossier = reading.dossier
    for kind, models in (("device", dossier.devices), ("actor", dossier.actors)):
        for id in sorted(models):
            yield from _disagreeing(reading, dossier.records[kind, id], models[id])
    if dossier.territory:
        yield from _disagreeing(reading, dossier.records["territoire", dossier.slug], dossier.territory)


def _disagreeing(reading: Reading, record: Record, model: Any) -> Iterator[Row]:
    for title, line in _named(sheet(model, record, reading.names)):
        if line.cell is not None and line.cell.contradictory:
            yield Row(f"{called(record)} · {title}", line.cell)


def _named(lines: tuple[Line, ...]) -> Iterator[tuple[str, Line]]:
    """Each line with the titles of the blocks that hold it."""
    above: list[str] = []
    for line in lines:
        above = [*above[: line.depth], line.title]
        yield " · ".join(above), line
