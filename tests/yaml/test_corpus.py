"""Hostile and clumsy files, each with its verdict; sound ones that must stay accepted."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from diagdemo.yaml.source import read
from diagdemo.yaml.tree import Scalar

CORPUS = Path(__file__).parents[1] / "corpus"
CASES: dict[str, dict[str, Any]] = tomllib.loads((CORPUS / "lecture.toml").read_text(encoding="utf-8"))


def test_every_file_has_a_verdict_and_every_verdict_a_file() -> None:
    assert {path.stem for path in (CORPUS / "lecture").iterdir()} == set(CASES)


def test_the_corpus_shows_every_fault_of_reading() -> None:
    shown = {fault["code"] for case in CASES.values() for fault in case["fautes"]}
    assert shown == {f"D{number}" for number in range(100, 116)}


@pytest.mark.parametrize("name", sorted(CASES))
def test_faults_are_exactly_those_expected(name: str) -> None:
    case = CASES[name]
    document = read(name, (CORPUS / "lecture" / f"{name}.yaml").read_bytes())
    found = [
        {
            "code": issue.code,
            "ligne": issue.location.line,
            "colonne": issue.location.column,
            "severite": str(issue.severity),
        }
        for issue in document.issues
    ]
    expected = [{key: value for key, value in fault.items() if key != "mots"} for fault in case["fautes"]]
    assert found == expected
    for issue, fault in zip(document.issues, case["fautes"], strict=True):
        words = f"{issue.message} {issue.label} {issue.advice}"
        assert [word for word in fault["mots"] if word not in words] == []


@pytest.mark.parametrize("name", sorted(name for name in CASES if CASES[name].get("valeurs")))
def test_values_are_the_text_that_was_typed(name: str) -> None:
    document = read(name, (CORPUS / "lecture" / f"{name}.yaml").read_bytes())
    for key, expected in CASES[name]["valeurs"].items():
        _, node, exact = document.find((key,))
        assert exact
        assert isinstance(node, Scalar)
        assert node.value == expected


@pytest.mark.parametrize("name", sorted(name for name in CASES if CASES[name]["fautes"]))
def test_a_fault_is_told_in_french_without_a_word_of_the_trade(name: str) -> None:
    document = read(name, (CORPUS / "lecture" / f"{name}.yaml").read_bytes())
    for issue in document.issues:
        said = f" {issue.message} {issue.label} {issue.advice} ".lower()
        for word in ("parse", "mapping", "token", "none", "null", "string", "scalar", "expected", "yaml"):
            assert word not in said.replace("«\u00a0.yaml\u00a0»", "")
        assert not issue.message.endswith(".")
        assert issue.advice
