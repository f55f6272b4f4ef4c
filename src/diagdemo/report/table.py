"""Tables of a document: narrow, each line with the lines of the records that it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from diagdemo.report.claim import Claim
from diagdemo.report.proof import Proof
from diagdemo.wording import agree


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
    """Un tableau de six colonnes au plus ; sans ligne, il ne s’imprime pas."""

    titles: tuple[str, ...]
    """Les titres des colonnes."""
    rows: tuple[TableRow, ...]
    """Les lignes."""
    figures: int = 0
    """Combien de colonnes, les dernières, ne tiennent que des nombres et s’alignent à droite."""
    rest: str = ""
    """Ce que le tableau ne montre pas : « et 4 autres, en annexe » ; vide quand il montre tout."""


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
    """A table of `most` lines at most, none left out silently; 0 is no limit."""
    left = len(rows) - most if most else 0
    if left <= 0:
        return Table(tuple(titles), tuple(rows), figures)
    rest = f"Et {agree(left, 'autre', 'autres')}\u00a0: le détail est dans les fiches, en annexe."
    return Table(tuple(titles), tuple(rows[:most]), figures, rest)
