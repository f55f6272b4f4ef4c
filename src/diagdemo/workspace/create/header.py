"""The titles of a table, once understood: which column fills what, and the faults of cells."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from diagdemo.workspace.create.columns import Column, Columns
from diagdemo.workspace.create.fields import Field, Steps, option_name
from diagdemo.workspace.create.table import Row, letter
from diagdemo.workspace.refusal import Refusal, quote


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


class Header:
    """The row of titles: what each column fills, by its position."""

    def __init__(self, row: Row, known: Columns) -> None:
        self._row = row
        self.columns: dict[int, Column] = {}
        self.faults: list[Fault] = []
        for position, title in enumerate(row.cells):
            column = known.find(title) if title else None
            twin = self.position(column.route) if isinstance(column, Column) else None
            if isinstance(column, Refusal):
                self.faults.append(self.fault(row, position, column))
            elif twin is not None:
                message = f"Cette colonne remplit le même champ que la colonne {letter(twin)}"
                refusal = Refusal("D111", message, "gardez l’une des deux")
                self.faults.append(self.fault(row, position, refusal))
            elif column is not None:
                self.columns[position] = column

    @property
    def hopeless(self) -> bool:
        """Whether rows cannot be read: no column that we know fills a field."""
        return not any(column.route for column in self.columns.values())

    def require(self, fields: Collection[Field], given: Collection[Steps]) -> None:
        """Signal the required fields that have no column and are not given once for all.

        A title that was not understood may be that of a required field: one cause, one message.
        """
        if self.faults:
            return
        for field in fields:
            if self.position(field.route) is None and field.route not in given:
                message = f"Il manque la colonne {quote(field.name)}, obligatoire"
                option = f"--{option_name(field.route)}"
                advice = f"ajoutez-la, ou donnez la même valeur à toutes les lignes avec {option}"
                self.faults.append(self.fault(self._row, None, Refusal("D121", message, advice)))

    def position(self, route: Steps) -> int | None:
        """The column that fills the field at `route`."""
        return next((position for position, column in self.columns.items() if column.route == route), None)

    def title(self, position: int) -> str:
        """The title of a column, empty when it has none."""
        return self._row.cells[position] if position < len(self._row.cells) else ""

    def fault(self, row: Row, position: int | None, refusal: Refusal) -> Fault:
        """The fault of a cell, or of a row."""
        title = "" if position is None else self.title(position)
        return Fault(row.number, position, title, refusal.code, refusal.message, refusal.advice)
