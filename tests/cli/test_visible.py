"""Nothing that people typed commands a terminal, nor what keeps the log of a job."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli.conftest import Type
from diagdemo.cli.visible import unsafe, visible
from gitdata import Depot

_OBEYED = re.compile(r"^\s*::|##\[", re.M)
"""What GitHub takes for a command in what a job prints."""
_HOSTILE = "::error file=x::Pris ##[warning]au piège"


@given(st.text("ab:#[ \n\x1b"), st.integers(0, 8))
def test_no_piece_of_a_text_is_a_command_for_a_forge(text: str, cut: int) -> None:
    """Wherever a line is cut to fit a screen."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GITHUB_ACTIONS", "true")
        assert not _OBEYED.search(visible(text)[cut:])


def test_what_is_printable_is_never_unsafe() -> None:
    """So that what is printable needs no other look, with whatever tables of characters Python comes."""
    assert not unsafe().search(
        "".join(sign for sign in map(chr, range(sys.maxunicode + 1)) if sign.isprintable())
    )


def test_elsewhere_colons_are_colons() -> None:
    assert visible(_HOSTILE) == _HOSTILE


@pytest.mark.parametrize("command", ["diff", "history", "status", "validate --format texte"])
def test_a_hostile_repository_commands_nothing(
    tmp_path: Path, type_line: Type, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    depot = Depot(tmp_path / "depot")
    depot.write("diagdemo.yaml", "programme: Essai\nversion_format: 1\n")
    depot.write("territoires/a/territoire.yaml", "nom: A\ntype: commune\n")
    depot.commit("Premières fiches", "2026-01-05")
    name = "b\n::error::\x1b[31mc"
    depot.write(f"territoires/{name}/territoire.yaml", f'nom: "{_HOSTILE}"\ntype: "{_HOSTILE}"\n')
    depot.write(f"territoires/{name}/actors/{name}.yaml", f'nom: "{_HOSTILE}"\n')
    depot.commit(f"{_HOSTILE} \x1b[31m", "2026-01-06")
    depot.write("territoires/a/territoire.yaml", f'nom: A\ntype: commune\ncontexte: "{_HOSTILE}"\n')
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("COLUMNS", "40")
    words = command.split()
    ran = type_line(*words, *(["HEAD~1"] if words == ["diff"] else []), "--depot", str(depot.root))
    assert ran.code in (0, 1)
    assert "error" in ran.out
    # What an excerpt shows is the line of the file, after its number.
    told = "\n".join(line for line in ran.out.split("\n") if "│" not in line)
    assert not _OBEYED.search(told)
    assert not unsafe().search(ran.out.replace("\n", ""))
