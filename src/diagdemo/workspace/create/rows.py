"""From the rows of a table to the records they would make, every fault kept with its cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from diagdemo.errors import UsageError
from diagdemo.issues import Issue, Location
from diagdemo.workspace.create.columns import Column, Columns
from diagdemo.workspace.create.draft import Draft, draft, new_id
from diagdemo.workspace.create.fields import Steps, fields_of, naming_field, option_name
from diagdemo.workspace.create.place import Place
from diagdemo.workspace.create.table import Row, Table, letter
from diagdemo.workspace.create.values import Value, typed
from diagdemo.workspace.lexicon import Lexicon
from diagdemo.workspace.refusal import Refusal, quote
from diagdemo.yaml.tree import Document

_BROKEN = frozenset(
    {
        "#REF!",
        "#N/A",
        "#NOM?",
        "#NAME?",
        "#VALEUR!",
        "#VALUE!",
        "#DIV/0!",
        "#NUL!",
        "#NULL!",
        "#NOMBRE!",
        "#NUM!",
    }
)


class Fault(NamedTuple):
    """What is wrong in a table; without a column, the whole row is meant."""

    row: int
    column: int | None
    title: str
    code: str
    message: str
    advice: str

    @property
    def where(self) -> str:
        """The cell, as the spreadsheet names it."""
        if self.column is None:
            return f"ligne {self.row}"
        return f"ligne {self.row}, colonne {letter(self.column)} ({self.title or 'sans titre'})"


class Rows(NamedTuple):
    """What a table would create."""

    drafts: tuple[tuple[int, Draft], ...]
    """The sound rows, each with its number."""
    faults: tuple[Fault, ...]
    wrong: int
    """How many rows have a fault."""
    turned: int
    """How many dates were read day first, as spreadsheets set in French write them."""


def read_rows(table: Table, place: Place, lexicon: Lexicon, defaults: Mapping[Steps, str]) -> Rows:
    """The records of `table`.

    Args:
        table: the table.
        place: where its records would go.
        lexicon: the words that people use for terms and fields.
        defaults: texts for the fields that a row leaves empty.
    """
    maker = _Maker(table, place, lexicon, defaults)
    if maker.faults:
        return Rows((), tuple(maker.faults), len(table.rows), 0)
    drafts = [(row.number, made) for row in table.rows if (made := maker.make(row)) is not None]
    faults = sorted(maker.faults, key=lambda fault: (fault.row, -1 if fault.column is None else fault.column))
    return Rows(tuple(drafts), tuple(faults), len(table.rows) - len(drafts), maker.turned)


class _Maker:
    """Makes one record after another, and remembers the ids that are taken."""

    def __init__(self, table: Table, place: Place, lexicon: Lexicon, defaults: Mapping[Steps, str]) -> None:
        self.titles = table.titles.cells
        self.place = place
        self.lexicon = lexicon
        self.columns_by_title = Columns(place.kind, place.repository.plan, lexicon)
        self.faults: list[Fault] = []
        self.turned = 0
        self.defaults = dict(defaults)
        self.required = [
            field for field in fields_of(place.kind, place.repository.plan, lexicon) if field.required
        ]
        self.rows_by_id: dict[str, int] = {}
        self.columns = self._columns(table.titles)

    def make(self, row: Row) -> Draft | None:
        """The record of a row, or None when it has faults."""
        before = len(self.faults)
        texts = self._texts(row)
        values = self._values(texts)
        record_id = self._id(row, texts.pop((), ""), values) if len(self.faults) == before else None
        empty = [field for field in self.required if field.route not in values]
        for field in empty:
            advice = "complétez la cellule" + (
                "" if field.node["kind"] in ("line", "prose") else f" : {field.description}"
            )
            self._fault(
                row,
                self._position(field.route),
                Refusal("D121", f"{quote(field.title)} est obligatoire", advice),
            )
        made = draft(self.place, record_id or "fiche", values, commented=False)
        self.faults += (fault for fault in self._explained(row, made) if not (empty and fault.code == "D121"))
        if len(self.faults) > before or record_id is None:
            return None
        self.rows_by_id[record_id] = row.number
        return made

    def _columns(self, titles: Row) -> dict[int, Column]:
        found: dict[int, Column] = {}
        seen: dict[Steps, int] = {}
        for position, title in enumerate(titles.cells):
            column = self.columns_by_title.find(title) if title else None
            if isinstance(column, Refusal):
                self._fault(titles, position, column)
            elif column is not None and column.route in seen:
                message = f"Cette colonne remplit le même champ que la colonne {letter(seen[column.route])}"
                self._fault(titles, position, Refusal("D111", message, "gardez l’une des deux"))
            elif column is not None:
                found[position], seen[column.route] = column, position
        # A title that was not understood may be that of a required field: one cause, one message.
        for field in () if self.faults else self.required:
            if field.route not in seen and field.route not in self.defaults:
                message = f"Il manque la colonne {quote(field.name)}, obligatoire"
                option = f"--{option_name(field.route)}"
                advice = f"ajoutez-la, ou donnez la même valeur à toutes les lignes avec {option}"
                self._fault(titles, None, Refusal("D121", message, advice))
        return found

    def _texts(self, row: Row) -> dict[Steps, str]:
        if row.unclosed is not None:
            advice = "fermez-le, ou doublez-le s’il fait partie du texte"
            self._fault(row, row.unclosed, Refusal("D107", "Un guillemet est ouvert et jamais fermé", advice))
        texts = dict(self.defaults)
        for position, cell in enumerate(row.cells):
            column = self.columns.get(position)
            if not cell:
                continue
            if column is None:
                self._fault(
                    row,
                    position,
                    Refusal(
                        "D120",
                        "Cette cellule est dans une colonne sans titre",
                        "donnez un titre à la colonne",
                    ),
                )
            elif cell in _BROKEN:
                self._fault(
                    row,
                    position,
                    Refusal(
                        "D122",
                        f"{quote(cell)} est une erreur du tableur",
                        "corrigez la formule, ou videz la cellule",
                    ),
                )
            else:
                texts[column.route] = cell
        return texts

    def _values(self, texts: Mapping[Steps, str]) -> dict[Steps, Value]:
        words = self.place.repository.words
        nodes = {column.route: column.node for column in self.columns.values()}
        values: dict[Steps, Value] = {}
        for route, text in texts.items():
            if not route:
                continue
            node = nodes.get(route) or self._node(route)
            values[route] = typed(text, node, words, self.lexicon)
            self.turned += (
                "/" in text
                and isinstance(values[route], str)
                and values[route] == "-".join(text.split("/")[::-1])
            )
        return values

    def _node(self, route: Steps) -> dict[str, object]:
        column = self.columns_by_title.find(".".join(route))
        assert isinstance(column, Column)
        return column.node

    def _id(self, row: Row, asked: str, values: Mapping[Steps, Value]) -> str | None:
        position = self._position(() if asked else self._naming())
        if not asked and self._naming() and self._naming() not in values:
            return None
        try:
            made = new_id(self.place, values, asked or None)
        except UsageError as error:
            advice = (
                error.advice
                if asked
                else "ajoutez une colonne « id », et donnez-y un identifiant à cette ligne"
            )
            self._fault(row, position, Refusal("D126", error.message, advice))
            return None
        twin = self.rows_by_id.get(made)
        if twin is None:
            return made
        if not self._naming() and not asked:
            return new_id(self.place, values, None, self.rows_by_id)
        message = f"La ligne {twin} donne déjà une fiche « {made} »"
        self._fault(
            row,
            position,
            Refusal("D111", message, "retirez l’une des deux, ou donnez-leur une colonne « id »"),
        )
        return None

    def _naming(self) -> Steps:
        key = naming_field(self.place.kind, self.place.repository.plan)
        return (key,) if key else ()

    def _position(self, route: Steps) -> int | None:
        return next((position for position, column in self.columns.items() if column.route == route), None)

    def _explained(self, row: Row, made: Draft) -> Iterator[Fault]:
        for issue in made.issues:
            position = self._cell(made.document, issue)
            title = self.titles[position] if position is not None else ""
            yield Fault(row.number, position, title, issue.code, issue.message, issue.advice)

    def _cell(self, document: Document, issue: Issue) -> int | None:
        """The column whose value the issue concerns."""
        at = (issue.location.line, issue.location.column)
        for position, column in self.columns.items():
            span = document.locate(column.route) if column.route else Location("")
            written = document.find(column.route)[2] and column.route
            if written and (span.line, span.column) <= at <= (span.end_line, span.end_column):
                return position
        return None

    def _fault(self, row: Row, position: int | None, refusal: Refusal) -> None:
        title = self.titles[position] if position is not None and position < len(self.titles) else ""
        self.faults.append(Fault(row.number, position, title, refusal.code, refusal.message, refusal.advice))
