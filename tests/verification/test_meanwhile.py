"""What changes while it is read, and processes that end before their time."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from diagdemo.cli.verifying import How, verify_files
from diagdemo.verification import looking, table
from diagdemo.verification.place import VARIABLE
from diagdemo.verification.reading import Looked, Reading
from diagdemo.verification.row import Row
from diagdemo.verification.store import Store
from diagdemo.workspace import whereabouts
from verification.answers import DAY, alike, codes, left_alone, tell, tick
from verification.test_verify import VAL, Small

GONE = "nom: Forum\ntype: evenement\nportage_politique: personne\n"


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Small]:
    """Two territories whose files have long been left alone."""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "mémoire"))
    with left_alone([True]):
        yield Small(tmp_path / "dépôt")


@pytest.mark.parametrize("known", [False, True], ids=["first", "again"])
def test_a_file_that_changes_while_it_is_read_is_seen_the_next_time(
    small: Small, monkeypatch: pytest.MonkeyPatch, known: bool
) -> None:
    if known:
        tell(small.root)
        small.write(f"{VAL}actors/c.yaml", "nom: Le cercle\n")
        tick()
    look = Reading.look

    def disturbed(self: Reading, territory: str | None) -> Looked:
        found = look(self, territory)
        if territory == "val":
            small.write(f"{VAL}devices/d.yaml", GONE)
        return found

    with monkeypatch.context() as patch:
        patch.setattr(Reading, "look", disturbed)
        assert verify_files(small.root, How(date=DAY))[0].issues == []
    tick()
    assert [code for code, _ in codes(small.root)] == ["D140"]


@pytest.mark.parametrize("done", ["BEGIN EXCLUSIVE", "DELETE FROM names"])
def test_names_that_another_run_takes_away_are_read_again(
    small: Small, monkeypatch: pytest.MonkeyPatch, done: str
) -> None:
    """It holds the file, or changes it, once this one has been told that nothing changed."""
    sqlite3 = pytest.importorskip("sqlite3")
    before = tell(small.root)
    rows = Store.rows
    other = []

    def disturbed(self: Store) -> dict[str, Row]:
        found = rows(self)
        other.append(sqlite3.connect(self.path, isolation_level=None))
        other[0].execute(done)
        return found

    monkeypatch.setattr(table, "_PATIENCE", 0.01)
    monkeypatch.setattr(Store, "rows", disturbed)
    try:
        found, _ = verify_files(small.root, How(date=DAY, names=True))
    finally:
        other[0].close()
    assert alike(found) == alike(before)


def test_where_a_name_is_found_is_looked_for_once(small: Small, monkeypatch: pytest.MonkeyPatch) -> None:
    """Many references to nothing cost one look at the names of files, then as many as there are answers."""
    for rank in range(5):
        small.write(f"{VAL}devices/d{rank}.yaml", GONE.replace("personne", f"inconnu-{rank}"))
    small.write("territoires/brume/actors/inconnu-3.yaml", "nom: Ailleurs\n")
    tick()
    listed: list[str] = []
    names = whereabouts._names

    def told(folder: str) -> list[str]:
        listed.append(folder)
        return names(folder)

    monkeypatch.setattr(whereabouts, "_names", told)
    issues = verify_files(small.root, How(date=DAY))[0].issues
    assert len(listed) == len(set(listed))
    assert [issue.code for issue in issues] == ["D140"] * 5
    assert "écrivez «\u00a0brume/inconnu-3\u00a0»" in issues[3].advice


def _look_in_pool(slug: str) -> looking.Given:
    """Stands in for the work of a process: the one that gets « val » is killed."""
    assert looking._work is not None
    if slug == "val":
        os.kill(os.getpid(), signal.SIGKILL)
    return looking._look(looking._work, slug)


@pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux alone")
def test_when_a_process_is_killed_the_rest_is_read_without_it(
    small: Small, monkeypatch: pytest.MonkeyPatch
) -> None:
    small.write(f"{VAL}devices/d.yaml", GONE)
    _look_in_pool.__module__ = looking.__name__
    monkeypatch.setattr(looking, "_look_in_pool", _look_in_pool)
    found, _ = verify_files(small.root, How(date=DAY, remembers=False, processes=2))
    assert [issue.code for issue in found.issues] == ["D140"]
    assert list(found.territories) == ["brume", "val"]
