"""The sources of a territory, each once, with how many values name it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from diagdemo.model.vocabulary.evidence import NatureSource
from diagdemo.report.reading import Reading
from diagdemo.wording import date

_Identity = tuple[str, str, str, str, str]


@dataclass(frozen=True)
class SourceRow:
    """Une source, et combien de valeurs la citent."""

    title: str
    """Son titre."""
    publisher: str
    """Qui l’a publiée."""
    nature: str
    """Sa nature : officielle, presse, association…"""
    date: str
    """Sa date, en toutes lettres."""
    url: str
    """Son adresse."""
    uses: int
    """Le nombre de valeurs et de blocs qui la citent ; 0 quand elle vaut pour sa fiche entière."""


def sources(reading: Reading) -> tuple[SourceRow, ...]:
    """Sources in alphabetical order of publisher, then title and date.

    A source that several records declare is one row; `uses` counts the values and blocks that name it.
    """
    records = [record for record in reading.dossier.records.values() if record.bound.repairable]
    uses: Counter[_Identity] = Counter()
    for record in records:
        declared = {key: _identity(source) for key, source in record.data.get("sources", {}).items()}
        uses.update(dict.fromkeys(declared.values(), 0))
        uses.update(declared[use.key] for use in record.bound.source_uses if use.key in declared)
    rows = (
        SourceRow(title, publisher, nature, day, url, count)
        for (publisher, title, day, url, nature), count in uses.items()
    )
    return tuple(
        sorted(rows, key=lambda row: (row.publisher.casefold(), row.title.casefold(), row.date, row.url))
    )


def _identity(source: dict[str, Any]) -> _Identity:
    nature = source.get("nature")
    return (
        source.get("editeur", ""),
        source.get("titre", ""),
        date(source["date"]) if "date" in source else "",
        source.get("url", ""),
        NatureSource.of(nature).label if nature else "",
    )
