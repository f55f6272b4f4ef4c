"""Sentences cut for a terminal keep every sign, and their quotes and commands whole."""

from __future__ import annotations

import pytest

from diagdemo.cli.wrap import wrapped

TEXT = 'alignez-la sur la ligne 1 : aucune espace puis « type: conseil_citoyen » ou « "Budget : eau" »'


@pytest.mark.parametrize("columns", range(30, 120, 7))
def test_nothing_is_added_nor_lost(columns: int) -> None:
    assert " ".join(wrapped(TEXT, columns)) == TEXT


@pytest.mark.parametrize("columns", range(40, 120, 7))
def test_quotes_and_marks_are_never_cut(columns: int) -> None:
    lines = wrapped(TEXT, columns)
    assert all(len(line) <= columns for line in lines)
    assert any("« type: conseil_citoyen »" in line for line in lines)
    assert any('« "Budget : eau" »' in line for line in lines)
    assert not any(line.startswith((":", "»")) or line.endswith("«") for line in lines)


def test_the_command_that_ends_a_sentence_stays_whole() -> None:
    text = "Rencontrer les premières personnes : diagdemo add interview --territoire brumeval"
    assert wrapped(text, 60, "  · ", "    ")[-1] == "    diagdemo add interview --territoire brumeval"


def test_a_quote_or_a_word_longer_than_a_line_is_still_shown() -> None:
    text = f"ouvrez « {'un mot ' * 20}» ou {'x' * 90}"
    assert " ".join(wrapped(text, 40)) == text


def test_an_empty_text_still_has_a_line() -> None:
    assert wrapped("", 40, "  ") == ["  "]
