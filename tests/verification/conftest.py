"""A folder of one’s own to remember in, and someone who is not the one who runs everything."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from diagdemo.verification.place import VARIABLE

_SOMEONE = 65534


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which what is found is remembered."""
    folder = tmp_path / "mémoire"
    monkeypatch.setenv(VARIABLE, str(folder))
    return folder


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository, of which nothing is read here."""
    folder = tmp_path / "dépôt"
    folder.mkdir()
    return folder


@contextmanager
def _someone() -> Iterator[None]:
    """Rights apply to everyone but the one who may do all."""
    import sqlite3  # noqa: F401  # its files may not be theirs to read

    before = os.geteuid()
    if before == 0:
        os.seteuid(_SOMEONE)
    try:
        yield
    finally:
        os.seteuid(before)


@pytest.fixture
def someone() -> Callable[[], object]:
    """`with someone():` runs as one whom rights bind."""
    if os.name == "nt":
        pytest.skip("rights are told otherwise")
    return _someone


@pytest.fixture
def theirs(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that belongs to `someone`, with a place to remember in and a repository."""
    folder = Path(tempfile.mkdtemp())
    for each in (folder, folder / "mémoire", folder / "dépôt"):
        each.mkdir(exist_ok=True, mode=0o700)
        if os.name != "nt" and os.geteuid() == 0:
            os.chown(each, _SOMEONE, _SOMEONE)
    monkeypatch.setenv(VARIABLE, str(folder / "mémoire"))
    yield folder
    for each in folder.iterdir():
        each.chmod(0o700)
    shutil.rmtree(folder)
