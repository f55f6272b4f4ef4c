"""The version of diagdemo itself: the one that Python's own reader of installed packages tells."""

from __future__ import annotations

import importlib.metadata
from pathlib import Path

import pytest

from diagdemo.version import installed, requirement, version_of


@pytest.mark.parametrize("version", ["0.1.0", "2.0.0rc1", "1.4.0.post1", "1.0.dev3+abc.1"])
def test_our_own_version_is_what_the_installer_wrote(
    version: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _install("diagdemo_extra-9.9", tmp_path)
    _install(f"diagdemo-{version}", tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    assert installed("diagdemo") == importlib.metadata.version("diagdemo") == version
    assert version_of("diagdemo") == version
    assert requirement() == f"diagdemo=={'.'.join(version.split('.')[:2])}.*"


def test_a_copy_that_is_not_installed_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _install("diagdemo_extra-9.9", tmp_path)
    (tmp_path / "archive.zip").write_bytes(b"")
    monkeypatch.setattr("sys.path", [str(tmp_path), str(tmp_path / "archive.zip"), str(tmp_path / "absent")])
    assert installed("diagdemo") is None
    assert version_of("diagdemo") == "(copie de travail, non installée)"
    assert requirement() == "diagdemo"


def test_the_version_of_another_package_is_told() -> None:
    assert installed("pytest") == pytest.__version__
    assert version_of("paquet-qui-n-existe-pas") == "(absent)"


def _install(name: str, folder: Path) -> None:
    """The notice that an installer leaves of a package."""
    package, version = name.rsplit("-", 1)
    notice = folder / f"{name}.dist-info"
    notice.mkdir()
    text = f"Metadata-Version: 2.4\nName: {package}\nVersion: {version}\n"
    (notice / "METADATA").write_text(text, encoding="utf-8")
