"""`--simuler`: whatever a command writes, it can first be told, and then nothing is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.conftest import Type

NETWORK = Path(__file__).resolve().parents[2] / "examples" / "reseau-fictif"


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


LINES = {
    "init depot": ("init", "depot", "nouveau", "--entretiens-a-part", "--programme", "Essai"),
    "schema": ("schema", "--sortie", "nouveau"),
    "report": (
        "report",
        "val-de-clairune",
        "--depot",
        str(NETWORK),
        "--sortie",
        "nouveau",
        "--format",
        "html",
    ),
}


@pytest.mark.parametrize("words", LINES.values(), ids=LINES.keys())
def test_what_is_announced_is_what_is_written(
    words: tuple[str, ...], tmp_path: Path, type_line: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    before = everything(NETWORK)
    told = type_line(*words, "--simuler")
    assert (told.code, told.err) == (0, "")
    assert not any(tmp_path.iterdir())
    assert everything(NETWORK) == before
    assert type_line(*words).code == 0
    files = [path for path in tmp_path.rglob("*") if path.is_file() and ".git" not in path.parts]
    assert files
    for path in files:
        assert path.name in told.out, f"{path} est écrit sans avoir été annoncé"


def test_a_page_that_is_followed_is_written(type_line: Type) -> None:
    ran = type_line("report", "brumeval", "--depot", str(NETWORK), "--suivre", "--simuler")
    assert ran.code == 2
    assert "--suivre" in ran.err


def test_a_repository_can_be_made_beside_the_one_where_one_is(
    tmp_path: Path, type_line: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert type_line("init", "depot", str(tmp_path / "un")).code == 0
    monkeypatch.chdir(tmp_path / "un")
    assert type_line("init", "depot", "../deux").code == 0
    assert (tmp_path / "deux" / "diagdemo.yaml").is_file()
