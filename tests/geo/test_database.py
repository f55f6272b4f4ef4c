"""The embedded file opens from anywhere, is never written, and tells when it is damaged."""

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from diagdemo import resources
from diagdemo.errors import DiagdemoError
from diagdemo.geo.database import _uri, database, find


@pytest.mark.parametrize("name", ["café à côté", "c#", "50 % d'élus", "a&b;c"])
def test_folders_with_odd_names(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    folder.mkdir()
    copy = shutil.copy(resources.geography(), folder / "cog.sqlite")
    with database(Path(copy)) as connection:
        assert [place.nom for place in find(connection, "code = ?", "68224")] == ["Mulhouse"]
    assert [path.name for path in folder.iterdir()] == ["cog.sqlite"]


def test_a_question_mark_does_not_start_the_options(tmp_path: Path) -> None:
    assert "?" not in _uri(tmp_path / "quoi ?" / "cog.sqlite").removesuffix("?mode=ro&immutable=1")


def test_nothing_can_be_written() -> None:
    # The error of SQLite arrives as ours: this connection only ever reads.
    with pytest.raises(DiagdemoError), database() as connection:
        connection.execute("DELETE FROM place")
    with database() as connection:
        assert find(connection, "code = ?", "68224")


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(DiagdemoError, match="illisible"), database(tmp_path / "cog.sqlite"):
        pass


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    damaged = tmp_path / "cog.sqlite"
    damaged.write_bytes(b"not a database" * 100)
    with pytest.raises(DiagdemoError) as caught, database(damaged) as connection:
        find(connection, "code = ?", "68224")
    assert isinstance(caught.value.__cause__, sqlite3.Error)
    assert "réinstallez" in caught.value.advice


def test_every_kind_is_complete() -> None:
    with database() as connection:
        counts = connection.execute("SELECT count(*) FROM place GROUP BY kind ORDER BY kind").fetchall()
    assert [count for (count,) in counts] == [34969, 1255, 11, 109, 26]


def test_importing_the_package_loads_neither_sqlite_nor_difflib() -> None:
    code = "import sys, diagdemo.geo; print(*{'sqlite3', 'difflib', 'json', 'pydantic'} & set(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == ""
