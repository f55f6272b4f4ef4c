"""The same answers, remembered or not, in one process or several, part by part or as a whole."""

from __future__ import annotations

import datetime
import os
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as tried
from hypothesis import strategies as st

from diagdemo.checks import run
from diagdemo.cli import run as command_line
from diagdemo.cli.choices import Format
from diagdemo.cli.show.verification import Verification
from diagdemo.cli.verifying import How, verify_files
from diagdemo.verification.place import VARIABLE
from diagdemo.workspace.apart import Interviews
from diagdemo.workspace.load import load
from verification.answers import DAY, alike, left_alone, tell, tick
from verification.editing import EDITS, FILES, SETTINGS, SLUGS, Edit, lay, settings, write

EXAMPLES = Path(__file__).parents[2] / "examples"
DAYS = [datetime.date(2026, 2, day) for day in (1, 27, 28)] + [datetime.date(2026, 3, 1)]
_NUMBERS = st.integers(0, 10_000)
_FILES = st.sampled_from(FILES)
_FOLDERS = st.sampled_from([f"territoires/{slug}" for slug in (*SLUGS, "nord", "a", "commun", "p-aaaa")])
_INSIDE = st.builds(
    "{}/{}".format, _FOLDERS, st.sampled_from(["actors", "devices", "notes"])
) | st.sampled_from(
    [
        "territoires",
        "territoires/val",
        "../entretiens/territoires",
        "../entretiens/territoires/brume",
        "actors",
    ]
)


def _edit(name: str, *given: st.SearchStrategy[Any]) -> st.SearchStrategy[Edit]:
    return st.tuples(st.just(name), *given)


_EDITS = st.one_of(
    _edit("write", _FILES, _NUMBERS),
    _edit("write", _FILES, _NUMBERS),
    _edit("write", _FILES, _NUMBERS),
    _edit("remove", _FILES | _FOLDERS),
    _edit("move", _FILES, _FILES),
    _edit("move", _FOLDERS, _FOLDERS),
    _edit("swap", _FILES, _FILES),
    _edit("touch", _FILES),
    _edit("disguise", _FILES),
    _edit("link", _FILES, st.sampled_from(["/nowhere", "../devices", "a.yaml"])),
    _edit("link", _INSIDE, st.sampled_from(["../amont", "../../../nowhere"])),
    _edit("pipe", _FILES),
    _edit("folder", _FILES),
    _edit("apart"),
    _edit("settings", st.integers(0, len(SETTINGS) - 1), st.integers(0, 511)),
)


_DAYS = st.sampled_from(DAYS)
_STEPS = st.lists(st.tuples(st.lists(_EDITS, max_size=2), _DAYS, st.booleans()), min_size=4, max_size=8)


@pytest.mark.skipif(os.name == "nt", reason="there are no pipes among files")
@tried(max_examples=25)
@given(steps=_STEPS, chosen=st.sampled_from(SLUGS))
def test_the_same_is_found_whatever_is_remembered(
    steps: list[tuple[list[Edit], datetime.date, bool]], chosen: str
) -> None:
    """Whatever is done to the files between two runs, and however long before the second one."""
    told = [True]
    with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryDirectory() as folder, left_alone(told):
        patch.setenv(VARIABLE, f"{folder}/mémoire")
        root = Path(folder, "dépôt")
        lay(root)
        for edits, day, told[0] in steps:
            tick()
            for name, *words in edits:
                EDITS[str(name)](root, *words)
            found = tell(root, day)
        if chosen in found.territories:
            _same_for_one(root, day, chosen)
        several, _ = verify_files(root, How(date=day, names=True, remembers=False, processes=2))
        assert alike(several) == alike(found)


def _same_for_one(root: Path, day: datetime.date, slug: str) -> None:
    """A territory that is named is told as it is among all, with what all share, remembered or not."""
    workspace = load(root)
    result = run(workspace, day)
    apart = "../entretiens/" if workspace.interviews is Interviews.A_PART else ""

    def is_another(path: str) -> bool:
        top, _, place = path.removeprefix(apart).partition("/")
        held = place.partition("/")[0]
        return top == "territoires" and held != slug and held in workspace.territories

    theirs = {waiver.place for (_, path), waiver in result.waivers.items() if is_another(path)}
    expected = [
        issue
        for issue in result.issues
        if not is_another(issue.location.file) and not (issue.code == "D152" and issue.location in theirs)
    ]
    for remembers in (False, True):
        found, _ = verify_files(root, How([slug], day, remembers=remembers))
        assert list(found.issues) == expected


@pytest.mark.parametrize("form", Format)
def test_every_format_is_the_same_to_the_byte(
    form: Format, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is written on the first run, on the next one, without memory, and by several processes."""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "mémoire"))
    root = tmp_path / "dépôt"
    lay(root)
    write(root, "diagdemo.yaml", settings(1, 511))
    written = []
    for words in ([], [], ["--sans-cache"], ["--sans-cache", "--processus", "2"]):
        line = ["validate", "--depot", str(root), "--format", form, "--date", str(DAY), "--max", "0", *words]
        code = command_line.run(line)
        written.append((code, *capsys.readouterr()))
    assert written[0][0] == 1
    assert written[1:] == written[:1] * 3


@pytest.mark.parametrize("name", ["reseau-fictif", "territoires-reels"])
def test_examples_are_told_alike(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Repositories as people have them."""
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    first: Verification = tell(EXAMPLES / name)
    with left_alone([True]):
        tell(EXAMPLES / name)
        again, _ = verify_files(EXAMPLES / name, How(date=DAY, names=True))
    assert alike(again) == alike(first)
