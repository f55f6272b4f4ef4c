"""The excerpts of a verification show the lines of a file as reading it whole would, and read it once."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.depot import lay
from diagdemo.cli.verifying import How, verify_files
from diagdemo.yaml.opening import read_file

TEXT = "nom: École\r\ntype: atelier\rstatut: [actif\u2028\n\tfin: é\n"
CONTENTS = {
    "utf-8": TEXT.encode(),
    "utf-8 with a mark": TEXT.encode("utf-8-sig"),
    "utf-16": TEXT.encode("utf-16"),
    "utf-32 cut short": TEXT.encode("utf-32")[:-3],
    "windows-1252": TEXT.replace("\u2028", "").encode("cp1252"),
    "a line of another encoding": b"nom: \xc3\xa9\nstatut: \xe9\x81\n",
    "null bytes": b"nom: A\n\0statut: B\n",
    "too big": b"#" * 1_000_001,
    "too many lines": b"\n" * 50_001,
    "empty": b"",
}


@pytest.mark.parametrize("content", CONTENTS.values(), ids=CONTENTS)
def test_lines_are_those_of_the_file_whatever_is_wrong_with_it(tmp_path: Path, content: bytes) -> None:
    root = lay(tmp_path, devices__atelier="")
    file = "territoires/brumeval/devices/atelier.yaml"
    (root / file).write_bytes(content)
    whole = read_file(root, file).lines
    _, lines = verify_files(root, How(remembers=False))
    assert lines(file) == whole


def test_a_file_is_read_once_for_all_its_excerpts(tmp_path: Path) -> None:
    root = lay(tmp_path, devices__atelier="nom: Atelier\n")
    _, lines = verify_files(root, How(remembers=False))
    file = "territoires/brumeval/devices/atelier.yaml"
    assert lines(file) == ["nom: Atelier", ""]
    (root / file).unlink()
    assert lines(file) == ["nom: Atelier", ""]
