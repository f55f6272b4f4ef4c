"""Several files change together or not at all, whatever fails and whenever."""

from __future__ import annotations

import os
import signal
import stat
from pathlib import Path

import pytest

from diagdemo.errors import DiagdemoError
from diagdemo.workspace import transaction
from diagdemo.workspace.rewrite import Edit, Move, rewrite
from diagdemo.yaml.write import stage

posix = pytest.mark.skipif(os.name == "nt", reason="links and rights are otherwise on Windows")


@pytest.fixture
def depot(tmp_path: Path) -> Path:
    for name in ("a", "b", "c"):
        (tmp_path / "x").mkdir(exist_ok=True)
        (tmp_path / "x" / f"{name}.yaml").write_bytes(name.encode())
    return tmp_path


def _held(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()
    }


def _edits(root: Path) -> list[Edit]:
    return [Edit(root, f"x/{name}.yaml", name.encode(), (name * 3).encode()) for name in "abc"]


def test_files_change_then_move(depot: Path) -> None:
    rewrite(_edits(depot), [Move(depot, "x/a.yaml", "x/z.yaml"), Move(depot, "x", "y")])
    assert _held(depot) == {"y/z.yaml": b"aaa", "y/b.yaml": b"bbb", "y/c.yaml": b"ccc"}


def test_an_edit_that_changes_nothing_leaves_the_file_alone(depot: Path) -> None:
    before = (depot / "x/a.yaml").stat()
    rewrite([Edit(depot, "x/a.yaml", b"a", b"a")])
    assert (depot / "x/a.yaml").stat() == before


@pytest.mark.parametrize("failing", range(5))
@pytest.mark.parametrize("kind", [OSError(28, "plein"), KeyboardInterrupt()])
def test_a_failure_at_any_step_brings_everything_back(
    depot: Path, monkeypatch: pytest.MonkeyPatch, failing: int, kind: BaseException
) -> None:
    before, steps = _held(depot), {"left": failing}
    replace, rename = Path.replace, Path.rename

    def counted(real: object, own: Path, target: Path) -> object:
        steps["left"] -= 1
        if steps["left"] == -1:
            raise kind
        return real(own, target)  # type: ignore[operator]

    monkeypatch.setattr(Path, "replace", lambda own, target: counted(replace, own, target))
    monkeypatch.setattr(Path, "rename", lambda own, target: counted(rename, own, target))
    with pytest.raises((DiagdemoError, KeyboardInterrupt)):
        rewrite(_edits(depot), [Move(depot, "x/a.yaml", "x/z.yaml"), Move(depot, "x", "y")])
    assert _held(depot) == before


@pytest.mark.parametrize("failing", range(3))
def test_a_full_disk_is_met_before_any_file_changes(
    depot: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    before, steps, real = _held(depot), {"left": failing}, stage

    def full(path: Path, text: bytes) -> Path:
        steps["left"] -= 1
        if steps["left"] == -1:
            raise OSError(28, "plein")
        return real(path, text)

    monkeypatch.setattr(transaction, "stage", full)
    with pytest.raises(DiagdemoError, match="le disque est plein"):
        rewrite(_edits(depot), [Move(depot, "x", "y")])
    assert _held(depot) == before


def test_what_cannot_be_taken_back_is_told_and_kept(depot: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace, calls = Path.replace, {"made": 0}

    def once(own: Path, target: Path) -> Path:
        calls["made"] += 1
        if calls["made"] > 1:
            raise OSError(5, "panne")
        return replace(own, target)

    monkeypatch.setattr(Path, "replace", once)
    with pytest.raises(DiagdemoError, match=r"x/a\.yaml") as caught:
        rewrite(_edits(depot))
    assert ".tmp-" in caught.value.advice
    assert (depot / "x/a.yaml").read_bytes() == b"aaa"
    assert b"a" in _held(depot).values()


def test_without_hard_links_it_works_the_same(depot: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(own: Path, target: Path) -> None:
        raise OSError(95, "pas de liens")

    monkeypatch.setattr(Path, "hardlink_to", refused)
    rewrite(_edits(depot))
    assert _held(depot) == {"x/a.yaml": b"aaa", "x/b.yaml": b"bbb", "x/c.yaml": b"ccc"}


def test_a_file_changed_since_it_was_read_is_not_written_over(depot: Path) -> None:
    (depot / "x/b.yaml").write_bytes(b"autre")
    before = _held(depot)
    with pytest.raises(DiagdemoError, match="a changé depuis sa lecture"):
        rewrite(_edits(depot))
    assert _held(depot) == before


@pytest.mark.parametrize("in_place", [True, False])
def test_a_file_saved_while_others_are_written_is_not_written_over(
    depot: Path, monkeypatch: pytest.MonkeyPatch, in_place: bool
) -> None:
    """Making hundreds of texts safe on the disk takes seconds, and people save when they like."""
    replace = Path.replace

    def saved(own: Path, target: Path) -> Path:
        if target.name == "a.yaml" and ".tmp-" in own.name:
            other = depot / "x" / ("c.yaml" if in_place else "c.new")
            other.write_bytes(b"saved")
            if not in_place:
                replace(other, depot / "x" / "c.yaml")
        return replace(own, target)

    monkeypatch.setattr(Path, "replace", saved)
    with pytest.raises(DiagdemoError, match="a changé depuis sa lecture"):
        rewrite(_edits(depot))
    assert _held(depot) == {"x/a.yaml": b"a", "x/b.yaml": b"b", "x/c.yaml": b"saved"}


@posix
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_terminal_that_closes_leaves_nothing_half_done(
    depot: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """However often the program is asked to stop: taking back what was begun goes on."""
    before, replace, asked = _held(depot), Path.replace, getattr(signal, name)
    handlers = [signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM, asked)]

    def stopped(own: Path, target: Path) -> Path:
        if target.name in ("b.yaml", "a.yaml"):
            os.kill(os.getpid(), asked)
        return replace(own, target)

    monkeypatch.setattr(Path, "replace", stopped)
    with pytest.raises(KeyboardInterrupt):
        rewrite(_edits(depot)[1:] + _edits(depot)[:1])
    assert _held(depot) == before
    assert [signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM, asked)] == handlers


def test_a_name_that_is_taken_is_refused(depot: Path) -> None:
    before = _held(depot)
    with pytest.raises(DiagdemoError, match="existe déjà"):
        rewrite(_edits(depot), [Move(depot, "x/a.yaml", "x/b.yaml")])
    assert _held(depot) == before


@posix
def test_no_link_is_followed(depot: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("dehors")
    (outside / "a.yaml").write_bytes(b"a")
    (depot / "lien").symlink_to(outside)
    (depot / "x/lien.yaml").symlink_to(outside / "a.yaml")
    for edit in (Edit(depot, "lien/a.yaml", b"a", b"b"), Edit(depot, "x/lien.yaml", b"a", b"b")):
        with pytest.raises(DiagdemoError, match="lien"):
            rewrite([edit])
    for move in (Move(depot, "lien/a.yaml", "lien/b.yaml"), Move(depot, "x/lien.yaml", "x/d.yaml")):
        with pytest.raises(DiagdemoError, match="lien"):
            rewrite([], [move])
    with pytest.raises(DiagdemoError, match="sort du dépôt"):
        rewrite([], [Move(depot, "x/a.yaml", "../a.yaml")])
    assert _held(outside) == {"a.yaml": b"a"}


@posix
def test_permissions_are_kept(depot: Path) -> None:
    (depot / "x/a.yaml").chmod(0o640)
    rewrite(_edits(depot))
    assert stat.S_IMODE((depot / "x/a.yaml").stat().st_mode) == 0o640
