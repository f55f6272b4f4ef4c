"""The cases of the checks: what they propose is carried by the issue, and made when it is asked for."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from checks.laying import TODAY, lay
from diagdemo.checks import run
from diagdemo.fixing.draft import Drafts
from diagdemo.fixing.fix import fix
from diagdemo.fixing.wanted import Wanted
from diagdemo.issues import Issue
from diagdemo.workspace.load import load
from diagdemo.workspace.rewrite import rewrite

FOLDER = Path(__file__).parents[1] / "checks" / "cases"
CASES = sorted(path.parent for path in FOLDER.glob("D*/*/attendu.toml"))
GUESSED = [
    case for case in CASES if case.parent.name in ("D130", "D140", "D141", "D151", "D156", "D158", "D159")
]


def root_of(case: Path, folder: Path) -> Path:
    """The clean repository, with a case over it."""
    root = lay(folder, {})
    shutil.copytree(case, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns("attendu.toml"))
    return root


def proposed(issue: Issue) -> bool:
    return "vouliez-vous dire" in issue.advice


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}-{case.name}")
def test_what_a_check_proposes_is_its_correction(case: Path, tmp_path: Path) -> None:
    for issue in run(load(root_of(case, tmp_path)), TODAY).issues:
        if proposed(issue):
            assert issue.correction, issue
            assert any(splice.text in issue.advice for splice in issue.correction.splices)


@pytest.mark.parametrize("case", GUESSED, ids=lambda case: f"{case.parent.name}-{case.name}")
def test_what_is_guessed_is_made_or_withdrawn_and_nothing_gets_worse(case: Path, tmp_path: Path) -> None:
    root = root_of(case, tmp_path)
    before = run(load(root), TODAY).issues
    fixed = fix(Drafts(root), Wanted(unsure=True), TODAY)
    rewrite(fixed.edits, fixed.moves)
    left = run(load(root), TODAY).issues
    assert left == fixed.result.issues
    assert len(left) <= len(before)
    assert not [issue for issue in left if proposed(issue) and issue not in fixed.withdrawn]


def test_there_are_guesses() -> None:
    assert len(GUESSED) > 10
