"""Small trees laid over the clean repository: what is signalled, where, in which words."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path

import pytest

from checks.laying import check, clumsy, lay

CASES = sorted(path.parent for path in (Path(__file__).parent / "cases").glob("D*/*/attendu.toml"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}-{case.name}")
def test_case(case: Path, tmp_path: Path) -> None:
    """The issues are those of `attendu.toml`, in its order; their words are in the message or the advice."""
    root = lay(tmp_path, {})
    shutil.copytree(case, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns("attendu.toml"))
    expected = tomllib.loads((case / "attendu.toml").read_text(encoding="utf-8"))["issue"]
    found = check(root).issues
    assert [(i.code, i.location.file, i.location.line, str(i.severity)) for i in found] == [
        (item["code"], item["file"], item["line"], item["severity"]) for item in expected
    ]
    for issue, item in zip(found, expected, strict=True):
        said = f"{issue.message} {issue.advice}".replace("\u00a0", " ").replace("\u202f", " ")
        assert [word for word in item["words"] if word not in said] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}-{case.name}")
def test_what_is_said_is_good_french(case: Path, tmp_path: Path) -> None:
    """Messages and advice keep French typography and the words of those who read them."""
    root = lay(tmp_path, {})
    shutil.copytree(case, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns("attendu.toml"))
    assert [clumsy(issue) for issue in check(root).issues if issue.code >= "D130" and clumsy(issue)] == []


def test_there_are_cases() -> None:
    """The folder of cases is found."""
    assert len(CASES) > 40
