"""Every code has a page that `diagdemo explain` shows."""

from __future__ import annotations

import re

import pytest

from cli.conftest import Type
from diagdemo.registry import discover

CODES = sorted(discover("diagdemo.checks") | discover("diagdemo.checks.reading"))


def test_without_a_code_all_are_listed(type_line: Type) -> None:
    ran = type_line("explain")
    assert ran.code == 0
    assert [line.split()[0] for line in ran.out.splitlines()] == CODES


@pytest.mark.parametrize("code", CODES)
def test_each_code_has_its_page(type_line: Type, code: str) -> None:
    ran = type_line("explain", code.lower())
    assert ran.code == 0
    assert re.match(rf"{code} : \S.{{5,}}\n", ran.out)
    assert "```" not in ran.out


def test_an_unknown_code_is_refused_with_the_closest(type_line: Type) -> None:
    ran = type_line("explain", CODES[0] + "9")
    assert ran.code == 2
    assert ran.err.startswith(f"Erreur : aucun code ne s’appelle « {CODES[0]}9 »\nAide : vouliez-vous dire ")
    assert CODES[0] in ran.err.splitlines()[1]


def test_the_tabulation_of_an_example_is_seen(type_line: Type) -> None:
    assert "→ " in type_line("explain", "D104").out
