"""What is remembered comes back as it was kept, or not at all."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from diagdemo.verification import table
from diagdemo.verification.row import Row
from diagdemo.verification.store import Store, open_store
from diagdemo.verification.table import LONGEST

STAMP = "diagdemo 1, Python 3"
KEPT = {
    part: (Row(b"s" * 16, b"c" * 16, f'{{"de": "{part}"}}', '[["D101", "é"]]'), f'["{part}/a.yaml"]')
    for part in ("", "brumeval", "val-d-orge")
}
ROWS = {part: row for part, (row, _) in KEPT.items()}
Someone = Callable[[], AbstractContextManager[None]]


@pytest.fixture
def cache(cache: Path) -> Path:
    """Our own folder in the one that the person names."""
    return cache / "diagdemo"


def opened(root: Path, stamp: str = STAMP) -> Store:
    store = open_store(root, stamp)
    assert store is not None
    return store


def kept(root: Path) -> Path:
    """The file of a repository of which `KEPT` is remembered."""
    with closing(opened(root)) as store:
        store.keep(KEPT)
    return store.path


def held(root: Path, stamp: str = STAMP) -> dict[str, Row]:
    with closing(opened(root, stamp)) as store:
        return store.rows()


def test_what_is_kept_comes_back_with_its_names(cache: Path, root: Path) -> None:
    kept(root)
    with closing(opened(root)) as store:
        assert store.rows() == ROWS
        assert {part: store.names(part) for part in ROWS} == {
            part: names for part, (_, names) in KEPT.items()
        }
        assert store.names("absent") is None


def test_one_file_holds_a_repository_that_nobody_else_reads(cache: Path, root: Path) -> None:
    path = kept(root)
    assert {each.name for each in cache.iterdir()} == {path.name, "CACHEDIR.TAG"}
    if os.name != "nt":
        assert (path.stat().st_mode & 0o777, cache.stat().st_mode & 0o777) == (0o600, 0o700)
    assert (cache / "CACHEDIR.TAG").read_bytes().startswith(b"Signature: 8a477f597d28d172789f06886806bc55")


names = st.text(st.characters(exclude_characters="\0"), max_size=20)
texts = st.text(max_size=80)
rows = st.builds(Row, st.binary(max_size=20), st.binary(max_size=20), texts, texts)


@given(st.dictionaries(names, st.tuples(rows, texts), max_size=6))
@example({"\udce9": (Row(b"", b"", "\udcff", "\ud800"), "\udc80")})
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_all_that_can_be_kept_comes_back(cache: Path, root: Path, given: dict[str, tuple[Row, str]]) -> None:
    with closing(opened(root)) as store:
        store.forget(list(store.rows()))
        store.keep(given)
    with closing(opened(root)) as store:
        assert store.rows() == {part: row for part, (row, _) in given.items()}
        assert {part: store.names(part) for part in given} == {
            part: told for part, (_, told) in given.items()
        }


def test_a_row_replaces_another_and_leaves_nothing_of_it(cache: Path, root: Path) -> None:
    path = kept(root)
    secret = "telephone-du-maire"
    with closing(opened(root)) as store:
        store.keep({"brumeval": (ROWS["brumeval"]._replace(findings=secret), "[]")})
        assert secret.encode() in path.read_bytes()
        store.keep({"brumeval": (ROWS["brumeval"], "[1]")})
        assert store.names("brumeval") == "[1]"
    assert held(root) == ROWS
    assert secret.encode() not in path.read_bytes()


def test_parts_are_forgotten(cache: Path, root: Path) -> None:
    kept(root)
    with closing(opened(root)) as store:
        store.rows()
        store.forget(["brumeval", "absent"])
        assert store.names("brumeval") is None
    assert set(held(root)) == {"", "val-d-orge"}


def test_what_is_too_long_is_not_kept_nor_what_it_replaces(cache: Path, root: Path) -> None:
    kept(root)
    with closing(opened(root)) as store:
        store.keep(
            {
                "brumeval": (ROWS["brumeval"]._replace(findings="x" * LONGEST), "[]"),
                "val-d-orge": (ROWS["val-d-orge"], "x" * LONGEST),
                "": (ROWS[""]._replace(findings="x" * (LONGEST // 2)), "[]"),
            }
        )
    assert set(held(root)) == {""}


def test_a_full_file_takes_nothing_more_and_loses_nothing(
    cache: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(root)
    small = tuple(each for each in table._SETTINGS if "max_page" not in each)
    monkeypatch.setattr(table, "_SETTINGS", (*small, "PRAGMA max_page_count = 20"))
    big = ROWS["brumeval"]._replace(findings="x" * 4096 * 30)
    with closing(opened(root)) as store:
        store.keep({"brumeval": (big, "[]"), "autre": (big, "[]")})
        assert store.rows() == ROWS
    assert held(root) == ROWS


@pytest.mark.parametrize("stamp", ["-", "diagdemo 2, Python 3", STAMP + " "])
def test_another_tool_believes_nothing_and_starts_anew(cache: Path, root: Path, stamp: str) -> None:
    path = kept(root)
    assert held(root, stamp) == {}
    assert held(root) == {}
    assert b"brumeval" not in path.read_bytes()


def test_a_tool_that_is_not_known_for_sure_remembers_nothing_and_empties_nothing(
    cache: Path, root: Path
) -> None:
    path = kept(root)
    before = path.read_bytes()
    assert open_store(root, "") is None
    assert path.read_bytes() == before
    assert held(root) == ROWS


def test_repositories_do_not_mix_and_their_files_cannot_be_exchanged(
    cache: Path, root: Path, tmp_path: Path
) -> None:
    path = kept(root)
    other = tmp_path / "autre"
    other.mkdir()
    with closing(opened(other)) as store:
        assert store.rows() == {}
    shutil.copy(path, store.path)
    assert held(other) == {}
    assert held(root) == ROWS


def test_a_repository_is_the_same_by_whatever_link_it_is_reached(
    cache: Path, root: Path, tmp_path: Path
) -> None:
    kept(root)
    (tmp_path / "raccourci").symlink_to(root, target_is_directory=True)
    assert held(tmp_path / "raccourci") == ROWS


CHANGES = {
    "of another part": "UPDATE rows SET part = CAST('autre' AS BLOB) WHERE part = CAST('brumeval' AS BLOB)",
    "of other columns": "UPDATE rows SET findings = asked, asked = findings WHERE length(part) = 8",
    "of a number": "UPDATE rows SET findings = 1 WHERE length(part) = 8",
    "of nothing": "UPDATE rows SET findings = NULL WHERE length(part) = 8",
    "of a text": "UPDATE rows SET findings = '[]' WHERE length(part) = 8",
    "of no digest": "UPDATE rows SET digest = NULL WHERE length(part) = 8",
    "of the digest of another": "UPDATE rows SET digest = (SELECT digest FROM rows WHERE length(part) = 0)"
    " WHERE length(part) = 8",
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_row_that_was_changed_is_taken_away_and_the_others_believed(
    cache: Path, root: Path, change: str
) -> None:
    path = kept(root)
    with closing(sqlite3.connect(path)) as connection, connection:
        assert connection.execute(change).rowcount == 1
    expected = {part: row for part, row in ROWS.items() if part != "brumeval"}
    assert held(root) == expected
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM rows").fetchone() == (2,)
    with closing(opened(root)) as store:
        store.keep(KEPT)
    assert held(root) == ROWS


@pytest.mark.parametrize("value", ["names || x'00'", "NULL", "1", "''", "(SELECT names FROM names LIMIT 1)"])
def test_names_that_were_changed_are_not_told(cache: Path, root: Path, value: str) -> None:
    path = kept(root)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"UPDATE names SET names = {value} WHERE length(part) = 10")
    with closing(opened(root)) as store:
        assert store.rows() == ROWS
        assert store.names("val-d-orge") is None
        assert store.names("brumeval") == KEPT["brumeval"][1]


def test_names_of_a_row_that_another_run_replaced_are_not_told(cache: Path, root: Path) -> None:
    kept(root)
    with closing(opened(root)) as early, closing(opened(root)) as late:
        early.rows()
        late.keep({"brumeval": (ROWS["brumeval"]._replace(findings="[]"), "[9]")})
        assert early.names("brumeval") is None
        assert early.names("val-d-orge") == KEPT["val-d-orge"][1]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a file in which `KEPT` is remembered of the repository below."""
    place = tmp_path_factory.getbasetemp()
    with closing(Store(place / "sound.sqlite", b"k" * 16)) as store:
        store.keep(KEPT)
    return store.path.read_bytes()


@given(st.data())
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_damaged_file_tells_what_was_kept_or_nothing(
    sound: bytes, tmp_path: Path, data: st.DataObject
) -> None:
    held = bytearray(sound)
    for _ in range(data.draw(st.integers(1, 4))):
        held[data.draw(st.integers(0, len(held) - 1))] = data.draw(st.integers(0, 255))
    if data.draw(st.booleans()):
        del held[data.draw(st.integers(0, len(held))) :]
    path = tmp_path / "damaged.sqlite"
    path.write_bytes(held)
    path.chmod(0o600)
    with closing(Store(path, b"k" * 16)) as store:
        assert store.rows().items() <= ROWS.items()
        for part in ROWS:
            assert store.names(part) in (KEPT[part][1], None)
        store.keep(KEPT)
    with closing(Store(path, b"k" * 16)) as store:
        again = store.rows()
        assert again.items() <= ROWS.items()
        if again != ROWS:  # it was found damaged when it was written: it is anew
            store.keep(KEPT)
            assert store.rows() == ROWS


def test_each_byte_of_what_describes_the_tables_may_be_wrong(sound: bytes, tmp_path: Path) -> None:
    path = tmp_path / "damaged.sqlite"
    for place in (place for place, byte in enumerate(sound[:4096]) if byte):
        path.write_bytes(b"%b%c%b" % (sound[:place], sound[place] ^ 0x80, sound[place + 1 :]))
        path.chmod(0o600)
        with closing(Store(path, b"k" * 16)) as store:
            assert store.rows() in (ROWS, {}), place
            store.keep(KEPT)
            assert store.rows() == ROWS, place


BAD: dict[str, Callable[[Path], object]] = {
    "empty": lambda path: path.write_bytes(b""),
    "not of SQLite": lambda path: path.write_bytes(b"n'importe quoi\n" * 500),
    "cut": lambda path: path.write_bytes(path.read_bytes()[:5000]),
    "a header alone": lambda path: path.write_bytes(path.read_bytes()[:100]),
    "of another schema": lambda path: _run(path, "CREATE TABLE autre(x)"),
    "with a trigger": lambda path: _run(
        path, "CREATE TRIGGER piege AFTER DELETE ON rows BEGIN DELETE FROM names; END"
    ),
    "with a view": lambda path: _run(
        path, "ALTER TABLE rows RENAME TO r; CREATE VIEW rows AS SELECT * FROM r"
    ),
    "without a table": lambda path: _run(path, "DROP TABLE names"),
    "with other columns": lambda path: _run(path, "ALTER TABLE rows ADD COLUMN autre"),
    "a link": lambda path: (
        path.rename(path.with_name("ailleurs")).with_name(path.name).symlink_to("ailleurs")
    ),
    "a link to nothing": lambda path: path.rename(path.with_name("a")).with_name(path.name).symlink_to("b"),
    "under two names": lambda path: os.link(path, path.with_name("ailleurs")),
    "of two keys": lambda path: _run(path, "INSERT INTO made VALUES (x'00')"),
    "of no key": lambda path: _run(path, "DELETE FROM made"),
}
if os.name != "nt":
    BAD["open to others"] = lambda path: path.chmod(0o606)
    BAD["a tube"] = lambda path: os.mkfifo(path.rename(path.with_name("a")).with_name(path.name))


def _run(path: Path, script: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)


@pytest.mark.parametrize("spoil", BAD.values(), ids=BAD)
def test_a_file_that_is_not_as_we_make_it_is_made_anew(
    cache: Path, root: Path, spoil: Callable[[Path], object]
) -> None:
    path = kept(root)
    spoil(path)
    assert held(root) == {}
    assert kept(root) == path
    assert held(root) == ROWS
    assert path.is_file()
    assert not path.is_symlink()


def test_a_link_is_taken_away_and_what_it_leads_to_left_alone(
    cache: Path, root: Path, tmp_path: Path
) -> None:
    path = kept(root)
    path.unlink()
    precious = tmp_path / "notes.txt"
    precious.write_text("à garder")
    path.symlink_to(precious)
    assert held(root) == {}
    assert precious.read_text() == "à garder"


def test_a_folder_in_its_place_is_left_alone(cache: Path, root: Path) -> None:
    path = kept(root)
    path.unlink()
    path.mkdir()
    assert open_store(root, STAMP) is None
    assert path.is_dir()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")
def test_a_file_of_someone_else_is_left_alone(theirs: Path, someone: Someone) -> None:
    with someone():
        path = kept(theirs / "dépôt")
    os.chown(path, 0, 0)
    path.chmod(0o644)
    before = path.read_bytes()
    with someone():
        assert open_store(theirs / "dépôt", STAMP) is None
    assert path.read_bytes() == before


def test_nothing_is_kept_where_nothing_may_be_written(theirs: Path, someone: Someone) -> None:
    (theirs / "mémoire").chmod(0o500)
    with someone():
        assert open_store(theirs / "dépôt", STAMP) is None
    assert list((theirs / "mémoire").iterdir()) == []


def test_a_folder_that_closes_meanwhile_is_no_failure(theirs: Path, someone: Someone) -> None:
    with someone(), closing(opened(theirs / "dépôt")) as store:
        store.keep(KEPT)
        store.path.parent.chmod(0o500)
        store.keep({"autre": KEPT[""]})
        store.forget(["brumeval"])
        assert store.rows() == ROWS
        store.path.parent.chmod(0o700)


def test_a_folder_that_goes_away_is_no_failure(cache: Path, root: Path) -> None:
    with closing(opened(root)) as store:
        shutil.rmtree(cache)
        store.keep(KEPT)
        store.close()
        assert store.rows() == {}
        store.keep(KEPT)
        store.forget(["brumeval"])
        assert store.names("") is None


def test_another_run_that_holds_the_file_is_waited_for_a_moment_only(cache: Path, root: Path) -> None:
    path = kept(root)
    with closing(opened(root)) as store:
        assert store.rows() == ROWS
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            start = time.monotonic()
            assert open_store(root, STAMP) is None
            assert store.rows() == {}
            store.keep({"autre": KEPT[""]})
            assert time.monotonic() - start < 20
            other.execute("ROLLBACK")
        assert store.rows() == ROWS


_RUN = """
import sys
from pathlib import Path
from diagdemo.verification.row import Row
from diagdemo.verification.store import open_store
root, me = Path(sys.argv[1]), sys.argv[2]
for turn in range(60):
    store = open_store(root, "même outil")
    if store is None:
        continue
    rows = store.rows()
    for part, row in rows.items():
        assert part == row.asked and row.findings.split()[0] in "ab", row
        told = store.names(part)
        assert told is None or told.split()[1:] == [part], told
    store.keep({f"t{n}": (Row(b"", b"", f"t{n}", f"{me} {turn}"), f"{me} t{n}") for n in range(8)})
    if turn % 7 == 0:
        store.forget(["t3"])
    store.close()
print("fait")
"""


def test_two_runs_at_once_neither_fail_nor_mix(cache: Path, root: Path) -> None:
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", _RUN, str(root), me],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for me in ("a", "b")
    ]
    for run in runs:
        out, err = run.communicate(timeout=120)
        assert (run.returncode, out.strip(), err) == (0, "fait", "")
    with closing(opened(root, "même outil")) as store:
        found = store.rows()
    assert set(found) >= {f"t{n}" for n in range(8) if n != 3}
    assert {row.findings.split()[0] for row in found.values()} <= {"a", "b"}


def test_a_store_that_was_closed_opens_again_for_what_follows(cache: Path, root: Path) -> None:
    store = opened(root)
    store.close()
    store.keep(KEPT)
    store.close()
    assert store.rows() == ROWS
    store.close()
    store.close()


def test_a_python_without_sqlite_remembers_nothing(
    cache: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "sqlite3", None)
    assert open_store(root, STAMP) is None


def test_nothing_heavy_is_imported_to_know_that_nothing_changed(cache: Path, root: Path) -> None:
    kept(root)
    program = (
        "import sys, pathlib\nbefore = set(sys.modules)\n"
        "from diagdemo.verification.store import open_store\n"
        "from diagdemo.verification.tool import stamp\nstamp()\n"
        f"store = open_store(pathlib.Path({str(root)!r}), {STAMP!r})\nassert len(store.rows()) == 3\n"
        "print(*sorted(set(sys.modules) - before))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    modules = done.stdout.split()
    ours = {name.split(".")[1] for name in modules if name.startswith("diagdemo.")}
    assert ours == {"verification", "resources", "version", "errors"}
    assert not {"hashlib", "pickle", "importlib.metadata", "ruamel", "pydantic", "typing_extensions"} & set(
        modules
    )
    assert len(modules) <= 45, modules
