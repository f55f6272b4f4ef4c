"""Whatever little or odd a territory holds, the commands that tell end well, in plain words."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from cli.conftest import Type
from cli.depot import DAY
from constats.poor import HOSTILE, POOR, SLUG, lay_poor

_COMMANDS = (
    ("constats", "--indetermines"),
    ("constats", "--horizon", "long"),
    ("indicators",),
    ("questions", "--max", "0"),
    ("questions", "--format", "markdown"),
    ("graph", "--preuves", "--avec-tensions"),
)
_AS_JSON = ("constats", "indicators", "questions", "graph")
_EXPLAINED = ("CAD-01", "DEC-01", "ECO-03", "POR-02", "portee", "indice_e_i")
_NOT_A_WORD = re.compile(r"(?<!\w)(?:nan|inf|infinity|None|Traceback|Quantity|Datum)(?!\w)|datetime\.|<class")
_UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Controls and marks that change the sense of reading; words written from right to left are but letters."""
_ASIDE = (
    "territory-unreadable",
    "territory-faulty",
    "territory-without-name",
    "diagnostic-faulty",
    "interview-faulty",
)


def plain(text: str) -> None:
    assert text.strip()
    assert not _NOT_A_WORD.findall(text)
    assert not _UNSEEN.findall(text)


@pytest.mark.parametrize("name", POOR)
def test_commands_tell_something(tmp_path: Path, type_line: Type, name: str) -> None:
    at = ("--depot", str(lay_poor(tmp_path, name)), *DAY)
    for command, *options in _COMMANDS:
        ran = type_line(command, SLUG, *at, *options)
        assert (ran.code, ran.err) == (0, ""), command
        plain(ran.raw)
    for code in _EXPLAINED:
        ran = type_line("explain", code, SLUG, *at)
        assert (ran.code, ran.err) == (0, ""), code
        plain(ran.raw)


def _refuse(word: str) -> Any:
    raise AssertionError(f"{word} is not JSON")


@pytest.mark.parametrize("name", POOR)
def test_the_json_is_json(tmp_path: Path, type_line: Type, name: str) -> None:
    at = ("--depot", str(lay_poor(tmp_path, name)), *DAY)
    for command in _AS_JSON:
        ran = type_line(command, SLUG, *at, "--format", "json")
        assert (ran.code, ran.err) == (0, ""), command
        assert json.loads(ran.raw, parse_constant=_refuse)
        assert not _UNSEEN.findall(ran.raw)


@pytest.mark.parametrize("name", [*_ASIDE, "nothing", "odd-names"])
def test_files_left_aside_are_told(tmp_path: Path, type_line: Type, name: str) -> None:
    """What a fault keeps from being used is counted aloud, on the page and for programs."""
    at = ("--depot", str(lay_poor(tmp_path, name)), *DAY)
    for command in _AS_JSON:
        page = " ".join(type_line(command, SLUG, *at).out.split())
        said = "1 fiche a une erreur et n’est pas prise en compte" in page
        assert said is (name in _ASIDE), command
    told = json.loads(type_line("constats", SLUG, *at, "--format", "json").raw)
    assert len(told["fiches_ecartees"]) == (name in _ASIDE)


def test_odd_names_stay_what_they_are(tmp_path: Path, type_line: Type) -> None:
    """A name is never read as layout, neither by the page nor by the list to print."""
    at = ("--depot", str(lay_poor(tmp_path, "odd-names")), *DAY)
    told = json.loads(type_line("constats", SLUG, *at, "--format", "json").raw)
    named = {each["nom_cible"] for each in told["territoires"][0]["constats"]}
    assert {name.replace('\\"', '"') for name in HOSTILE} <= named
    page = type_line("constats", SLUG, *at).raw
    assert "[bold red]Rouge[/] {{ 7*7 }}" in " ".join(page.split())
    sheet = type_line("questions", SLUG, *at, "--format", "markdown", "--max", "0").raw
    assert "<b>" not in sheet
    assert "](https://exemple.fr)" not in sheet
