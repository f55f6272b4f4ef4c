"""What no correction may do, whatever it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from diagdemo.fixing.judge import is_better, is_harmless
from diagdemo.workspace.load import load
from diagdemo.workspace.reader import read_again
from fixing.mending import place, put

TEXT = "nom: Forum\ntype: Fête\ndebut: 1/3/2024\n"


@pytest.mark.parametrize(
    ("after", "harmless", "better"),
    [
        (TEXT, True, False),
        ("nom: Forum\ntype: evenement\ndebut: 1/3/2024\n", True, True),
        ("nom: Forum\ntype: evenement\ndebut: 1/3/2024\nfin: 1/4/2024\n", False, False),
        ("nom: Forum\ntype: evenement\ndebutt: 2024\n", False, False),
        ("nom: Forum\ntype: evenement\n", False, False),
        ("nom: Forum\ntype: evenement\ndebut: [\n", False, False),
    ],
    ids=["same", "one less", "a line more", "another fault", "a line less", "unreadable"],
)
def test_a_file_is_better_when_it_has_fewer_faults_and_as_many_lines(
    tmp_path: Path, after: str, harmless: bool, better: bool
) -> None:
    path = place("device")
    workspace = load(put(tmp_path, {path: TEXT.encode()}))
    old = workspace.record(path)
    assert old is not None
    new = read_again(old, after.encode(), workspace.plan, workspace.words)
    assert (is_harmless(old, new), is_better(old, new, ())) == (harmless, better)
