"""Cut the bytes of a table, saved as CSV or copied from a spreadsheet, into cells that know their row."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

from diagdemo.errors import UsageError

MAX_BYTES = 2_000_000
MAX_ROWS = 5_000
_SEPARATORS = "\t;,"
_LEAD = 8
"""How many rows may come before that of the titles: the name of the table, titles over several columns."""
_WIDEST = 500
"""How many cells of a row are looked at for titles: no kind of record has so many fields."""
_DECLARED = re.compile(r"sep=([\t;,])\r?\n", re.IGNORECASE)


class Row(NamedTuple):
    """One row: its number as the spreadsheet shows it, and its cells."""

    number: int
    cells: tuple[str, ...]
    unclosed: int | None = None
    """The position of a cell whose opening quote is never closed."""


class Table(NamedTuple):
    """The cells of a table, apart from what precedes its row of titles."""

    titles: Row
    rows: tuple[Row, ...]
    encoding: str
    """How the bytes were read: `UTF-8`, `UTF-16` or `Windows-1252`."""
    skipped: bool = False
    """Whether rows precede that of the titles."""


def read_table(raw: bytes, known: Callable[[str], bool]) -> Table:
    """The table that `raw` holds.

    Args:
        raw: the bytes of the file, or what was pasted.
        known: whether a text is the title of a column that we know; it tells the separator and the titles.

    Raises:
        UsageError: there is no table in it.
    """
    text, encoding = _decode(raw)
    declared = _DECLARED.match(text)
    if declared:
        text = text[declared.end() :]
    rows = _filled(text, declared[1] if declared else _separator(text, known))
    skipped = _rank_of_titles(rows, known)
    rows = rows[skipped:]
    if declared:
        rows = [row._replace(number=row.number + 1) for row in rows]
    if len(rows) < 2:
        raise UsageError(
            "ce tableau n’a aucune ligne à créer",
            "la première ligne donne les titres des colonnes, chaque ligne suivante une fiche",
        )
    if len(rows) > MAX_ROWS:
        raise UsageError(f"ce tableau a plus de {MAX_ROWS} lignes", "découpez-le en plusieurs tableaux")
    return Table(rows[0], tuple(rows[1:]), encoding, skipped > 0)


def letter(position: int) -> str:
    """The name that spreadsheets give to a column: A, B… Z, AA."""
    name = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, 26)
        name = chr(65 + rest) + name
    return name


def _decode(raw: bytes) -> tuple[str, str]:
    if len(raw) > MAX_BYTES:
        raise UsageError("ce tableau pèse plus de 2 Mo", "découpez-le en plusieurs tableaux")
    if raw.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise UsageError(
            "ce fichier est un classeur, pas un tableau CSV",
            "dans le tableur, choisissez « Enregistrer sous » puis « CSV UTF-8 »",
        )
    try:
        if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return raw.decode("utf-16"), "UTF-16"
        text, encoding = raw.decode("utf-8-sig"), "UTF-8"
    except UnicodeDecodeError:
        text, encoding = _windows(raw), "Windows-1252"
    if "\0" in text:
        raise UsageError(
            "ce fichier n’est pas un tableau de texte",
            "dans le tableur, enregistrez-le au format « CSV UTF-8 »",
        )
    return text, encoding


def _windows(raw: bytes) -> str:
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError:
        raise UsageError(
            "les accents de ce tableau ne se lisent pas",
            "dans le tableur, enregistrez-le au format « CSV UTF-8 »",
        ) from None


def _separator(text: str, known: Callable[[str], bool]) -> str:
    """The separator that gives the most titles that are known, then the most cells."""

    def promise(mark: str) -> tuple[int, int]:
        rows = list(islice(_rows(text, mark), _LEAD))
        return max((_titles(row, known), len(row.cells)) for row in rows) if rows else (0, 0)

    return max(_SEPARATORS, key=promise)


def _rank_of_titles(rows: list[Row], known: Callable[[str], bool]) -> int:
    """The first row, unless it has no title that we know and a later one has several."""
    if not rows or _titles(rows[0], known):
        return 0
    later = range(1, min(_LEAD, len(rows)))
    return next((rank for rank in later if _titles(rows[rank], known) > 1), 0)


def _titles(row: Row, known: Callable[[str], bool]) -> int:
    return sum(bool(cell) and known(cell) for cell in row.cells[:_WIDEST])


def _filled(text: str, separator: str) -> list[Row]:
    found: list[Row] = []
    for row in _rows(text, separator):
        if any(row.cells):
            found.append(row)
        if len(found) > MAX_ROWS + 1:
            break
    return found


def _rows(text: str, separator: str) -> Iterator[Row]:
    quoted, bare = _patterns(separator)
    position, number = 0, 0
    while position < len(text):
        number += 1
        cells: list[str] = []
        unclosed = None
        while True:
            match = quoted.match(text, position)
            if match:
                cells.append(match[1].replace('""', '"'))
            else:
                match = bare.match(text, position)
                assert match is not None
                if match[0].startswith('"') and match[0].count('"') % 2:
                    unclosed = len(cells)
                cells.append(match[0])
            position = match.end()
            if text[position : position + 1] != separator:
                break
            position += 1
        position += 2 if text.startswith("\r\n", position) else 1
        yield Row(number, tuple(_clean(cell) for cell in cells), unclosed)


@cache
def _patterns(separator: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A cell between quotes that are closed at its end, and any other cell."""
    mark = re.escape(separator)
    quoted = re.compile(rf'"([^"]*+(?:""[^"]*+)*+)"(?={mark}|[\r\n]|\Z)')
    return quoted, re.compile(rf"[^{mark}\r\n]*")


def _clean(cell: str) -> str:
    return cell.replace("\r\n", "\n").replace("\r", "\n").strip()
