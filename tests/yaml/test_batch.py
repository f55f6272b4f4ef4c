"""Files read together are read as each alone, whatever stands in their way."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from diagdemo.yaml import batch
from diagdemo.yaml.batch import read_all
from diagdemo.yaml.document import Document
from diagdemo.yaml.opening import read_bytes

posix = pytest.mark.skipif(os.name == "nt", reason="links and pipes are made otherwise on Windows")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("depot/a.yaml", "depot/t/b.yaml", "depot/t/c.yaml", "depot/t/u/d.yaml", "ailleurs/e.yaml"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"nom: {name}\n", encoding="utf-8")
    root = tmp_path / "depot"
    (root / "t" / "dossier.yaml").mkdir()
    (root / "t" / "vide.yaml").touch()
    (root / "t" / "gros.yaml").write_bytes(b"a: b\n" * 300_000)
    if os.name != "nt":
        (root / "lien").symlink_to("../ailleurs")
        (root / "t" / "lien").symlink_to("u")
        (root / "t" / "lien.yaml").symlink_to("b.yaml")
        os.mkfifo(root / "t" / "tube.yaml")
    return root


_ORDINARY = ["a.yaml", "t/b.yaml", "t/c.yaml", "t/u/d.yaml", "t/b.yaml", "a.yaml", "t/vide.yaml"]
_ODD = [
    *("t/dossier.yaml", "t/gros.yaml", "t/absent.yaml", "absent/f.yaml", "t/lien.yaml", "t/tube.yaml"),
    *("lien/e.yaml", "t/lien/d.yaml", "a.yaml/g.yaml", "t/../a.yaml", "../ailleurs/e.yaml", "t/.."),
    *("/etc/hostname", "t//b.yaml", "t/./b.yaml", "t/b\0.yaml", "t\0/b.yaml", "t/", ""),
]


@posix
@pytest.mark.parametrize("within", [True, False])
def test_files_are_read_together_as_each_alone(
    root: Path, within: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "_WITHIN", within)
    paths = [path for odd in _ODD for path in (*_ORDINARY, odd, "t/c.yaml")]
    assert list(read_all(root, paths)) == [read_bytes(root, path) for path in paths]


@posix
def test_nothing_behind_a_link_is_read(root: Path) -> None:
    assert all(isinstance(held, Document) for held in read_all(root, ["lien/e.yaml", "t/lien/d.yaml"]))


@posix
def test_a_folder_that_becomes_a_link_is_not_followed(root: Path) -> None:
    """Between two of its files, and between two visits."""
    contents = read_all(root, ["t/b.yaml", "t/c.yaml", "a.yaml", "t/e.yaml"])
    assert next(contents) == b"nom: depot/t/b.yaml\n"
    (root / "t").rename(root / "parti")
    (root / "t").symlink_to("../ailleurs")
    assert next(contents) == b"nom: depot/t/c.yaml\n"
    next(contents)
    refused = next(contents)
    assert isinstance(refused, Document)
    assert "lien symbolique" in refused.issues[0].message


def _opened() -> int:
    return len(list(Path("/dev/fd").iterdir()))


@pytest.mark.skipif(not Path("/dev/fd").is_dir(), reason="open files are not listed on this system")
def test_no_folder_stays_open(root: Path) -> None:
    before = _opened()
    list(read_all(root, ["t/b.yaml", "t/absent.yaml", "lien/e.yaml", "t/u/absent/x.yaml", "t/u/d.yaml"]))
    begun = read_all(root, ["t/b.yaml", "t/c.yaml"])
    next(begun)
    assert _opened() == before + 1
    del begun
    assert _opened() == before
