"""Where things are remembered: with the person, and never with the data."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from diagdemo.verification.place import VARIABLE, place, ready, usual
from diagdemo.verification.store import open_store

Someone = Callable[[], AbstractContextManager[None]]


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {"HOME": "/home/a"}, "/home/a/.cache/diagdemo"),
        ("linux", {"HOME": "/home/a", "XDG_CACHE_HOME": "/tmp/c"}, "/tmp/c/diagdemo"),
        ("linux", {"HOME": "/home/a", "XDG_CACHE_HOME": ""}, "/home/a/.cache/diagdemo"),
        ("linux", {"HOME": "/home/a", "XDG_CACHE_HOME": "ici"}, "/home/a/.cache/diagdemo"),
        ("linux", {"XDG_CACHE_HOME": "/tmp/c"}, "/tmp/c/diagdemo"),
        ("linux", {"HOME": ""}, ""),
        ("linux", {}, ""),
        ("freebsd14", {"HOME": "/home/a"}, "/home/a/.cache/diagdemo"),
        ("darwin", {"HOME": "/Users/a", "XDG_CACHE_HOME": "/tmp/c"}, "/Users/a/Library/Caches/diagdemo"),
        ("darwin", {}, ""),
        ("win32", {"LOCALAPPDATA": r"C:\Users\a\Local", "HOME": "/"}, r"C:\Users\a\Local\diagdemo\Cache"),
        ("win32", {"HOME": "/home/a"}, ""),
    ],
)
def test_each_system_has_its_place(platform: str, environment: dict[str, str], expected: str) -> None:
    assert usual(environment, platform) == expected


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Someone’s home, under Linux, where nothing else is said."""
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("HOME", str(tmp_path / "maison"))
    (tmp_path / "maison").mkdir()
    return tmp_path / "maison"


def test_without_a_word_it_is_in_the_home_and_made_when_needed(home: Path, root: Path) -> None:
    folder = home / ".cache" / "diagdemo"
    assert place(root) == (folder, None)
    assert not folder.exists()
    assert ready(root) == folder
    if os.name != "nt":
        assert folder.stat().st_mode & 0o777 == 0o700
    assert place(root) == (folder, None)


@pytest.mark.parametrize(
    ("told", "why"),
    [("", "unwanted"), ("mémoire", "relative"), ("./mémoire", "relative"), ("~/m", "relative")],
)
def test_nothing_and_half_said_places_are_none(
    home: Path, root: Path, monkeypatch: pytest.MonkeyPatch, told: str, why: str
) -> None:
    monkeypatch.setenv(VARIABLE, told)
    monkeypatch.chdir(home)
    assert place(root)[1] == why
    assert open_store(root, "outil") is None
    assert list(home.iterdir()) == []


def test_without_a_home_there_is_none(home: Path, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HOME")
    assert place(root)[1] == "nowhere"
    assert open_store(root, "outil") is None


@pytest.mark.parametrize("inside", ["", "cache", ".git/cache", "a/../cache", "lien"])
def test_nothing_of_the_repository_is_believed(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, inside: str
) -> None:
    (root / "vrai").mkdir()
    (tmp_path / "lien").symlink_to(root / "vrai", target_is_directory=True)
    told = tmp_path / "lien" if inside == "lien" else root / inside
    monkeypatch.setenv(VARIABLE, str(told))
    assert place(root)[1] == "inside"
    assert open_store(root, "outil") is None


def test_nor_of_what_git_brings_with_it(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "cache"))
    assert place(root)[1] is None
    (tmp_path / ".git").mkdir()
    assert place(root)[1] == "inside"
    (root / ".git").write_text("gitdir: ailleurs")  # a working tree of its own
    assert place(root)[1] is None


def test_a_link_to_the_repository_does_not_hide_that_it_is_inside(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "raccourci").symlink_to(root, target_is_directory=True)
    monkeypatch.setenv(VARIABLE, str(root / "cache"))
    assert place(tmp_path / "raccourci")[1] == "inside"


def test_neighbours_whose_names_begin_alike_are_not_inside(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, f"{root}-cache")
    assert place(root) == (Path(f"{root}-cache") / "diagdemo", None)


def test_in_the_folder_that_the_person_names_only_ours_is_written(cache: Path, root: Path) -> None:
    cache.mkdir(mode=0o700)
    (cache / "données.sqlite").write_bytes(b"les leurs")
    assert place(root) == (cache / "diagdemo", None)
    assert ready(root) == cache / "diagdemo"
    assert {path.name for path in cache.iterdir()} == {"données.sqlite", "diagdemo"}
    assert [path.name for path in (cache / "diagdemo").iterdir()] == ["CACHEDIR.TAG"]


@pytest.mark.parametrize("name", ["diagdemo.yaml", "données.sqlite", ".git", f"{'g' * 32}.sqlite"])
def test_a_folder_of_our_name_that_holds_something_else_is_not_marked(
    cache: Path, root: Path, name: str
) -> None:
    (cache / "diagdemo").mkdir(mode=0o700, parents=True)
    (cache / "diagdemo" / name).touch()
    assert place(root) == (cache / "diagdemo", "occupied")
    assert open_store(root, "outil") is None
    assert [path.name for path in (cache / "diagdemo").iterdir()] == [name]


def test_ours_is_known_without_its_mark(cache: Path, root: Path) -> None:
    store = open_store(root, "outil")
    assert store is not None
    store.close()
    for end in ("-journal", "-wal"):
        store.path.with_name(store.path.name + end).touch(0o600)
    (cache / "diagdemo" / "CACHEDIR.TAG").unlink()
    assert ready(root) == cache / "diagdemo"
    assert (cache / "diagdemo" / "CACHEDIR.TAG").exists()


@pytest.mark.parametrize("inside", ["given", "ours"])
def test_a_link_on_either_side_of_the_repository_is_inside(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, inside: str
) -> None:
    given, ours = (root / "a", tmp_path / "b") if inside == "given" else (tmp_path / "a", root / "b")
    given.mkdir(mode=0o700)
    ours.mkdir(mode=0o700)
    (given / "diagdemo").symlink_to(ours, target_is_directory=True)
    monkeypatch.setenv(VARIABLE, str(given))
    assert place(root) == (given if inside == "given" else ours, "inside")
    assert open_store(root, "outil") is None


@pytest.mark.skipif(os.name == "nt", reason="rights are told otherwise")
def test_folders_that_we_make_are_closed_whatever_the_habits_of_the_system(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "à faire"))
    before = os.umask(0o002)
    try:
        assert ready(root) == ready(root) == tmp_path / "à faire" / "diagdemo"
    finally:
        os.umask(before)


@pytest.mark.skipif(os.name == "nt", reason="rights are told otherwise")
@pytest.mark.parametrize("name", ["", "diagdemo"])
@pytest.mark.parametrize(
    ("mode", "why"), [(0o700, None), (0o755, None), (0o770, "open"), (0o702, "open"), (0o1777, "open")]
)
def test_a_folder_in_which_others_write_is_not_used(
    cache: Path, root: Path, name: str, mode: int, why: str | None
) -> None:
    (cache / "diagdemo").mkdir(mode=0o700, parents=True)
    cache.chmod(0o700)
    (cache / name).chmod(mode)
    assert place(root) == (cache / (name if why else "diagdemo"), why)
    assert (open_store(root, "outil") is None) == bool(why)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")
def test_a_folder_of_someone_else_is_not_used(theirs: Path) -> None:
    assert place(theirs / "dépôt")[1] == "foreign"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")
def test_nothing_is_left_unasked_in_the_home_of_someone_else(
    theirs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(theirs))
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.delenv(VARIABLE)
    assert place(theirs / "dépôt")[1] == "unwritable"
    assert open_store(theirs / "dépôt", "outil") is None


def test_a_place_that_cannot_be_written_or_made_is_none(
    theirs: Path, monkeypatch: pytest.MonkeyPatch, someone: Someone
) -> None:
    folder = theirs / "mémoire"
    folder.chmod(0o500)
    with someone():
        assert place(theirs / "dépôt")[1] == "unwritable"
        monkeypatch.setenv(VARIABLE, str(folder / "dessous" / "encore"))
        assert place(theirs / "dépôt")[1] == "unwritable"
        assert open_store(theirs / "dépôt", "outil") is None


@pytest.mark.parametrize("name", ["fichier", "fichier/dessous", "lien-rompu", "boucle"])
def test_what_is_no_folder_is_none(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (tmp_path / "fichier").touch()
    (tmp_path / "boucle").symlink_to("boucle")
    (tmp_path / "lien-rompu").symlink_to(tmp_path / "fichier" / "absent")
    monkeypatch.setenv(VARIABLE, str(tmp_path / name))
    assert place(root)[1] == "unwritable"
    assert open_store(root, "outil") is None
