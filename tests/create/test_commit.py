"""New files are written all together or not at all, never over what is there, never out of the repository."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from diagdemo.errors import DiagdemoError
from diagdemo.workspace.create import commit
from diagdemo.workspace.create.commit import write_all
from diagdemo.yaml.write import write_atomic


def content(root: Path) -> dict[str, str]:
    return {path.relative_to(root).as_posix(): path.read_text() for path in root.rglob("*") if path.is_file()}


def test_files_and_their_folders_are_made(tmp_path: Path) -> None:
    write_all(tmp_path, [("a/b/un.yaml", "un\n"), ("a/deux.yaml", "deux\n")])
    assert content(tmp_path) == {"a/b/un.yaml": "un\n", "a/deux.yaml": "deux\n"}


def test_one_file_that_exists_stops_them_all(tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text("déjà là\n")
    with pytest.raises(DiagdemoError, match=r"b\.yaml.*existe déjà"):
        write_all(tmp_path, [("a/a.yaml", "a"), ("b.yaml", "b"), ("c.yaml", "c")])
    assert content(tmp_path) == {"b.yaml": "déjà là\n"}
    assert not (tmp_path / "a").exists()


def test_a_disk_that_fills_up_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = write_atomic

    def full(path: Path, text: str, *, create: bool) -> None:
        if path.name == "c.yaml":
            raise OSError(28, "No space left on device", str(path))
        real(path, text, create=create)

    monkeypatch.setattr(commit, "write_atomic", full)
    with pytest.raises(DiagdemoError, match="disque est plein"):
        write_all(tmp_path, [("x/a.yaml", "a"), ("b.yaml", "b"), ("c.yaml", "c")])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_folder_that_leads_elsewhere_is_refused(tmp_path: Path) -> None:
    root, outside = tmp_path / "depot", tmp_path / "ailleurs"
    (root / "territoires").mkdir(parents=True)
    outside.mkdir()
    (root / "territoires" / "x").symlink_to(outside)
    with pytest.raises(DiagdemoError, match="lien"):
        write_all(root, [("territoires/x/devices/a.yaml", "a")])
    assert list(outside.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_rights_is_told_in_french(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(DiagdemoError, match="droit d’écrire"):
            write_all(tmp_path, [("a.yaml", "a")])
    finally:
        tmp_path.chmod(0o700)
