"""The corpus that speed is measured on: valid, the same bytes each time, faulty only where it says."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from diagdemo.checks import run
from diagdemo.workspace.load import load

ROOT = Path(__file__).resolve().parents[1]


def make(dest: Path, *words: str) -> Path:
    subprocess.run([sys.executable, "-m", "bench.corpus", str(dest), *words], cwd=ROOT, check=True)
    return dest


def texts(root: Path) -> dict[str, bytes]:
    files = (path for path in root.rglob("*") if path.is_file() and ".git" not in path.parts)
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def faults(root: Path) -> list[tuple[str, str, int]]:
    issues = run(load(root)).issues
    return sorted((issue.code, issue.location.file, issue.location.line) for issue in issues)


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("corpus") / "plain", "2")


def test_it_has_the_size_that_is_told(plain: Path) -> None:
    records = [text for path, text in texts(plain).items() if path.startswith("territoires/")]
    assert len(records) == 2 * 59
    assert 1400 < sum(map(len, records)) / len(records) < 1600


def test_it_is_valid_without_a_warning(plain: Path) -> None:
    assert faults(plain) == []


def test_it_is_the_same_each_time_and_grows_without_changing(plain: Path, tmp_path: Path) -> None:
    assert texts(make(tmp_path / "again", "2")) == texts(plain)
    larger = texts(make(tmp_path / "larger", "3"))
    assert {path: larger[path] for path in texts(plain)} == texts(plain)
    assert len(larger) == len(texts(plain)) + 59


def test_every_planted_fault_is_found_and_no_other(tmp_path: Path) -> None:
    root = make(tmp_path / "faulty", "12", "--fautes")
    planted = json.loads((tmp_path / "faulty.fautes.json").read_text(encoding="utf-8"))
    expected = sorted((fault["code"], fault["file"], fault["line"]) for fault in planted)
    assert len(expected) == 2 * 17
    assert faults(root) == expected


def test_its_versions_are_edits_that_leave_it_valid(tmp_path: Path) -> None:
    root = make(tmp_path / "versions", "2", "--commits", "45")
    assert faults(root) == []
    assert git(root, "status", "--short") == ""
    assert git(root, "log", "--format=%h", "--shortstat").count(" changed, ") == 46
    assert git(root, "rev-parse", "HEAD") == git(
        make(tmp_path / "again", "2", "--commits", "45"), "rev-parse", "HEAD"
    )


def test_it_is_never_written_over_something(plain: Path) -> None:
    before = texts(plain)
    for words in (("2",), ("2", "--commits", "1")):
        with pytest.raises(subprocess.CalledProcessError):
            make(plain, *words)
    assert texts(plain) == before


def git(root: Path, *words: str) -> str:
    return subprocess.run(
        ["git", "-C", root, *words], check=True, capture_output=True, text=True
    ).stdout.strip()
