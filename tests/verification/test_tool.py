"""What tells one tool from another: all that findings depend on, and nothing that is never the same."""

from __future__ import annotations

import ast
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from importlib.machinery import PathFinder
from pathlib import Path

import pytest

import diagdemo
from diagdemo.resources import folder
from diagdemo.verification import tool
from diagdemo.verification.known import Known

PACKAGE = Path(diagdemo.__file__).parent


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working copy of what computes answers."""
    for package in tool.PACKAGES:
        shutil.copytree(PACKAGE / package, tmp_path / "diagdemo" / package)
    for file in PACKAGE.glob("*.py"):
        shutil.copy2(file, tmp_path / "diagdemo")
    shutil.copytree(folder("schemas"), tmp_path / "schemas")
    monkeypatch.setattr(tool, "_OURS", tmp_path / "diagdemo")
    monkeypatch.setattr(tool, "folder", tmp_path.joinpath)
    return tmp_path


def _later(path: Path) -> None:
    os.utime(path, ns=(0, path.stat().st_mtime_ns + 1))


def _longer(path: Path) -> None:
    state = path.stat()
    path.write_bytes(path.read_bytes() + b"\n")
    os.utime(path, ns=(0, state.st_mtime_ns))


@pytest.mark.parametrize(
    "edit", [_later, _longer, Path.unlink, lambda path: path.rename(path.with_suffix(".txt"))]
)
@pytest.mark.parametrize(
    "file",
    [
        "diagdemo/checks/shared_id.py",
        "diagdemo/checks/reading/unreadable_file.py",
        "diagdemo/model/vocabulary/__init__.py",
        "diagdemo/verification/store.py",
        "diagdemo/wording.py",
        "diagdemo/yaml/tree.py",
        "schemas/plan.json",
    ],
)
def test_a_file_that_changes_makes_another_tool(
    copy: Path, file: str, edit: Callable[[Path], object]
) -> None:
    before = tool.stamp()
    assert tool.stamp() == before
    edit(copy / file)
    assert tool.stamp() != before


def _archived(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = Path(shutil.make_archive(str(copy / "paquet"), "zip", copy / "diagdemo"))
    monkeypatch.setattr(tool, "_OURS", archive / "diagdemo")


def _vanished(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tool, "_parser", lambda: iter([str(Path(copy / "absent").stat())]))


def _incomplete(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("_PACKAGE", "_CHECKOUT"):
        monkeypatch.setattr(f"diagdemo.resources.{name}", copy / "absent")
    monkeypatch.setattr(tool, "folder", folder.__wrapped__)


def _unreadable_parser(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (copy / "_ruamel_yaml.py").symlink_to(copy / "absent")
    found = PathFinder.find_spec("json")
    assert found is not None
    found.origin = str(copy / "_ruamel_yaml.py")
    monkeypatch.setattr(PathFinder, "find_spec", lambda name: found)


def _unspeakable(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tool, "installed", lambda name: "\ud800")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda copy, _: (copy / "diagdemo" / "checks" / "ancien.py").symlink_to("absent"),
        lambda copy, _: (copy / "diagdemo" / "yaml" / "boucle.py").symlink_to("boucle.py"),
        lambda copy, _: shutil.rmtree(copy / "schemas"),
        _archived,
        _vanished,
        _incomplete,
        _unreadable_parser,
        _unspeakable,
    ],
    ids=["dead link", "loop", "no schemas", "archive", "vanished", "incomplete", "parser", "unspeakable"],
)
def test_a_tool_that_cannot_be_told_is_none(
    copy: Path, monkeypatch: pytest.MonkeyPatch, spoil: Callable[[Path, pytest.MonkeyPatch], object]
) -> None:
    assert tool.stamp()
    spoil(copy, monkeypatch)
    assert tool.stamp() == ""


def test_without_knowing_the_tool_all_is_verified_and_nothing_kept(
    copy: Path, cache: Path, root: Path
) -> None:
    (copy / "diagdemo" / "checks" / "ancien.py").symlink_to("absent")
    known = Known(root, remembers=True)
    assert not known.remembers
    known.close()
    assert not cache.exists()


def test_a_file_more_makes_another_tool(copy: Path) -> None:
    before = tool.stamp()
    (copy / "diagdemo" / "checks" / "new_check.py").touch()
    assert tool.stamp() != before


def test_what_python_and_editors_leave_makes_no_other_tool(copy: Path) -> None:
    before = tool.stamp()
    checks = copy / "diagdemo" / "checks"
    (checks / "__pycache__").mkdir(exist_ok=True)
    (checks / "__pycache__" / "x.pyc").touch()
    (checks / ".shared_id.py.swp").touch()
    assert tool.stamp() == before


def test_other_versions_are_other_tools(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    stamps = {tool.stamp()}
    parser = tmp_path / "_ruamel_yaml.py"
    parser.touch()
    changes: list[Callable[[], object]] = [
        lambda: monkeypatch.setattr(tool, "installed", lambda name: "9.9.9"),
        lambda: monkeypatch.setattr(tool, "FORMAT", "2"),
        lambda: monkeypatch.setattr(sys, "version", "4.0"),
        lambda: monkeypatch.syspath_prepend(str(tmp_path)),
        lambda: _longer(parser),
    ]
    for change in changes:
        change()
        stamps.add(tool.stamp())
    assert len(stamps) == 6


def _imports(path: Path) -> Iterator[str]:
    """What a module imports when it runs, at once or later."""
    todo: list[ast.AST] = [ast.parse(path.read_text(encoding="utf-8"))]
    while todo:
        node = todo.pop()
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            yield from (str(node.module), *(f"{node.module}.{alias.name}" for alias in node.names))
        todo += ast.iter_child_nodes(node)


def _file(module: str) -> Path | None:
    base = PACKAGE.parent.joinpath(*module.split("."))
    found = (path for path in (base.with_suffix(".py"), base / "__init__.py") if path.is_file())
    return next(found, None)


def test_all_that_findings_depend_on_is_looked_at() -> None:
    todo = [*PACKAGE.glob("checks/**/*.py"), *PACKAGE.glob("verification/**/*.py")]
    needed: set[Path] = set()
    while todo:
        path = todo.pop()
        if path not in needed:
            needed.add(path)
            todo += filter(None, (_file(name) for name in _imports(path) if name.startswith("diagdemo")))
    places = {path.relative_to(PACKAGE).parts[0] for path in needed if path.parent != PACKAGE}
    assert places == set(tool.PACKAGES)
