"""What has not served for long goes, and nothing that is not ours."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest

from diagdemo.verification import store as store_module
from diagdemo.verification import sweep as sweep_module
from diagdemo.verification.guard import remove
from diagdemo.verification.row import Row
from diagdemo.verification.store import Store, open_store
from diagdemo.verification.sweep import sweep

OURS = "0123456789abcdef" * 2
ROW = Row(b"s", b"c", "[]", "[]")
Someone = Callable[[], AbstractContextManager[None]]


@pytest.fixture
def folder(cache: Path) -> Path:
    """Our own folder in the one that the person names."""
    return cache / "diagdemo"


def used(root: Path) -> Path:
    """The file of a repository that is verified now."""
    store = open_store(root, "outil")
    assert store is not None
    with closing(store):
        store.keep({"": (ROW, "[]")})
        assert store.rows() == {"": ROW}
    return store.path


def aged(path: Path, days: float) -> Path:
    """The file, which is made if need be and has not served for so many days."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        path.touch(0o600)
    then = time.time() - days * 86_400
    os.utime(path, (then, then))
    return path


def tomorrow(folder: Path) -> None:
    """Have the folder swept by the next run."""
    aged(folder / "CACHEDIR.TAG", 1.1)


def test_what_has_not_served_for_three_months_goes_once_a_day(
    folder: Path, root: Path, tmp_path: Path
) -> None:
    old, late = (used(tmp_path / name) for name in ("ancien", "récent"))
    beside = [aged(old.with_name(old.name + end), 1) for end in ("-journal", "-wal", "-shm")]
    aged(old, 91)
    aged(late, 89)
    used(root)
    assert old.exists()
    tomorrow(folder)
    used(root)
    assert not any(path.exists() for path in (old, *beside))
    assert late.exists()


def test_what_serves_is_not_old(folder: Path, root: Path) -> None:
    path = aged(used(root), 200)
    for _ in range(2):
        aged(folder / "CACHEDIR.TAG", 200)
        assert used(root) == path
    assert time.time() - path.stat().st_mtime < 3600


FOREIGN = [
    "données.sqlite",
    "notes.txt",
    f"{OURS}.sqlite.bak",
    f"{OURS}.db",
    f"{OURS[1:]}.sqlite",
    f"{OURS}0.sqlite",
    f"{OURS[:-1]}g.sqlite",
    f"{OURS.upper()}.sqlite",
    "autre.sqlite-wal",
]


def test_databases_of_the_person_are_neither_deleted_nor_left_out_of_backups(
    cache: Path, folder: Path, root: Path
) -> None:
    beside = [aged(cache / name, 400) for name in (*FOREIGN, f"{OURS}.sqlite")]
    with closing(sqlite3.connect(cache / "données.sqlite")) as connection, connection:
        connection.execute("CREATE TABLE enquête(réponse)")
    aged(cache / "données.sqlite", 400)
    used(root)
    inside = [aged(folder / name, 400) for name in FOREIGN]
    old = aged(folder / f"{OURS}.sqlite", 400)
    tomorrow(folder)
    used(root)
    assert not old.exists()
    assert [path for path in (*beside, *inside) if not path.exists()] == []
    assert not (cache / "CACHEDIR.TAG").exists()


def test_what_may_not_be_taken_away_stays_and_the_rest_goes(folder: Path, root: Path) -> None:
    used(root)
    held = [folder / f"{digit * 32}.sqlite" for digit in "048f"]
    for path in held:  # a folder, of which no file can be made
        path.mkdir()
        aged(path, 400)
    gone = [aged(folder / f"{digit * 32}.sqlite", 400) for digit in "15ae"]
    tomorrow(folder)
    used(root)
    assert all(path.is_dir() for path in held)
    assert not any(path.exists() for path in gone)


def test_two_runs_may_sweep_at_once(folder: Path, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    used(root)
    old = [aged(folder / f"{digit * 32}.sqlite", 400) for digit in "0123"]
    removed: list[Path] = []

    def late(path: Path) -> None:
        for each in old:
            each.unlink(missing_ok=True)
        removed.append(path)
        remove(path)

    monkeypatch.setattr(sweep_module, "remove", late)
    tomorrow(folder)
    used(root)
    assert len(removed) == 1


@pytest.mark.parametrize("lost", ["CACHEDIR.TAG", "file", "folder"])
def test_what_goes_away_meanwhile_is_no_failure(folder: Path, root: Path, lost: str) -> None:
    path = used(root)
    old = aged(folder / f"{OURS}.sqlite", 400)
    if lost == "folder":
        sweep(folder / "absent", folder / "absent" / path.name)
    else:
        tomorrow(folder)
        (path if lost == "file" else folder / lost).unlink()
        sweep(folder, path)
    assert old.exists()


def test_a_tag_that_is_of_someone_else_does_not_prevent_from_remembering(
    theirs: Path, someone: Someone
) -> None:
    root = theirs / "dépôt"
    with someone():
        folder = used(root).parent
    tomorrow(folder)
    if os.geteuid() == 0:
        os.chown(folder / "CACHEDIR.TAG", 0, 0)
    with someone():
        assert used(root).parent == folder


def test_the_file_is_held_only_by_a_store_that_is_given(
    folder: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Store] = []

    class Seen(Store):
        def __init__(self, path: Path, key: bytes) -> None:
            super().__init__(path, key)
            made.append(self)

    monkeypatch.setattr(store_module, "Store", Seen)
    path = used(root)
    path.unlink()
    path.mkdir()
    assert open_store(root, "outil") is None
    assert [store._connection for store in made] == [None, None]
