"""What people write at the level of the fields: each file with its verdict, in words they understand."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from diagdemo.issues import Issue
from diagdemo.model.entities import entities
from diagdemo.workspace.bind import bind
from diagdemo.workspace.bound import Bound
from diagdemo.workspace.plan import load_plan
from diagdemo.workspace.vocabularies import words_in_force
from diagdemo.yaml.document import Document
from diagdemo.yaml.source import read

CORPUS = Path(__file__).parents[1] / "corpus"
CASES: dict[str, dict[str, Any]] = tomllib.loads((CORPUS / "saisie.toml").read_text(encoding="utf-8"))
FAULTY = sorted(name for name in CASES if CASES[name]["fautes"])
SOUND = sorted(name for name in CASES if not CASES[name]["fautes"])
_TRADE = re.compile(r"\b(parser?|mapping|none|regex|string|traceback|scalar|token|dict|bool|int|float)\b")
_BROKEN = re.compile(r"[^\u00a0\u202f][;?!»](?!\w)|«[^\u00a0]|[ ][:]|'")


@cache
def bound(name: str) -> tuple[Document, Bound]:
    """The document of a case and what binding it gives."""
    case, plan = CASES[name], load_plan()
    document = read(name, (CORPUS / "saisie" / f"{name}.yaml").read_bytes())
    words = plan.words
    if "espace" in case:
        words = words_in_force(plan, bound(case["espace"])[1].data)
    return document, bind(document, plan.records[case["type"]]["part"], plan, words)


def issues(name: str) -> tuple[Issue, ...]:
    """All that is said of a case."""
    document, found = bound(name)
    return (*document.issues, *found.issues)


def test_every_file_has_a_verdict_and_every_verdict_a_file() -> None:
    assert {path.stem for path in (CORPUS / "saisie").iterdir()} == set(CASES)
    assert len(FAULTY) >= 45


def test_the_corpus_shows_every_fault_of_fields_and_every_kind_of_record() -> None:
    shown = {fault["code"] for case in CASES.values() for fault in case["fautes"]}
    assert {f"D{number}" for number in range(120, 130)} <= shown
    assert {CASES[name]["type"] for name in SOUND} == set(entities())


@pytest.mark.parametrize("name", sorted(CASES))
def test_faults_are_exactly_those_expected(name: str) -> None:
    found = [(issue.code, issue.location.line, issue.location.column) for issue in issues(name)]
    assert found == [(fault["code"], fault["ligne"], fault["colonne"]) for fault in CASES[name]["fautes"]]
    for issue, fault in zip(issues(name), CASES[name]["fautes"], strict=True):
        said = f"{issue.message} {issue.label} {issue.advice}"
        assert [word for word in fault["mots"] if word not in said] == []


@pytest.mark.parametrize("name", FAULTY)
def test_a_fault_is_told_in_plain_french(name: str) -> None:
    for issue in issues(name):
        assert issue.message
        assert issue.advice
        assert not issue.message.endswith(".")
        assert not _TRADE.search(f"{issue.message} {issue.label} {issue.advice}".lower())
        assert not _BROKEN.search(f"{issue.message} {issue.advice}")
        assert "**" not in issue.message


@pytest.mark.parametrize("name", sorted(CASES))
def test_a_record_that_can_be_built_is(name: str) -> None:
    _, found = bound(name)
    if found.repairable:
        entities()[CASES[name]["type"]].model_validate(found.data)
    assert found.repairable or name in FAULTY


@pytest.mark.parametrize("name", SOUND)
def test_what_is_sound_is_read_whole(name: str) -> None:
    """No key of a sound file is lost on the way: it has a value, or it says that it has none."""
    document, found = bound(name)
    written = {key.value for key, _ in getattr(document.root, "entries", ())}
    assert written <= {*found.data, *found.data.get("etats", {})}
