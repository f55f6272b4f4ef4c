"""Every file of the corpus once corrected: right where its advice was exact, the same everywhere else."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from diagdemo.issues import Issue
from diagdemo.workspace.load import load
from diagdemo.yaml.source import read
from fixing.mending import CORPUS, after, cases, mend, place, put

EXPECTED: dict[str, dict[str, dict[str, Any]]] = tomllib.loads(
    (CORPUS / "corrections.toml").read_text(encoding="utf-8")
)
ALL = [(part, name) for part in ("lecture", "saisie") for name in sorted(cases(part))]
_TOLD = re.compile(r"écrivez («(?!\u00a0nom: valeur)|\"|\d|\{)")


def lay(root: Path, part: str, name: str) -> tuple[Path, str]:
    """The repository that holds one file of the corpus, and the path of that file."""
    case = cases(part)[name]
    path = place(case.get("type", "device"))
    files = {path: (CORPUS / part / f"{name}.yaml").read_bytes()}
    if "espace" in case:
        files["diagdemo.yaml"] = (CORPUS / part / f"{case['espace']}.yaml").read_bytes()
    return put(root, files), path


def key(issue: Issue) -> tuple[str, int]:
    return issue.code, issue.location.line


@pytest.mark.parametrize("unsure", [False, True])
@pytest.mark.parametrize(("part", "name"), ALL)
def test_only_the_lines_that_are_wrong_change(tmp_path: Path, part: str, name: str, unsure: bool) -> None:
    root, path = lay(tmp_path, part, name)
    old = (root / path).read_bytes()
    fixed = mend(root, unsure=unsure)
    new = after(root, fixed)[path]
    expected = EXPECTED[part].get(name, {})
    wanted = expected.get("devines", expected.get("surs")) if unsure else expected.get("surs")
    if wanted is None:
        assert new == old
        return
    before, now = read(path, old), read(path, new)
    assert new.decode("utf-8").removeprefix("\ufeff") == now.text
    changed = {
        str(number): line
        for number, (other, line) in enumerate(zip(before.lines, now.lines, strict=True), start=1)
        if line != other
    }
    assert changed == wanted
    assert set(map(int, changed)) <= {issue.location.line for issue in fixed.done}
    assert re.findall(r"\r\n|\r|\n", before.text) == re.findall(r"\r\n|\r|\n", now.text)


@pytest.mark.parametrize(("part", "name"), ALL)
def test_what_was_corrected_is_signalled_no_more(tmp_path: Path, part: str, name: str) -> None:
    root, path = lay(tmp_path, part, name)
    fixed = mend(root, unsure=True)
    for file, content in after(root, fixed).items():
        (root / file).write_bytes(content)
    left = {key(issue) for issue in load(root).issues if issue.location.file == path}
    assert left.isdisjoint(key(issue) for issue in fixed.done)


@pytest.mark.parametrize("unsure", [False, True])
@pytest.mark.parametrize(("part", "name"), ALL)
def test_nothing_is_corrected_twice(tmp_path: Path, part: str, name: str, unsure: bool) -> None:
    root, _ = lay(tmp_path, part, name)
    for file, content in after(root, mend(root, unsure=unsure)).items():
        (root / file).write_bytes(content)
    again = mend(root, unsure=unsure)
    assert (again.done, again.edits, again.moves) == ((), (), ())


@pytest.mark.parametrize(("part", "name"), ALL)
def test_an_advice_that_gives_the_text_has_its_correction(tmp_path: Path, part: str, name: str) -> None:
    root, _ = lay(tmp_path, part, name)
    for issue in load(root).issues:
        if _TOLD.match(issue.advice) and " ou " not in issue.advice and "…" not in issue.advice:
            assert issue.correction, issue.advice
        if issue.advice.startswith("vouliez-vous dire"):
            assert issue.correction, issue.advice


def test_the_corpus_shows_sure_corrections_and_guessed_ones() -> None:
    told = [each for part in EXPECTED.values() for each in part.values()]
    assert sum("surs" in each for each in told) >= 70
    assert sum("devines" in each for each in told) >= 45
    assert set(EXPECTED["lecture"]) <= set(cases("lecture"))
    assert set(EXPECTED["saisie"]) <= set(cases("saisie"))
