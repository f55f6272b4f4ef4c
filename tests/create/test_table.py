"""Tables as spreadsheets save and copy them: separators, quotes, encodings."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diagdemo.errors import DiagdemoError, UsageError
from diagdemo.workspace.create.table import MAX_BYTES, letter, read_table
from patience import soon


def known(title: str) -> bool:
    return title in ("nom", "type", "role")


def cells(text: str | bytes) -> list[tuple[str, ...]]:
    table = read_table(text if isinstance(text, bytes) else text.encode(), known)
    return [table.titles.cells, *(row.cells for row in table.rows)]


@pytest.mark.parametrize(
    "text",
    ["nom\ttype\na, b; c\tx\n", "nom;type\na, b; c;x\n", "nom,type\n", 'nom;type\n"a, b; c";x'],
)
def test_the_separator_is_the_one_that_gives_titles(text: str) -> None:
    if text.count("\n") < 2 and '"' not in text:
        with pytest.raises(UsageError):
            cells(text)
    else:
        assert cells(text)[0] == ("nom", "type")


def test_a_separator_inside_a_title_or_a_text_misleads_nobody() -> None:
    assert cells("nom;role\nForum;Anime, conseille, relie\n")[1] == ("Forum", "Anime, conseille, relie")
    assert cells("nom\trole\nForum\tAnime; conseille\n")[1] == ("Forum", "Anime; conseille")


def test_the_titles_may_come_after_the_name_of_the_table() -> None:
    table = read_table(b"Inventaire;;\n;;\nnom;type\nForum;cadre\n", known)
    assert (table.titles.number, table.titles.cells, table.skipped) == (3, ("nom", "type"), True)
    assert [row.number for row in table.rows] == [4]


def test_a_row_of_values_is_not_taken_for_titles() -> None:
    table = read_table(b"titre;genre\nnom;x\nForum;y\n", known)
    assert (table.titles.number, table.skipped, len(table.rows)) == (1, False, 2)


def test_the_separator_may_be_declared() -> None:
    table = read_table(b"sep=;\r\nnom;type\r\na;b\r\n", known)
    assert table.titles.cells == ("nom", "type")
    assert [row.number for row in table.rows] == [3]


def test_quotes_hold_lines_separators_and_quotes() -> None:
    text = 'nom;role\r\n"Maison ""La Ruche""";"une; ligne\r\nune autre"\r\n'
    assert cells(text)[1] == ('Maison "La Ruche"', "une; ligne\nune autre")


def test_a_quote_inside_a_cell_is_only_a_sign() -> None:
    assert cells('nom\trole\nla "Ruche"\t5" de haut\n')[1] == ('la "Ruche"', '5" de haut')
    assert cells('nom\trole\n"La Ruche" des voisins\tx\n')[1] == ('"La Ruche" des voisins', "x")


def test_a_quote_never_closed_is_remembered_where_it_opens() -> None:
    table = read_table(b'nom;role\na;b\nc;"oups\nd;e\n', known)
    assert [(row.number, row.unclosed) for row in table.rows] == [(2, None), (3, 1), (4, None)]


def test_rows_keep_the_number_that_the_spreadsheet_shows() -> None:
    table = read_table(b'nom\n"a\nb"\n\n  \nc\n', known)
    assert [(row.number, row.cells) for row in table.rows] == [(2, ("a\nb",)), (5, ("c",))]


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        ("nom\nÉté".encode(), "UTF-8"),
        ("nom\nÉté".encode("utf-8-sig"), "UTF-8"),
        ("nom\nÉté".encode("cp1252"), "Windows-1252"),
        ("nom\nÉté".encode("utf-16"), "UTF-16"),
    ],
)
def test_the_encodings_of_spreadsheets_are_read(raw: bytes, encoding: str) -> None:
    table = read_table(raw, known)
    assert table.titles.cells == ("nom",)
    assert table.rows[0].cells == ("Été",)
    assert table.encoding == encoding


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "aucune ligne"),
        (b"nom;type\n", "aucune ligne"),
        (b"PK\x03\x04 classeur", "classeur"),
        (b"nom\n\x00\x00", "pas un tableau de texte"),
        (b"nom\n\x81\xff", "accents"),
        (b"nom\n" + b"x" * MAX_BYTES, "2"),
        (b"nom\n" + b"x\n" * 6000, "plus de 5000 lignes"),
    ],
)
def test_what_is_no_table_is_refused_in_words(raw: bytes, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        read_table(raw, known)


@given(st.binary(max_size=200))
def test_any_bytes_make_a_table_or_a_sentence(raw: bytes) -> None:
    with contextlib.suppress(DiagdemoError):
        assert read_table(b"nom\n" + raw, known).rows


@pytest.mark.parametrize("piece", ['"', '""', '"a,', '","', '""",', "\n", ",", '"\n'])
def test_no_table_takes_long_to_cut(piece: str) -> None:
    raw = ("nom\n" + piece * (600_000 // len(piece))).encode()
    with soon(), contextlib.suppress(UsageError):
        read_table(raw, known)


@pytest.mark.parametrize(("position", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (702, "AAA")])
def test_columns_have_the_names_of_spreadsheets(position: int, name: str) -> None:
    assert letter(position) == name
