"""Tables of a document: narrow, each line with the lines of the records that it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from diagdemo.report.claim import Claim
from diagdemo.report.proof import Proof
from diagdemo.wording import NOT_KNOWN, agree, quoted


@dataclass(frozen=True)
class TableRow:
    """Une ligne d’un tableau."""

    name: str
    """Ce dont parle la ligne : sa première case."""
    cells: tuple[str, ...]
    """Les autres cases ; « n. r. » quand rien n’est renseigné."""
    proofs: tuple[Proof, ...]
    """Les lignes des fiches sur lesquelles reposent toutes les cases."""
    anchor: str = ""
    """L’ancre de la fiche, dans le document ; vide quand il n’y en a pas."""


@dataclass(frozen=True)
class Table:
    """Un tableau de six colonnes au plus."""

    titles: tuple[str, ...]
    """Les titres des colonnes."""
    rows: tuple[TableRow, ...]
    """Les lignes."""
    figures: int = 0
    """Combien de colonnes, les dernières, ne tiennent que des nombres et s’alignent à droite."""
    rest: str = ""
    """Ce que le tableau ne montre pas, en toutes lettres ; vide quand il montre tout."""


@dataclass(frozen=True)
class Labelled:
    """Une affirmation précédée de ce dont elle parle."""

    label: str
    """Ce dont elle parle : « Population »."""
    claim: Claim
    """Ce qui en est dit, avec ses preuves."""


def row(name: Claim, cells: Iterable[Claim], anchor: str = "") -> TableRow:
    """A line whose marks lead to all that its cells rest on."""
    held = tuple(cells)
    proofs = dict.fromkeys(proof for each in (name, *held) for proof in each.proofs)
    return TableRow(name.text, tuple(each.text for each in held), tuple(proofs), anchor)


def table(titles: Sequence[str], rows: Sequence[TableRow], most: int = 0, figures: int = 0) -> Table:
    """A table of `most` lines at most (0 is no limit), without the columns that say nothing.

    What is left out is said under it: nothing is dropped silently.
    """
    shown = rows[:most] if most else rows
    ranks = range(len(titles) - 1)
    said = [rank for rank in ranks if any(each.cells[rank] != NOT_KNOWN for each in shown)]
    silent = [titles[rank + 1] for rank in ranks if shown and rank not in said]
    rests = [f"Non renseigné\u00a0: {', '.join(map(quoted, silent))}."] if silent else []
    if len(rows) > len(shown):
        rests.append(
            f"Et {agree(len(rows) - len(shown), 'autre ligne', 'autres lignes')}, dans les fiches en annexe."
        )
    kept = tuple(replace(each, cells=tuple(each.cells[rank] for rank in said)) for each in shown)
    last = len([rank for rank in said if rank >= len(titles) - 1 - figures])
    return Table((titles[0], *(titles[rank + 1] for rank in said)), kept, last, " ".join(rests))


def besides(held: Table, words: str) -> Table:
    """The same table with one more sentence under it; the same when there are no words."""
    return replace(held, rest=" ".join(filter(None, (held.rest, words))))
