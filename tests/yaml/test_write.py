"""A file is always the old one or the new one, whole, even when the writer is killed."""

from __future__ import annotations

import os
import random
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

import diagdemo
from diagdemo.errors import DiagdemoError
from diagdemo.yaml.write import write_atomic

posix = pytest.mark.skipif(os.name == "nt", reason="rights, links and signals are otherwise on Windows")


def test_the_text_is_written_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    write_atomic(path, "\ufeffnom: Été\r\n")
    assert path.read_bytes() == b"\xef\xbb\xbf" + "nom: Été\r\n".encode()
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.yaml"]


def test_a_file_is_replaced_unless_it_must_be_new(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    write_atomic(path, "a", create=True)
    write_atomic(path, "b")
    with pytest.raises(FileExistsError):
        write_atomic(path, "c", create=True)
    assert path.read_text(encoding="utf-8") == "b"
    assert len(list(tmp_path.iterdir())) == 1


@posix
def test_rights_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a", encoding="utf-8")
    path.chmod(0o640)
    write_atomic(path, "b")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@posix
def test_a_link_is_never_written_through(tmp_path: Path) -> None:
    target = tmp_path / "cible"
    target.write_text("a", encoding="utf-8")
    link = tmp_path / "a.yaml"
    link.symlink_to(target)
    with pytest.raises(DiagdemoError):
        write_atomic(link, "b")
    with pytest.raises(FileExistsError):
        write_atomic(link, "b", create=True)
    assert target.read_text(encoding="utf-8") == "a"


def test_a_failure_leaves_everything_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a", encoding="utf-8")

    def full(descriptor: int) -> None:
        raise OSError(28, "disque plein")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="disque plein"):
        write_atomic(path, "b")
    assert path.read_text(encoding="utf-8") == "a"
    assert len(list(tmp_path.iterdir())) == 1


_WRITER = """
import sys
from pathlib import Path
from diagdemo.yaml.write import write_atomic
path, rank = Path(sys.argv[1]), 0
print("ok", flush=True)
while True:
    rank += 1
    write_atomic(path, f"rang: {rank}\\n" + "texte: abcdefgh\\n" * 20000 + f"fin: {rank}\\n")
"""


@posix
def test_a_killed_writer_leaves_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("rang: 0\nfin: 0\n", encoding="utf-8")
    source = str(Path(diagdemo.__path__[0]).parent)
    environment = {**os.environ, "PYTHONPATH": source}
    chance = random.Random(7)
    for _ in range(12):
        command = [sys.executable, "-c", _WRITER, str(path)]
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            time.sleep(chance.uniform(0, 0.05))
            writer.kill()
        text = path.read_text(encoding="utf-8")
        assert text.splitlines()[0].removeprefix("rang: ") == text.splitlines()[-1].removeprefix("fin: ")
        records = [entry.name for entry in tmp_path.iterdir() if entry.suffix in (".yaml", ".yml")]
        assert records == ["a.yaml"]
        assert all(entry.name.startswith(".") for entry in tmp_path.iterdir() if entry != path)
