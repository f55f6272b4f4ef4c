"""Tables of a comparison: a line across territories of one kind, seven columns at most, each cell proved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from diagdemo.report.claim import Claim
from diagdemo.report.comparison.kinds import Kind
from diagdemo.report.proof import Proof
from diagdemo.wording import NOT_KNOWN

MOST_COLUMNS = 7
"""What a page of paper holds beside the names of the lines."""


@dataclass(frozen=True)
class Case:
    """Une case d’un tableau."""

    text: str
    """Ce qu’elle dit, en peu de mots ; « n. r. » quand rien n’est renseigné."""
    proofs: tuple[Proof, ...]
    """Les lignes sur lesquelles elle repose."""
    says: str
    """La même chose en toutes lettres, pour la liste des preuves : « Mandats écrits, Brumeval : 50 % »."""


@dataclass(frozen=True)
class LigneComparee:
    """Une ligne d’un tableau."""

    label: str
    """Ce dont parle la ligne."""
    cells: tuple[Case, ...]
    """Une case par colonne."""


@dataclass(frozen=True)
class Tableau:
    """Des territoires d’une même sorte, ou un groupe de sept au plus, côte à côte."""

    title: str
    """« Communes » ; vide quand le tableau n’a pas besoin de titre."""
    columns: tuple[str, ...]
    """Les noms des colonnes."""
    rows: tuple[LigneComparee, ...]
    """Les lignes."""
    notes: tuple[str, ...] = ()
    """Ce qu’il faut savoir de ce tableau."""


Row = tuple[str, Sequence[Claim]]
"""What a line is about, and what it says of each column."""


def tables(kind: Kind, rows: Iterable[Row], notes: Iterable[str] = (), what: str = "") -> tuple[Tableau, ...]:
    """The lines on the territories of one kind, in several tables when these are many.

    Args:
        kind: the territories.
        rows: the lines.
        notes: what stands under them.
        what: what the lines are about, when a chapter holds several sorts of tables.
    """
    title = f"{kind.name}\u00a0: {what}" if what else kind.name
    return wide(title, kind.labels, rows, notes)


def wide(
    title: str, columns: Sequence[str], rows: Iterable[Row], notes: Iterable[str] = ()
) -> tuple[Tableau, ...]:
    """The lines, in tables of seven columns at most; the notes stand under the last one."""
    held = list(rows)
    starts = range(0, len(columns), MOST_COLUMNS)
    return tuple(
        Tableau(
            f"{title} ({rank} sur {len(starts)})" if title and len(starts) > 1 else title,
            tuple(columns[start : start + MOST_COLUMNS]),
            tuple(_line(label, columns, cells, start) for label, cells in held),
            tuple(notes) if rank == len(starts) else (),
        )
        for rank, start in enumerate(starts, 1)
    )


def _line(label: str, columns: Sequence[str], cells: Sequence[Claim], start: int) -> LigneComparee:
    held = list(zip(columns, cells, strict=True))[start : start + MOST_COLUMNS]
    return LigneComparee(label, tuple(_case(label, column, cell) for column, cell in held))


def _case(label: str, column: str, cell: Claim) -> Case:
    return Case(cell.text or NOT_KNOWN, cell.proofs, f"{label}, {column}\u00a0: {cell.text}")
