"""What cannot be a file in Git: links, pipes, rights, sizes."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from diagdemo.yaml.document import Document
from diagdemo.yaml.opening import read_file

posix = pytest.mark.skipif(os.name == "nt", reason="links and pipes are made otherwise on Windows")


def _only(document: Document) -> str:
    assert document.unreadable
    [issue] = document.issues
    assert (issue.code, issue.location.line) == ("D100", 1)
    return issue.message


def test_an_ordinary_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "actors").mkdir()
    (tmp_path / "actors" / "a.yaml").write_text("nom: Accueil\n", encoding="utf-8")
    document = read_file(tmp_path, "actors/a.yaml")
    assert (document.name, document.issues) == ("actors/a.yaml", ())
    assert not document.unreadable


@posix
def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "vrai.yaml").write_text("nom: x\n", encoding="utf-8")
    (tmp_path / "lien.yaml").symlink_to("vrai.yaml")
    (tmp_path / "casse.yaml").symlink_to("nulle-part")
    assert "lien symbolique" in _only(read_file(tmp_path, "lien.yaml"))
    assert "lien symbolique" in _only(read_file(tmp_path, "casse.yaml"))


@posix
def test_a_folder_that_is_a_link_is_not_entered(tmp_path: Path) -> None:
    (tmp_path / "ailleurs").mkdir()
    (tmp_path / "ailleurs" / "a.yaml").write_text("nom: x\n", encoding="utf-8")
    (tmp_path / "depot").mkdir()
    (tmp_path / "depot" / "actors").symlink_to("../ailleurs")
    assert "actors" in _only(read_file(tmp_path / "depot", "actors/a.yaml"))


@posix
def test_the_root_itself_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "vrai").mkdir()
    (tmp_path / "vrai" / "a.yaml").write_text("nom: x\n", encoding="utf-8")
    (tmp_path / "depot").symlink_to("vrai")
    assert not read_file(tmp_path / "depot", "a.yaml").issues


@posix
def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "tube.yaml")
    assert "tube" in _only(read_file(tmp_path, "tube.yaml"))


def test_a_folder_named_like_a_record_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").mkdir()
    assert "dossier" in _only(read_file(tmp_path, "a.yaml"))


@pytest.mark.skipif(
    os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all"
)
def test_missing_rights_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("nom: x\n", encoding="utf-8")
    path.chmod(0)
    assert "droit" in _only(read_file(tmp_path, "a.yaml"))


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    assert "n’existe pas" in _only(read_file(tmp_path, "a.yaml"))


@pytest.mark.parametrize("relative", ["../a.yaml", "/etc/hostname", "a/../../b.yaml", "a\0b"])
def test_a_path_out_of_the_repository_is_refused(tmp_path: Path, relative: str) -> None:
    assert "sort du dépôt" in _only(read_file(tmp_path, relative))


def test_a_huge_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"a: b\n" * 300_000)
    assert "1,5\u00a0Mo" in _only(read_file(tmp_path, "a.yaml")).replace(" Mo", "\u00a0Mo")


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/zero has no size and no end")
def test_a_device_is_refused() -> None:
    assert "spécial" in _only(read_file(Path("/dev"), "zero"))
