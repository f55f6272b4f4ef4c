"""From the rows of a table to the records they would make, every fault kept with its cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from diagdemo.errors import UsageError
from diagdemo.issues import Issue
from diagdemo.workspace.create.columns import Columns
from diagdemo.workspace.create.draft import Draft, draft, new_id
from diagdemo.workspace.create.fields import Steps, fields_of, naming_field, node_at
from diagdemo.workspace.create.header import Fault, Header
from diagdemo.workspace.create.place import Place
from diagdemo.workspace.create.table import Row, Table
from diagdemo.workspace.create.values import Value, typed
from diagdemo.workspace.lexicon import Lexicon
from diagdemo.workspace.refusal import Refusal, quote
from diagdemo.yaml.document import Document

_BROKEN = re.compile(r"#(?:REF!|N/A|NOM\?|NAME\?|VALEUR!|VALUE!|DIV/0!|NUL!|NULL!|NOMBRE!|NUM!)")
"""What spreadsheets show in the place of a value they cannot compute."""

_UNCLOSED = Refusal(
    "D107", "Un guillemet est ouvert et jamais fermé", "fermez-le, ou doublez-le s’il fait partie du texte"
)
_UNTITLED = Refusal(
    "D120", "Cette cellule est dans une colonne sans titre", "donnez un titre à la colonne, ou videz-la"
)


class Turned(NamedTuple):
    """A date read day first: its row, what the cell says and the date it makes."""

    row: int
    text: str
    date: str


class Rows(NamedTuple):
    """What a table would create."""

    drafts: tuple[tuple[int, Draft], ...]
    """The sound rows, each with its number."""
    faults: tuple[Fault, ...]
    turned: tuple[Turned, ...]
    """The dates that were read day first, as spreadsheets set in French write them."""


def read_rows(table: Table, place: Place, lexicon: Lexicon, defaults: Mapping[Steps, str]) -> Rows:
    """The records of `table`.

    Args:
        table: the table.
        place: where its records would go.
        lexicon: the words that people use for terms and fields.
        defaults: texts for the fields that a row leaves empty.
    """
    maker = _Maker(table, place, lexicon, defaults)
    if maker.header.hopeless:
        return Rows((), tuple(maker.header.faults), ())
    drafts = [(row.number, made) for row in table.rows if (made := maker.make(row)) is not None]
    faults = sorted(maker.faults, key=lambda fault: (fault.row, -1 if fault.column is None else fault.column))
    if maker.header.faults:
        # What a column that nobody knows holds must not be lost: nothing is written before it is mended.
        return Rows((), (*maker.header.faults, *faults), ())
    return Rows(tuple(drafts), tuple(faults), tuple(maker.turned))


class _Maker:
    """Makes one record after another, and remembers the ids that are taken."""

    def __init__(self, table: Table, place: Place, lexicon: Lexicon, defaults: Mapping[Steps, str]) -> None:
        plan = place.repository.plan
        self.place = place
        self.lexicon = lexicon
        self.defaults = dict(defaults)
        self.required = [field for field in fields_of(place.kind, plan, lexicon) if field.required]
        self.header = Header(table.titles, Columns(place.kind, plan, lexicon))
        self.header.require(self.required, self.defaults)
        key = naming_field(place.kind, plan)
        self.naming: Steps = (key,) if key else ()
        self.rows_by_id: dict[str, int] = {}
        self.faults: list[Fault] = []
        self.turned: list[Turned] = []

    def make(self, row: Row) -> Draft | None:
        """The record of a row, or None when it has faults."""
        before = len(self.faults)
        texts = self._texts(row)
        asked = texts.pop((), "")
        values = self._values(row, texts)
        record_id = self._id(row, asked, values) if len(self.faults) == before else None
        empty = self._empty(row, values)
        made = draft(self.place, record_id or "fiche", values, commented=False)
        self.faults += (fault for fault in self._explained(row, made) if not (empty and fault.code == "D121"))
        if len(self.faults) > before or record_id is None:
            return None
        self.rows_by_id[record_id] = row.number
        return made

    def _texts(self, row: Row) -> dict[Steps, str]:
        if row.unclosed is not None:
            self._fault(row, row.unclosed, _UNCLOSED)
        texts = dict(self.defaults)
        for position, cell in enumerate(row.cells):
            column = self.header.columns.get(position)
            if _BROKEN.fullmatch(cell):
                message = f"{quote(cell)} est une erreur du tableur"
                self._fault(
                    row, position, Refusal("D122", message, "corrigez la formule, ou videz la cellule")
                )
            elif cell and column is not None:
                texts[column.route] = cell
            elif cell and not self.header.title(position):
                self._fault(row, position, _UNTITLED)
        return texts

    def _values(self, row: Row, texts: Mapping[Steps, str]) -> dict[Steps, Value]:
        repository = self.place.repository
        values: dict[Steps, Value] = {}
        for route, text in texts.items():
            node = node_at(self.place.kind, route, repository.plan)
            if node is None:
                raise KeyError(route)
            value = values[route] = typed(text, node, repository.words, self.lexicon)
            if value != text and "/" in text and value == "-".join(text.split("/")[::-1]):
                self.turned.append(Turned(row.number, text, value))
        return values

    def _empty(self, row: Row, values: Mapping[Steps, Value]) -> bool:
        """Signal the required cells that are empty, and say whether there are any.

        A column that is missing, or whose title is not understood, is signalled once, with the titles.
        """
        empty = [field for field in self.required if field.route not in values]
        for field in empty:
            if self.header.faults and self.header.position(field.route) is None:
                continue
            free = field.node["kind"] in ("line", "prose")
            advice = "complétez la cellule" if free else f"complétez la cellule : {field.description}"
            refusal = Refusal("D121", f"{quote(field.label)} est obligatoire", advice)
            self._fault(row, self.header.position(field.route), refusal)
        return bool(empty)

    def _id(self, row: Row, asked: str, values: Mapping[Steps, Value]) -> str | None:
        if not asked and self.naming and self.naming not in values:
            return None
        position = self.header.position(() if asked else self.naming)
        try:
            made = new_id(self.place, values, asked or None)
        except UsageError as error:
            other = "donnez à cette ligne un autre identifiant dans une colonne « id », ou retirez-la"
            self._fault(row, position, Refusal("D126", error.message, error.advice if asked else other))
            return None
        twin = self.rows_by_id.get(made)
        if twin is None:
            return made
        if not self.naming and not asked:
            return new_id(self.place, values, None, self.rows_by_id)
        message = f"La ligne {twin} donne déjà une fiche « {made} »"
        advice = "retirez l’une des deux, ou donnez-leur une colonne « id »"
        self._fault(row, position, Refusal("D111", message, advice))
        return None

    def _explained(self, row: Row, made: Draft) -> Iterator[Fault]:
        for issue in made.issues:
            refusal = Refusal(issue.code, issue.message, issue.advice)
            yield self.header.fault(row, self._cell(made.document, issue), refusal)

    def _cell(self, document: Document, issue: Issue) -> int | None:
        """The column whose value the issue concerns."""
        at = (issue.location.line, issue.location.column)
        for position, column in self.header.columns.items():
            if not column.route or not document.find(column.route)[2]:
                continue
            span = document.locate(column.route)
            if (span.line, span.column) <= at <= (span.end_line, span.end_column):
                return position
        return None

    def _fault(self, row: Row, position: int | None, refusal: Refusal) -> None:
        self.faults.append(self.header.fault(row, position, refusal))
